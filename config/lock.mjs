import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fromRoot } from './paths.mjs'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes the lock if nobody alive holds it. The file's exclusive creation decides between two that come at once. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = Number(readHolder(file))
  // Empty: the holder is between creating and writing it.
  if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
  return false
}

const readHolder = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Runs `work` while no other process runs work under the same name; one that died without letting go is passed over. */
export async function alone(name, work) {
  const file = fromRoot('dist', '.locks', name)
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) await pause(100)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
