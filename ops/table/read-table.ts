import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { OpsError } from '../fault'
import type { TableLine } from './columns'

const largestBytes = 20 * 1024 * 1024

/** UTF-8 if the bytes are valid UTF-8, with or without a byte order mark; otherwise GB18030, as Chinese Excel writes. */
export function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one; the next may fit.
    }
  }
  throw new OpsError('文件既不是 UTF-8 也不是 GB18030 编码，请另存为“CSV UTF-8”')
}

/** A cell that a spreadsheet would run as a formula is written with an apostrophe before it; take that back. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '')

function csvLines(bytes: Uint8Array): TableLine[] {
  try {
    const records = parse(decode(bytes), {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return records.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map(unescaped),
    }))
  } catch (error) {
    if (error instanceof OpsError) throw error
    const line = Number((error as { lines?: unknown }).lines) || 1
    throw new OpsError('不是正确的 CSV 文件', [{ line, code: 'bad-file', message: '引号没有配对或格式不对' }])
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell)
}

async function xlsxLines(bytes: Buffer): Promise<TableLine[]> {
  try {
    const rows = await readSheet(bytes)
    return rows.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }))
  } catch {
    throw new OpsError('不是正确的 XLSX 文件')
  }
}

/** Reads a CSV or the first sheet of an XLSX file as text. Lines that are empty throughout are left out. */
export async function readTable(file: string): Promise<TableLine[]> {
  const kind = extname(file).toLowerCase()
  if (kind !== '.csv' && kind !== '.xlsx') throw new OpsError(`只读 .csv 和 .xlsx 文件：${file}`)
  const bytes = await readFile(file).catch(() => {
    throw new OpsError(`读不到文件：${file}`)
  })
  if (bytes.length > largestBytes) throw new OpsError('文件超过 20 MB')
  const lines = kind === '.csv' ? csvLines(bytes) : await xlsxLines(bytes)
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}
