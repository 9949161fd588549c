import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A built mini-program in memory: text by path (`pages/map/index.wxml`), and the paths of everything else. */
export interface PackageFiles {
  texts: ReadonlyMap<string, string>
  assets: ReadonlySet<string>
  /** Changes when any text does. */
  signature: string
}

const textKinds = new Set(['.js', '.json', '.wxml', '.wxss', '.wxs'])
const notPartOfIt = new Set(['project.config.json', 'project.private.config.json'])

function walk(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    )
}

const isText = (path: string): boolean => textKinds.has(extname(path)) && !notPartOfIt.has(path)

/** A cheap mark of what the folder holds now: names, sizes and times of its text files. */
export const signatureOf = (folder: string): string =>
  walk(folder)
    .filter(isText)
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path))
      return `${path}:${size}:${mtimeMs}`
    })
    .join('\n')

/** Reads a built package. Throws a sentence if there is none. */
export function readPackage(folder: string): PackageFiles {
  const signature = signatureOf(folder)
  const paths = walk(folder)
  const texts = new Map(paths.filter(isText).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  if (!texts.has('app.json')) throw new Error(`${folder} holds no mini-program: app.json is missing`)
  return { texts, assets: new Set(paths.filter((path) => !isText(path))), signature }
}
