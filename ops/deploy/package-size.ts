import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type AppJson, subPackagesOf } from './app-json'
import { type Finding, fault } from './finding'
import { packageLimits } from './limits.const'
import { readJson } from './read-json'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Bytes of each package; the main package is called `''`. */
export function packageBytes(dist: string, roots: readonly string[]): Map<string, number> {
  const bytes = new Map(['', ...roots].map((root) => [root, 0]))
  for (const file of filesIn(dist)) {
    const name = relative(dist, file)
    const root = roots.find((one) => name.startsWith(`${one.replace(/\/$/, '')}/`)) ?? ''
    bytes.set(root, (bytes.get(root) ?? 0) + statSync(file).size)
  }
  return bytes
}

const inMb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(2)} MB`

/** Packages that are too heavy for WeChat. */
export function sizeFindings(dist: string, limits = packageLimits): Finding[] {
  if (!existsSync(dist)) return []
  const bytes = packageBytes(
    dist,
    subPackagesOf(readJson<AppJson>(join(dist, 'app.json')) ?? {}).map(({ root }) => root),
  )
  const all = [...bytes.values()].reduce((a, b) => a + b, 0)
  return [
    ...[...bytes]
      .filter(([, size]) => size > limits.oneBytes)
      .map(([root, size]) => fault(root || '主包', `${inMb(size)}，微信每个包最多 ${inMb(limits.oneBytes)}`)),
    ...(all > limits.allBytes ? [fault('整个小程序', `${inMb(all)}，微信最多 ${inMb(limits.allBytes)}`)] : []),
  ]
}
