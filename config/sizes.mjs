import { readFileSync } from 'node:fs'
import { ownFiles } from './own-files.mjs'
import { fromRoot } from './paths.mjs'

/** Lines a source file may have; a longer one holds more than one idea. */
const cap = (file) => (file.startsWith('tests/') ? 400 : 250)

/** Files over their cap and lockfile entries that name a host, as sentences. */
export function untidy() {
  const sources = ownFiles().filter((file) => /\.(tsx?|mjs|cjs|scss|css)$/.test(file))
  const long = sources
    .map((file) => ({ file, lines: readFileSync(fromRoot(file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > cap(file))
    .map(({ file, lines }) => `${file}: ${lines} lines, cap ${cap(file)}`)
  const lock = readFileSync(fromRoot('package-lock.json'), 'utf8')
  return [...long, ...(/"resolved"/.test(lock) ? ['package-lock.json names a registry host'] : [])]
}
