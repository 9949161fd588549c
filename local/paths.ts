import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The checkout's root, found from here or from the bundle of this in `dist/node`. */
export function rootFolder(from = __dirname): string {
  return existsSync(join(from, 'package-lock.json')) ? from : rootFolder(dirname(from))
}

export const fromRoot = (...parts: string[]): string => join(rootFolder(), ...parts)
