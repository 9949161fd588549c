import { mkdirSync, writeFileSync } from 'node:fs'
import { fromRoot } from '../../../local/paths'

const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`

/** One decimal; what was not there to be measured is a dash. */
export const figure = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : '–')

export interface Table {
  head: string
  columns: string[]
  rows: (string | number)[][]
}

const textOf = ({ head, columns, rows }: Table) =>
  `${head}\n\n${[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')}\n`

/** Prints tables and, with WRITE_DOCS=1, keeps them as `docs/<name>.md`. */
export function report(name: string, tables: Table[]): void {
  const text = tables.map(textOf).join('\n')
  process.stdout.write(text)
  if (process.env.WRITE_DOCS !== '1') return
  mkdirSync(fromRoot('docs'), { recursive: true })
  writeFileSync(fromRoot('docs', `${name}.md`), text)
}
