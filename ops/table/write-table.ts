import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { OpsError } from '../fault'
import type { Column } from './columns'

export type Cells<K extends string> = Record<K, string>

/** CSV as Excel in Chinese opens it: UTF-8 with a byte order mark; what would run as a formula is escaped. */
export function csvText<K extends string>(columns: readonly Column<K>[], rows: readonly Cells<K>[]): string {
  const body = rows.map((row) => columns.map(({ key }) => row[key]))
  return stringify([columns.map(({ heading }) => heading), ...body], { bom: true, escape_formulas: true })
}

/** Writes `.csv` or `.xlsx`, by the file's ending. Every XLSX cell is text, so that 001 stays 001. */
export async function writeTable<K extends string>(
  file: string,
  columns: readonly Column<K>[],
  rows: readonly Cells<K>[],
) {
  const kind = extname(file).toLowerCase()
  if (kind === '.csv') return writeFile(file, csvText(columns, rows))
  if (kind !== '.xlsx') throw new OpsError(`只写 .csv 和 .xlsx 文件：${file}`)
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }))
  const body = rows.map((row) => columns.map(({ key }) => ({ type: String, value: row[key] })))
  await writeXlsxFile([head, ...body]).toFile(file)
}
