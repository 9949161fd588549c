import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../../support/until'

const root = join(__dirname, '..', '..', '..')
const lock = join(root, 'dist', '.weapp-building')
const longestBuildMs = 170_000

export const dist = join(root, 'dist', 'weapp')

/** Answers whether it is ours; one left behind by a killed run is taken over. */
function takeLock(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > longestBuildMs) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** The WeChat package as it would be uploaded, built if the sources are newer. Test files run side by side: one builds. */
export async function buildWeapp(): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true })
  await until(takeLock, longestBuildMs / 1000)
  try {
    execFileSync(process.execPath, [join(root, 'config', 'build.mjs'), 'weapp'], { stdio: 'pipe', cwd: root })
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
