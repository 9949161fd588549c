import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { asStartFailure, folderInUse, folderUnwritable } from './start-failure'

/** Bytes after which the log is begun anew. */
const largestLog = 5 * 1024 * 1024

/** The folder with everything that outlives a restart. Held by one local cloud at a time. */
export interface DataFolder {
  /** The county's data, readable with any SQLite client. */
  database: string
  /** What WeChat would remember: acceptances and sent messages. */
  wechat: string
  files: string
  /** Signs file addresses; made once, so that they outlive a restart. */
  secret: string
  readonly isSeeded: boolean
  markSeeded(): void
  log(line: string): void
  release(): void
}

/** Makes the folder if need be and takes hold of it. Throws `StartFailure`. */
export function openDataFolder(path: string): DataFolder {
  const folder = resolve(path)
  const at = (name: string) => join(folder, name)
  makeWritable(folder)
  const release = lock(at('lock.sqlite'), folder)
  const logFile = at('functions.log')
  if (existsSync(logFile) && statSync(logFile).size > largestLog) rmSync(logFile)
  return {
    database: at('county.sqlite'),
    wechat: at('wechat.sqlite'),
    files: at('files'),
    secret: secretIn(at('secret')),
    get isSeeded() {
      return existsSync(at('seeded'))
    },
    markSeeded: () => writeFileSync(at('seeded'), `${new Date().toISOString()}\n`),
    log: (line) => appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`),
    release,
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw folderUnwritable(folder, (error as NodeJS.ErrnoException).code ?? 'unknown')
  }
}

/** SQLite's own file lock: the system drops it when the process dies, however it dies. */
function lock(file: string, folder: string): () => void {
  try {
    const db = new Database(file)
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return () => db.close()
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string }
    if (/BUSY|LOCKED/.test(code) || /locked/.test(message)) throw folderInUse(folder)
    throw asStartFailure(error, file)
  }
}

function secretIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
