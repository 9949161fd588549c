/** @jest-environment jsdom */
import { type CloudProcess, startCloud } from '../src/support/cloud'
import { until } from '../support/until'
import { buildWeapp, dist } from './support/build'
import type { CallFunction } from './support/host'
import { renderPage } from './support/simulated'

// WeChat's own template compiler and component system render what the package hands over: broken templates or
// template events show here and nowhere else.

const done: [string, Record<string, unknown>][] = []
const callFunction: CallFunction = async ({ data }) => ({ result: await cloud.post('resident', data) })
let cloud: CloudProcess

beforeAll(async () => {
  buildWeapp()
  cloud = await startCloud()
}, 180_000)
afterAll(() => cloud?.stop())

test('the home page renders the nearest stations, and a tap opens one', async () => {
  const page = renderPage(dist, 'pages/map/index', callFunction, done)
  const { county } = await cloud.ask('resident', 'station.index', {})
  const { items } = await cloud.ask('resident', 'station.near', { place: county.centre })
  const cards = () => page.querySelectorAll('.station')
  // The phone's estimate stands first; the cloud, which knows the streets, has the last word.
  await until(() => cards()[0]?.dom.textContent?.includes(items[0]?.name ?? '') === true)
  const shown = cards().map(({ dom }) => dom.textContent)
  expect(shown.length).toBeGreaterThanOrEqual(3)
  shown.forEach((text, i) => {
    expect(text).toContain(items[i]?.name)
    expect(text).toContain(`${items[i]?.walkMinutes}分钟`)
  })

  cards()[1]?.dispatchEvent('tap')
  await until(() => done.some(([name]) => name === 'navigateTo'))
  expect(done.find(([name]) => name === 'navigateTo')?.[1].url).toBe(
    `/features/station/pages/detail/index?id=${items[1]?.id}`,
  )
})
