import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromRoot, rootFolder } from '../../local/paths'

const source = pathToFileURL(fromRoot('config', 'fingerprint.mjs')).href
const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
const file = join(folder, 'source.ts')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function printOf(content: string, env: Record<string, string> = {}): string {
  writeFileSync(file, content)
  const script = `import { fingerprint } from ${JSON.stringify(source)}
console.log(fingerprint([${JSON.stringify(relative(rootFolder(), file))}], ['CLOUD']))`
  const args = ['--input-type=module', '-e', script]
  return execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })
}

test('a build is made again when a source changes, or what it was told by the environment', () => {
  const before = printOf('one')
  expect(printOf('one')).toBe(before)
  expect(printOf('two')).not.toBe(before)
  expect(printOf('one', { CLOUD: 'county-1' })).not.toBe(before)
  expect(printOf('one', { CLOUD: 'county-1' })).not.toBe(printOf('one', { CLOUD: 'county-2' }))
})
