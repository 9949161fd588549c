import type { CallFunction } from './host'
import { fakeWx } from './host'

export interface Rendered {
  dom: HTMLElement
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  attach(parent: HTMLElement): void
  dispatchEvent(name: string): void
}
type Fields = Record<string, unknown>
type Hook = ((this: unknown, ...given: unknown[]) => void) | undefined

/** Makes a Taro page a component, which is all that miniprogram-simulate renders. */
function installPage(route: string, stack: unknown[]): void {
  const world = globalThis as unknown as Record<string, unknown>
  let app: Fields = {}
  world.App = (options: Fields) => {
    app = options
  }
  world.getApp = () => app
  world.getCurrentPages = () => stack
  world.Page = ({ data, onLoad, onShow, onReady, ...rest }: Record<string, Hook> & { data: unknown }) => {
    const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function'))
    const define = world.Component as (options: unknown) => void
    define({
      data,
      methods: { ...methods, onLoad, onShow, onReady },
      lifetimes: {
        attached(this: Record<string, unknown> & { onLoad: (query: Fields) => void; onShow?: () => void }) {
          Object.assign(this, { route, options: {} })
          stack.push(this)
          this.onLoad({})
          this.onShow?.()
        },
        ready(this: { onReady?: () => void }) {
          this.onReady?.()
        },
      },
    })
  }
}

/** A page of a WeChat build under miniprogram-simulate; what it asks of WeChat is put into `done`. Needs jsdom. */
export function renderPage(
  dist: string,
  route: string,
  callFunction: CallFunction,
  done: [string, Fields][],
): Rendered {
  const simulate = require('miniprogram-simulate')
  installPage(route, [])
  Object.assign((globalThis as unknown as { wx: Fields }).wx, fakeWx(callFunction, done))
  require(`${dist}/app.js`)
  const page: Rendered = simulate.render(simulate.load(`${dist}/${route}`, 'page', { rootPath: dist }))
  page.attach(document.createElement('div'))
  return page
}
