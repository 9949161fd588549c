import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { AppConfig, PageConfig } from '../app-config'
import { packageOf, pagePaths, readAppConfig, readPageConfig } from './app-json'
import { browserGlobals, wechatApiNames } from './names'
import type { PackageFiles } from './package-files'
import { packageScript } from './package-script'
import { compileTemplates } from './templates'
import { toCss } from './wxss'

export interface CompiledApp {
  config: AppConfig
  /** Script text by package root; the main package's root is `''`. */
  scripts: Map<string, string>
  /** What WeChat would refuse at upload, each a sentence with its file. */
  faults: string[]
  hash: string
}

const withoutKind = (path: string): string => path.replace(/\.\w+$/, '')

const ofKind = (files: PackageFiles, kind: string, root: string, config: AppConfig): string[] =>
  [...files.texts.keys()].filter((path) => path.endsWith(kind) && packageOf(config, path) === root)

function stylesOf(files: PackageFiles, config: AppConfig, root: string): Record<string, string> {
  const routes = new Set(pagePaths(config))
  return Object.fromEntries(
    ofKind(files, '.wxss', root, config).map((path) => {
      const base = withoutKind(path)
      const route = routes.has(base) ? base : undefined
      const text = files.texts.get(path) ?? ''
      return [base, toCss({ path, text, route }, (name) => files.texts.get(name))]
    }),
  )
}

function pagesOf(files: PackageFiles, config: AppConfig, root: string): Record<string, PageConfig> {
  const paths = ofKind(files, '.wxml', root, config).map(withoutKind)
  return Object.fromEntries(paths.map((path) => [path, readPageConfig(files, path)]))
}

/** A subpackage may use the main package's templates, so these are compiled along with its own. */
const reachable = (files: PackageFiles, config: AppConfig, root: string): PackageFiles => ({
  ...files,
  texts: new Map([...files.texts].filter(([path]) => ['', root].includes(packageOf(config, path)))),
})

const missingFiles = (files: PackageFiles, config: AppConfig): string[] =>
  pagePaths(config).flatMap((page) =>
    ['.wxml', '.js']
      .filter((kind) => !files.texts.has(page + kind))
      .map((kind) => `app.json names ${page}, but ${page}${kind} is missing`),
  )

/** Compiles a whole mini-program: one script per package. Throws a sentence if a file cannot be read at all. */
export function compileApp(files: PackageFiles): CompiledApp {
  const config = readAppConfig(files)
  const roots = ['', ...config.subpackages.map(({ root }) => posix.normalize(root).replace(/\/$/, ''))]
  const faults = missingFiles(files, config)
  const hidden = browserGlobals()
  const scripts = new Map<string, string>()
  for (const root of roots) {
    const compiled = compileTemplates(reachable(files, config, root))
    faults.push(...compiled.faults.filter((fault) => !faults.includes(fault)))
    const script = packageScript({
      root,
      ...(root === '' ? { config, wechatApis: wechatApiNames() } : {}),
      pages: pagesOf(files, config, root),
      styles: stylesOf(files, config, root),
      modules: Object.fromEntries(
        ofKind(files, '.js', root, config).map((path) => [withoutKind(path), files.texts.get(path) ?? '']),
      ),
      templates: compiled.expression,
      hidden,
    })
    scripts.set(root, script)
  }
  const hash = createHash('sha256')
    .update([...scripts.values()].join('\0'))
    .digest('hex')
    .slice(0, 16)
  return { config, scripts, faults, hash }
}
