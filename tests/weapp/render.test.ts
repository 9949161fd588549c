/** @jest-environment jsdom */
import { type CloudProcess, startCloud } from '../src/support/cloud'
import { until } from '../support/until'
import { buildWeapp, dist } from './support/build'
import { type CallFunction, fakeWx } from './support/host'

// WeChat's own template compiler and component system render what the package hands over: broken templates or
// template events show here and nowhere else.

interface Rendered {
  dom: HTMLElement
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  attach(parent: HTMLElement): void
  dispatchEvent(name: string): void
}
type Fields = Record<string, unknown>
type Hook = ((this: unknown, ...given: unknown[]) => void) | undefined

const home = 'pages/map/index'
const done: [string, Fields][] = []
const callFunction: CallFunction = async ({ data }) => ({ result: await cloud.post('resident', data) })
let cloud: CloudProcess

beforeAll(async () => {
  buildWeapp()
  cloud = await startCloud()
}, 180_000)
afterAll(() => cloud?.stop())

/** Makes a Taro page a component, which is all that miniprogram-simulate renders. */
function installPage(stack: unknown[]): void {
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
          Object.assign(this, { route: home, options: {} })
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

test('the home page renders the nearest stations, and a tap opens one', async () => {
  const simulate = require('miniprogram-simulate')
  installPage([])
  Object.assign((globalThis as unknown as { wx: Fields }).wx, fakeWx(callFunction, done))
  require(`${dist}/app.js`)
  const page: Rendered = simulate.render(simulate.load(`${dist}/${home}`, 'page', { rootPath: dist }))
  const parent = document.createElement('div')
  page.attach(parent)

  await until(() => page.querySelector('.station') !== undefined)
  const { county } = await cloud.ask('resident', 'station.index', {})
  const { items } = await cloud.ask('resident', 'station.near', { place: county.centre })
  const shown = page.querySelectorAll('.station').map(({ dom }) => dom.textContent)
  expect(shown.length).toBeGreaterThanOrEqual(3)
  shown.forEach((text, i) => {
    expect(text).toContain(items[i]?.name)
    expect(text).toContain(`${items[i]?.walkMinutes}分钟`)
  })

  page.querySelectorAll('.station')[1]?.dispatchEvent('tap')
  await until(() => done.some(([name]) => name === 'navigateTo'))
  expect(done.find(([name]) => name === 'navigateTo')?.[1].url).toBe(
    `/features/station/pages/detail/index?id=${items[1]?.id}`,
  )
})
