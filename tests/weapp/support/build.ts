import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '..', '..', '..')

export const dist = join(root, 'dist', 'weapp')

/** The WeChat package as it would be uploaded, built if the sources are newer. */
export function buildWeapp(): void {
  execFileSync(process.execPath, [join(root, 'config', 'build.mjs'), 'weapp'], { stdio: 'pipe', cwd: root })
}
