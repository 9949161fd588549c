/** @jest-environment jsdom */
import type { Input } from '../../../src/contracts/api'
import { rankByEstimate } from '../../../src/contracts/near.calc'
import { unpackStations } from '../../../src/contracts/station-index.calc'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { wishesOf } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let firstId: string

const page = 'pages/wish'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const wall = (input: Input<'wish.wall'>) => cloud.ask('resident', 'wish.wall', input)
const titles = (items: { title: string }[]) => items.map(({ title }) => title)
const shown = () => [...document.querySelectorAll('.wish-card .heading')].map((element) => element.textContent)
const tab = (name: string) => app.fireEvent.click(app.screen.getByRole('tab', { name }))
const filter = (name: string) => app.fireEvent.click(app.screen.getByRole('checkbox', { name }))

beforeAll(async () => {
  cloud = await startCloud()
  const wishes = wishesOf(cloud)
  firstId = await wishes.open('想要一个书架')
  // Nobody posts more than ten a day.
  for (let i = 1; i <= 11; i++)
    await wishes.open(`想要第${i}本书`, { kind: i % 2 ? 'learning' : 'thing' }, i > 6 ? 'elder' : 'resident')
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('party-member'))
})
afterEach(() => app.close())

test('whoever has not said where they are sees all open wishes, latest first, page by page', async () => {
  app.open(page)
  const first = await wall({ status: 'open', limit: 10 })
  await app.waitFor(() => expect(shown()).toEqual(titles(first.items)))
  app.fireEvent.click(app.screen.getByText('更多'))
  const second = await wall({ status: 'open', limit: 10, cursor: first.cursor })
  await app.waitFor(() => expect(shown()).toEqual(titles([...first.items, ...second.items])))
})

test('filters: of a kind, and also those in good hands', async () => {
  app.open(page)
  await app.waitFor(() => expect(shown().length).toBeGreaterThan(0))
  filter('学点什么')
  const learning = await wall({ status: 'open', kind: 'learning', limit: 10 })
  await app.waitFor(() => expect(shown()).toEqual(titles(learning.items)))
  filter('等人帮忙')
  const all = await wall({ kind: 'learning', limit: 10 })
  await app.waitFor(() => expect(shown()).toEqual(titles(all.items)))
})

test('near: only wishes of the stations around the chosen place', async () => {
  const { stations = [], openings = [] } = await cloud.ask('resident', 'station.index', {})
  const far = stations.find(([id]) => id === 'jn-12-01-001') ?? stations[stations.length - 1]
  const place = unpackStations(stations, openings, []).find(({ id }) => id === far?.[0])?.place ?? { lng: 0, lat: 0 }
  const nearest = rankByEstimate(unpackStations(stations, openings, []), place, 1.25).slice(0, 20)
  const stationIds = nearest.map(({ entry }) => entry.id)
  const { items } = await wall({ status: 'open', stationIds, limit: 10 })
  phone.set('txy.chosen-place', JSON.stringify({ kind: 'estate', label: '远处', place }))
  app.open(page)
  await app.screen.findByText('远处附近，换个地方')
  if (items.length > 0) await app.waitFor(() => expect(shown()).toEqual(titles(items)))
  else await app.screen.findByText('附近还没有心愿')
  expect(shown().filter((title) => title?.startsWith('想要第'))).toEqual([])
  app.fireEvent.click(app.screen.getByRole('tab', { name: '全部' }))
  await app.screen.findByText('想要第11本书')
})

test('help is offered on open wishes of others only, and opens the wish', async () => {
  app.device.connect(as('resident'))
  app.open(page)
  await app.waitFor(() => expect(shown().length).toBeGreaterThan(0))
  const mine = new Set(titles((await cloud.ask('resident', 'wish.mine', { limit: 50 })).items))
  for (const card of document.querySelectorAll('.card')) {
    const title = card.querySelector('.wish-card .heading')?.textContent ?? ''
    expect(mine.has(title) && card.textContent?.includes('我来帮忙')).toBe(false)
  }
})

test('my wishes and my claims', async () => {
  await wishesOf(cloud).claim(firstId)
  app.open(page)
  tab('我的心愿')
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '我认领的' }))
  const { items } = await cloud.ask('party-member', 'wish.claims', { limit: 10 })
  expect(titles(items)).toContain('想要一个书架')
  await app.waitFor(() => expect(shown()).toEqual(titles(items)))
  app.fireEvent.click(app.screen.getByText('想要一个书架'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/wish/pages/detail/index?id=${firstId}` })
})

test('长辈版 shows three at first, and more when asked', async () => {
  app.taro.getAppBaseInfo.mockReturnValue({ fontSizeSetting: 22 })
  app.open(page)
  await app.waitFor(() => expect(shown()).toHaveLength(3))
  app.fireEvent.click(app.screen.getByText('更多'))
  await app.waitFor(() => expect(shown()).toHaveLength(6))
})

test('without network the wall of the last time opens and says how old it is; a first start offers a retry', async () => {
  const offline = () => Promise.reject(new Error('no network'))
  app.open(page)
  await app.waitFor(() => expect(shown().length).toBeGreaterThan(0))
  const before = shown()
  app.close()
  app = startApp(phone)
  app.device.connect(offline)
  app.open(page)
  await app.screen.findByText(/网络不通.*刚刚的内容/)
  expect(shown()).toEqual(before)
  app.close()

  app = startApp(new Map())
  app.device.connect(offline)
  app.open(page)
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(as('resident'))
  app.fireEvent.click(app.screen.getByText('再试一次'))
  await app.waitFor(() => expect(shown()).toEqual(before))
})
