import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from './build'

/** A copy of the WeChat build with one file changed. Throws where the change changes nothing: it would prove nothing. */
export function brokenCopy(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'weapp-broken-'))
  cpSync(dist, copy, { recursive: true })
  const before = readFileSync(join(copy, file), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} is as it was`)
  writeFileSync(join(copy, file), after)
  return copy
}
