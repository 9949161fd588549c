import { CellError, type Fault, OpsError } from '../fault'

/** One column of a sheet: its Chinese heading, which is what we write, and the English one, which is read as well. */
export interface Column<K extends string> {
  key: K
  heading: string
  english: string
  isRequired?: boolean
}

/** The lines of a file as text, before anybody knows what they mean. */
export interface TableLine {
  line: number
  cells: string[]
}

/** One record. A key is absent when the file has no such column; an empty cell is ''. */
export interface SheetRecord<K extends string> {
  line: number
  cells: Partial<Record<K, string>>
}

const plain = (heading: string) => heading.trim().toLowerCase().replace(/\s+/g, '_')

/** Matches headings to columns. Throws when one is unknown, twice there, or missing though required. */
export function recordsOf<K extends string>(lines: TableLine[], columns: readonly Column<K>[]): SheetRecord<K>[] {
  const [head, ...body] = lines
  if (!head) throw new OpsError('文件是空的', [{ line: 1, code: 'bad-file', message: '没有表头' }])
  const keys = head.cells.map(
    (cell) => columns.find(({ heading, english }) => plain(cell) === plain(heading) || plain(cell) === english)?.key,
  )
  const faults: Fault[] = head.cells.flatMap((cell, i) => {
    const message = keys[i] === undefined ? `不认识的列“${cell}”` : `列“${cell}”出现了两次`
    const isFine = keys[i] === undefined ? cell.trim() === '' : keys.indexOf(keys[i]) === i
    return isFine ? [] : [{ line: head.line, code: 'unknown-column' as const, message }]
  })
  const missing = columns.filter(({ key, isRequired }) => isRequired && !keys.includes(key))
  faults.push(
    ...missing.map(({ heading }) => ({
      line: head.line,
      code: 'missing-column' as const,
      message: `缺少列“${heading}”`,
    })),
  )
  if (faults.length > 0) throw new OpsError('表头不对', faults)
  return body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      keys.flatMap((key, i) => (key === undefined ? [] : [[key, (cells[i] ?? '').trim()]])),
    ) as Partial<Record<K, string>>,
  }))
}

/** Runs a reader over every record and collects what is wrong instead of stopping at the first fault. */
export function readRows<K extends string, T>(
  records: SheetRecord<K>[],
  read: (cell: CellReader<K>) => T,
): { rows: { line: number; row: T }[]; faults: Fault[] } {
  const faults: Fault[] = []
  const rows = records.flatMap(({ line, cells }) => {
    const before = faults.length
    const row = read(cellReader(line, cells, faults))
    return faults.length === before ? [{ line, row }] : []
  })
  return { rows, faults }
}

/** Reads one cell through `parse`. `value` needs the cell filled in; `optional` answers undefined for an absent column. */
export interface CellReader<K extends string> {
  value<T>(key: K, parse: (text: string) => T): T
  optional<T>(key: K, parse: (text: string) => T): T | undefined
}

function cellReader<K extends string>(line: number, cells: Partial<Record<K, string>>, faults: Fault[]): CellReader<K> {
  const attempt = <T>(run: () => T): T => {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      faults.push({ line, code: error.code, message: error.message })
      // The row is dropped by readRows, so nobody sees this stand-in.
      return undefined as T
    }
  }
  return {
    value: (key, parse) => attempt(() => parse(cells[key] ?? '')),
    optional: (key, parse) => {
      const text = cells[key]
      return text === undefined ? undefined : attempt(() => parse(text))
    },
  }
}
