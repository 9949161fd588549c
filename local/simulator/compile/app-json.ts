import { posix } from 'node:path'
import type { AppConfig, PageConfig, SubPackage } from '../app-config'
import type { PackageFiles } from './package-files'

type Json = Record<string, unknown>

function parse(files: PackageFiles, path: string): Json {
  const text = files.texts.get(path)
  if (text === undefined) return {}
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`)
  }
}

/** app.json and its theme as the runtime needs them. WeChat writes `subPackages` in two ways. */
export function readAppConfig(files: PackageFiles): AppConfig {
  const raw = parse(files, 'app.json')
  const subpackages = (raw.subPackages ?? raw.subpackages ?? []) as SubPackage[]
  const theme = typeof raw.themeLocation === 'string' ? parse(files, raw.themeLocation) : {}
  return { ...raw, subpackages, theme } as unknown as AppConfig
}

/** The package a file belongs to: a subpackage's root, or `''` for the main package. */
export const packageOf = (config: AppConfig, path: string): string =>
  config.subpackages.find(({ root }) => path.startsWith(`${root.replace(/\/$/, '')}/`))?.root.replace(/\/$/, '') ?? ''

export const pagePaths = (config: AppConfig): string[] => [
  ...config.pages,
  ...config.subpackages.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page))),
]

/** A page's or component's own JSON, with the paths of its components made absolute. */
export function readPageConfig(files: PackageFiles, path: string): PageConfig {
  const config = parse(files, `${path}.json`) as unknown as PageConfig
  const using = Object.entries(config.usingComponents ?? {}).map(([tag, target]) => [
    tag,
    target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target),
  ])
  return { ...config, usingComponents: Object.fromEntries(using) as Record<string, string> }
}
