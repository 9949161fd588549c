import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'

// Runs the logic of a built WeChat package as WeChat does: one `wx`, no browser, nothing compiled from a string.

export interface ViewNode {
  nn?: string
  cl?: string
  v?: string
  sid?: string
  uid?: string
  cn?: ViewNode[]
  [name: string]: unknown
}

export interface SetData {
  route: string
  bytes: number
  data: Record<string, unknown>
}

interface PageInstance {
  route: string
  data: { root: ViewNode }
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  eh(event: unknown): void
  setData(change: Record<string, unknown>, done?: () => void): void
}

type Fields = Record<string, unknown>

const system = {
  platform: 'devtools',
  SDKVersion: '3.8.0',
  windowWidth: 375,
  windowHeight: 667,
  pixelRatio: 2,
  fontSizeSetting: 17,
  language: 'zh_CN',
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
}

const answerNow = (options?: { success?: (answer: Fields) => void; complete?: (answer: Fields) => void }) => {
  options?.success?.({ errMsg: 'ok' })
  options?.complete?.({ errMsg: 'ok' })
}

export type CallFunction = (options: {
  data: Fields
  success?: (a: Fields) => void
  fail?: (e: Fields) => void
}) => unknown

/** WeChat's own object, with what the app uses; calls of the rest are recorded in `done`. */
export function fakeWx(
  callFunction: CallFunction,
  done: [string, Fields][] = [],
  storage = new Map<string, unknown>(),
) {
  const wx: Fields = {
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    canIUse: () => true,
    nextTick: (act: () => void) => setTimeout(act, 0),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({ top: 24, bottom: 56, left: 281, right: 368, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => storage.delete(key),
    onNeedPrivacyAuthorization: () => undefined,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    cloud: { init: () => undefined, callFunction },
  }
  for (const name of [
    'navigateTo',
    'redirectTo',
    'switchTab',
    'navigateBack',
    'hideTabBar',
    'showTabBar',
    'showTabBarRedDot',
    'hideTabBarRedDot',
    'requestSubscribeMessage',
    'pageScrollTo',
    'makePhoneCall',
    'openLocation',
  ]) {
    wx[name] = (options: Fields) => {
      done.push([name, options])
      answerNow(options)
    }
  }
  return wx
}

export class Host {
  readonly setDatas: SetData[] = []
  readonly done: [string, Fields][] = []
  private readonly pages = new Map<string, Fields>()
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly stack: PageInstance[] = []
  private readonly context
  private app?: Fields
  private loading = ''

  constructor(
    private readonly dist: string,
    callFunction: CallFunction,
    storage = new Map<string, unknown>(),
  ) {
    const globals: Fields = {
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      wx: fakeWx(callFunction, this.done, storage),
      getApp: () => this.app,
      getCurrentPages: () => [...this.stack],
      App: (options: Fields) => {
        this.app = options
      },
      Page: (options: Fields) => this.pages.set(this.loading, options),
      Component: () => undefined,
      Behavior: (options: Fields) => options,
    }
    globals.global = globals
    this.context = createContext(globals, { codeGeneration: { strings: false, wasm: false } })
    this.load('app.js')
    for (const hook of ['onLaunch', 'onShow'])
      (this.app?.[hook] as (o: Fields) => void)?.({ path: '', query: {}, scene: 1001 })
  }

  private load(file: string): unknown {
    const path = resolve(this.dist, file)
    const known = this.modules.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(path, module)
    const before = this.loading
    this.loading = relative(this.dist, path).replace(/\.js$/, '')
    const run = runInContext(`(function(require,module,exports){${readFileSync(path, 'utf8')}\n})`, this.context, {
      filename: path,
    })
    run(
      (name: string) =>
        this.load(relative(this.dist, resolve(dirname(path), name.endsWith('.js') ? name : `${name}.js`))),
      module,
      module.exports,
    )
    this.loading = before
    return module.exports
  }

  /** Opens a page, as its route stands in app.json. */
  open(route: string, query: Record<string, string> = {}): PageInstance {
    this.load(`${route}.js`)
    const options = this.pages.get(route)
    if (!options) throw new Error(`${route} registers no page`)
    const page: PageInstance = {
      ...(options as unknown as PageInstance),
      route,
      data: JSON.parse(JSON.stringify(options.data ?? {})),
    }
    Object.assign(page, { __route__: route, options: query, selectComponent: () => null })
    page.setData = (change, done) => {
      const text = JSON.stringify(change)
      this.setDatas.push({ route, bytes: Buffer.byteLength(text), data: JSON.parse(text) })
      for (const [path, value] of Object.entries(JSON.parse(text) as Fields)) assign(page.data, path, value)
      setTimeout(() => done?.call(page), 0)
    }
    this.stack.push(page)
    page.onLoad?.(query)
    page.onShow?.()
    setTimeout(() => page.onReady?.(), 0)
    return page
  }
}

/** WeChat's setData paths: `root.cn.[0].cl`. */
function assign(data: Fields, path: string, value: unknown): void {
  const keys = path.replace(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = keys.pop() ?? ''
  let target = data
  keys.forEach((key, i) => {
    target[key] ??= /^\d+$/.test(keys[i + 1] ?? last) ? [] : {}
    target = target[key] as Fields
  })
  target[last] = value
}

export function findAll(page: PageInstance, claim: (node: ViewNode) => boolean): ViewNode[] {
  const found: ViewNode[] = []
  const visit = (node?: ViewNode) => {
    if (!node) return
    if (claim(node)) found.push(node)
    for (const child of node.cn ?? []) visit(child)
  }
  visit(page.data.root)
  return found
}

export const textOf = (node: ViewNode): string => `${node.v ?? ''}${(node.cn ?? []).map(textOf).join('')}`

/** A tap, as WeChat reports it to the page. */
export function tap(page: PageInstance, node: ViewNode): void {
  const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid } }
  page.eh({
    type: 'tap',
    detail: {},
    target,
    currentTarget: target,
    timeStamp: Date.now(),
    touches: [],
    changedTouches: [],
    mark: {},
  })
}
