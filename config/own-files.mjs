import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fromRoot, root } from './paths.mjs'

/** The project's own files, those not yet committed too, as paths from its root. */
export const ownFiles = () =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => existsSync(fromRoot(file)))
