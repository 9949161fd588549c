import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fromRoot } from '../../local/paths'

/** Fills a folder as a first start does with the demo county: a copy of one that was made for what is built now. */
export function seedFolder(dataDir: string): void {
  const made =
    process.env.SEEDED_DIR ?? execFileSync(process.execPath, [fromRoot('config', 'seeded.mjs')], { encoding: 'utf8' })
  cpSync(made.trim(), dataDir, { recursive: true })
}
