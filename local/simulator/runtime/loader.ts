import type { AppConfig, CompiledPackage, ModuleBody, PageConfig } from '../app-config'
import type { Framework } from './framework'
import type { PageOptions } from './page/page-options'
import { resolvePath } from './page/route'
import { addStyle } from './styles'

type Template = Parameters<Framework['space']['addCompiledTemplate']>[1]

export interface Loader {
  /** Takes in a package's templates, settings and modules without running anything. */
  add(compiled: CompiledPackage): void
  /** Fetches the package a page stands in, runs its components and itself. Throws if there is no such page. */
  page(route: string): Promise<{ options: PageOptions; config: PageConfig }>
  /** Runs a module and answers its exports. */
  run(path: string): unknown
  /** The file that is being run at the moment: what registers itself now is that page or component. */
  readonly running: string
  definePage(options: PageOptions): void
}

export interface LoaderParts {
  framework: Framework
  /** A module's view of the world, by name. */
  world: Record<string, unknown>
  fetchPackage(root: string): Promise<CompiledPackage>
  config(): AppConfig
}

export function createLoader({ framework, world, fetchPackage, config }: LoaderParts): Loader {
  const bodies = new Map<string, ModuleBody>()
  const modules = new Map<string, { exports: unknown }>()
  const settings = new Map<string, PageConfig>()
  const pages = new Map<string, PageOptions>()
  const roots = new Map<string, Promise<void>>()
  let running = ''

  const add = ({ templates, pages: own, styles, modules: make, scope }: CompiledPackage) => {
    for (const [path, setting] of Object.entries(own)) {
      settings.set(path, setting)
      framework.space.addComponentStaticConfig(
        path,
        setting as Parameters<Framework['space']['addComponentStaticConfig']>[1],
      )
      framework.space.addCompiledTemplate(path, {
        groupList: templates,
        content: templates[path],
      } as unknown as Template)
    }
    for (const [path, css] of Object.entries(styles)) addStyle(path, css)
    for (const [path, body] of Object.entries(make(...scope.map((name) => world[name])))) bodies.set(path, body)
  }

  const run = (path: string): unknown => {
    const known = modules.get(path)
    if (known) return known.exports
    const body = bodies.get(path)
    if (!body) throw new Error(`module '${path}.js' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    modules.set(path, module)
    const outer = running
    running = path
    try {
      body((target) => run(resolvePath(path, target).replace(/\.js$/, '')), module, module.exports)
    } finally {
      running = outer
    }
    return module.exports
  }

  const runComponents = (path: string, seen = new Set<string>()): void => {
    for (const target of Object.values(settings.get(path)?.usingComponents ?? {})) {
      if (seen.has(target)) continue
      seen.add(target)
      runComponents(target, seen)
      run(target)
    }
  }

  const enter = (root: string): Promise<void> => {
    const known = roots.get(root)
    if (known) return known
    const loading = fetchPackage(root).then(add)
    roots.set(root, loading)
    return loading
  }

  return {
    add,
    run,
    get running() {
      return running
    },
    definePage: (options) => void pages.set(running, options),
    page: async (route) => {
      const root = config().subpackages.find((one) => route.startsWith(`${one.root.replace(/\/$/, '')}/`))?.root
      if (root) await enter(root.replace(/\/$/, ''))
      const setting = settings.get(route)
      if (!setting || setting.component) throw new Error(`page "${route}" is not found`)
      runComponents(route)
      run(route)
      const options = pages.get(route)
      if (!options) throw new Error(`${route}.js calls no Page()`)
      return { options, config: setting }
    },
  }
}
