import type { AppConfig, CompiledPackage } from '../app-config'
import { wechatApis } from './api'
import { createWx } from './api/wx-object'
import { type App, createApp } from './app'
import { createControl } from './control'
import { type Running, setRunning } from './current'
import { createDevice, type Device } from './device'
import { createFramework, type Framework } from './framework'
import { createLoader, type Loader } from './loader'
import { openMenu } from './menu'
import { type PackageScripts, packageScripts } from './packages'
import { createPageStack } from './page/page-stack'
import { createPageView } from './page/page-view'
import { parseAddress } from './page/route'
import { createRecords, messageOf, type Records } from './records'
import { createShell } from './shell/shell'
import { themed } from './shell/theme'
import { createToasts } from './shell/toast'
import { createSignal } from './signal'
import type { AppSignals, LaunchOptions, Simulator } from './simulator'
import { keepViewport } from './styles'
import { createWorld } from './world'

const createSignals = (): AppSignals => ({
  show: createSignal(),
  hide: createSignal(),
  error: createSignal(),
  rejection: createSignal(),
  network: createSignal(),
  theme: createSignal(),
  resize: createSignal(),
})

/** Opened plainly, or by a shared card or a scanned code: `?open=<path>`, `?scene=<what the code says>`. */
function launchOptions(config: AppConfig, search: URLSearchParams): LaunchOptions {
  const home = config.pages[0] ?? ''
  const { route, query } = parseAddress(`/${(search.get('open') || home).replace(/^\//, '')}`)
  const scanned = search.get('scene')
  const all = scanned ? { ...query, scene: encodeURIComponent(scanned) } : query
  return {
    path: route,
    query: all,
    scene: scanned ? 1047 : search.has('open') ? 1007 : 1001,
    shareTicket: undefined,
    referrerInfo: {},
  }
}

interface Parts {
  records: Records
  device: Device
  signals: AppSignals
  app: App
  scripts: PackageScripts
  base: string
}

/** Puts the phone together. Nothing of the app runs yet. */
function assemble(
  root: HTMLElement,
  config: AppConfig,
  parts: Parts,
): { sim: Simulator; framework: Framework; link(loader: Loader): void } {
  const { records, device, signals, base } = parts
  let loader: Loader | undefined
  const framework = createFramework({ records, currentRoute: () => pages.current?.route ?? '' }, () => {
    device.tappedAt = performance.now()
    device.hasWaitedSinceTap = false
  })
  const onTab = (route: string, index: number, text: string) => {
    const isHere = pages.current?.route === route
    if (isHere) return void pages.current?.call('onTabItemTap', { index, pagePath: route, text })
    pages.switchTab({ route, query: {} }).then(
      (page) => page.call('onTabItemTap', { index, pagePath: route, text }),
      (error: Error) => records.errors.push(error.message),
    )
  }
  const shell = createShell(root, config, base, {
    onBack: () => pages.back(1),
    onHome: () => void pages.goHome(),
    onMenu: () => void openMenu(sim as Running),
    onTab,
  })
  const pages = createPageStack({
    config,
    shell: () => shell,
    create: async ({ route, query }) => {
      if (!loader) throw new Error('no loader')
      const page = await loader.page(route)
      const title = page.config.navigationBarTitleText ?? config.window?.navigationBarTitleText ?? ''
      return createPageView({ framework, records, windows: shell.windows, route, query, title, ...page })
    },
  })
  const launch = launchOptions(config, new URLSearchParams(window.location.search))
  const sim: Simulator = { config, records, device, shell, pages, signals, launch, toasts: createToasts(shell.layer) }
  return {
    sim,
    framework,
    link: (next) => {
      loader = next
    },
  }
}

function run(root: HTMLElement, main: CompiledPackage, parts: Parts): Promise<unknown> {
  const { records, signals, app, scripts } = parts
  const { config, wechatApis: names } = main
  if (!config || !names) throw new Error('the main package carries no configuration')
  const { sim, framework, link } = assemble(root, config, parts)
  const apis = wechatApis(sim)
  const running: Running = Object.assign(sim, { privacy: apis.privacy, permissions: apis.permissions })
  setRunning(running)
  const loaded: string[] = ['']
  window.__sim = createControl(running, loaded)
  document.body.style.background = themed(config, config.window?.backgroundColor) ?? '#fff'
  keepViewport(sim.shell.windows, () => {
    const { clientWidth: windowWidth, clientHeight: windowHeight } = sim.shell.windows
    signals.resize.emit({ size: { windowWidth, windowHeight } })
    sim.pages.current?.call('onResize', { size: { windowWidth, windowHeight } })
  })
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    if (config.darkmode) signals.theme.emit({ theme: matches ? 'dark' : 'light' })
  })
  const world = createWorld({
    records,
    wx: createWx(records, apis, names),
    framework: () => framework,
    running: () => loader.running,
    definePage: (options) => loader.definePage(options),
    defineApp: app.define,
    getApp: () => app.instance,
    getCurrentPages: () => sim.pages.all.map(({ instance }) => instance),
  })
  const fetchPackage = async (name: string) => {
    const fetched = await scripts.fetch(name)
    loaded.push(name)
    return fetched
  }
  const loader = createLoader({ framework, world, fetchPackage, config: () => config })
  link(loader)
  loader.add(main)
  loader.run('app')
  app.launch(sim.launch)
  const address = { route: sim.launch.path, query: sim.launch.query }
  return sim.pages.relaunch(address)
}

/** Starts the simulator in the page. What fails is recorded and shown; there is no half-started phone without a word. */
export function start(body: HTMLElement): void {
  const records = createRecords()
  // Until the phone stands, its records are all there is to read.
  window.__sim = records as unknown as Window['__sim']
  const signals = createSignals()
  const app = createApp(records, signals)
  const { base = '/weapp/', hash = '', faults = '[]' } = body.dataset
  records.errors.push(...(JSON.parse(faults) as string[]))
  const scripts = packageScripts(base, hash)
  const device = createDevice(new URLSearchParams(window.location.search))
  const root = document.getElementById('sim') ?? body
  scripts.main
    .then((main) => run(root, main, { records, device, signals, app, scripts, base }))
    .catch((error: unknown) => {
      records.errors.push(messageOf(error))
      root.textContent = `小程序没能启动：${messageOf(error)}`
    })
    .finally(() => {
      body.dataset.started = 'true'
    })
}
