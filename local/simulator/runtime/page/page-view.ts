import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../../app-config'
import { element } from '../element'
import type { Framework } from '../framework'
import { messageOf, type Records, throughJson } from '../records'
import { handlerEvent } from './event-shape'
import type { PageView } from './page'
import { handlersOf, type PageInstance, type PageOptions } from './page-options'
import { watchScroll } from './page-scroll'
import { crossToView, viewPath, writePath } from './set-data'

export interface PageParts {
  framework: Framework
  records: Records
  windows: HTMLElement
  route: string
  query: Record<string, string>
  config: PageConfig
  options: PageOptions
  title: string
}

const registered = new WeakMap<Framework, Set<string>>()
const owners = new WeakMap<object, PageView>()

/** The template is registered once per route; a handler finds its page by the view it was called on. */
function register({ framework, route, options }: PageParts): void {
  const known = registered.get(framework) ?? new Set()
  registered.set(framework, known)
  if (known.has(route)) return
  known.add(route)
  const methods = handlersOf(options).map((name) => [
    name,
    function handle(this: { _$: object }, event: glassEasel.ShadowedEvent<unknown>) {
      return owners.get(this._$)?.call(name, handlerEvent(event))
    },
  ])
  const data = (throughJson(options.data ?? {}) ?? {}) as Record<string, unknown>
  framework.space
    .component(route)
    .definition({ data, methods: Object.fromEntries(methods) })
    .register()
}

function createInstance(parts: PageParts, view: glassEasel.GeneralComponent): PageInstance {
  const { records, route, query, options } = parts
  const instance: PageInstance = {
    ...options,
    route,
    __route__: route,
    options: query,
    data: (throughJson(options.data ?? {}) ?? {}) as Record<string, unknown>,
    setData: (change, done) => {
      const crossed = crossToView(records, route, change)
      for (const [path, value] of Object.entries(crossed)) writePath(instance.data, path, value)
      const paths = Object.entries(crossed).map(([path, value]) => [viewPath(path), throughJson(value)])
      view.setData(Object.fromEntries(paths))
      if (done) setTimeout(() => done.call(instance), 0)
    },
    selectComponent: (selector: string) => select(view, selector)[0] ?? null,
    selectAllComponents: (selector: string) => select(view, selector),
  }
  return instance
}

/** Components of the app by selector; WeChat's own are out of reach, as on a phone. */
const select = (view: glassEasel.GeneralComponent, selector: string): unknown[] =>
  view
    .getShadowRoot()
    ?.querySelectorAll(selector)
    .map((found) => (found as Partial<glassEasel.GeneralComponent>).getMethodCaller?.())
    .filter((caller) => caller !== undefined) ?? []

/** Puts a page on the screen, empty, without calling any of its moments. */
export function createPageView(parts: PageParts): PageView {
  const { framework, records, windows, route, config } = parts
  register(parts)
  const root = framework.createRoot(route)
  const view = root.getComponent()
  const place = element('div')
  const page = element('div', { class: 'sim-window', 'data-route': route }, [place])
  windows.append(page)
  root.attach(page as unknown as glassEasel.GeneralBackendElement, place as unknown as glassEasel.GeneralBackendElement)
  const scroller = page.firstElementChild as HTMLElement
  const instance = createInstance(parts, view)
  const pageView: PageView = {
    route,
    config,
    instance,
    window: page,
    scroller,
    view,
    title: parts.title,
    has: (name) => typeof instance[name] === 'function',
    call: (name, ...values) => {
      const handler = instance[name]
      if (typeof handler !== 'function') return undefined
      try {
        return handler.apply(instance, values)
      } catch (error) {
        records.errors.push(`${route} ${name}: ${messageOf(error)}`)
        return undefined
      }
    },
    remove: () => {
      root.release()
      page.remove()
    },
  }
  owners.set(view, pageView)
  watchScroll(pageView)
  return pageView
}
