import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromRoot } from './paths.mjs'

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/** A hash of files and folders (paths from the root) and of the environment variables that the build reads. */
export function fingerprint(inputs, settings = []) {
  const hash = createHash('sha256').update(process.version)
  for (const name of settings) if (process.env[name]) hash.update(`${name}=${process.env[name]}\0`)
  for (const file of inputs.flatMap((input) => filesIn(fromRoot(input)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampFile = (name) => fromRoot('dist', '.stamps', name)

/** Whether `name` was last built from the inputs with this fingerprint. */
export const isFresh = (name, print) => existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === print

export function markFresh(name, print) {
  mkdirSync(dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), print)
}
