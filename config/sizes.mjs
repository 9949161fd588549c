import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fromRoot, root } from './paths.mjs'

/** Lines a source file may have; a longer one holds more than one idea. */
const cap = (file) => (file.startsWith('tests/') ? 400 : 250)

/** Files over their cap and lockfile entries that name a host, as sentences. */
export function untidy() {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
  const sources = files.filter((file) => /\.(tsx?|mjs|cjs|scss|css)$/.test(file) && existsSync(fromRoot(file)))
  const long = sources
    .map((file) => ({ file, lines: readFileSync(fromRoot(file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > cap(file))
    .map(({ file, lines }) => `${file}: ${lines} lines, cap ${cap(file)}`)
  const lock = readFileSync(fromRoot('package-lock.json'), 'utf8')
  return [...long, ...(/"resolved"/.test(lock) ? ['package-lock.json names a registry host'] : [])]
}
