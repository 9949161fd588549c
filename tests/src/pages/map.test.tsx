/** @jest-environment jsdom */
import gcoord from 'gcoord'
import { metresBetween } from '../../../src/contracts/place.calc'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const centre = { lng: 118.835, lat: 35.175 }
const page = 'pages/map'
const asResident = (body: unknown) => cloud.post('resident', body)
const noNetwork = () => Promise.reject(new Error('no network'))
const near = async (input = {}) => {
  const { county } = await cloud.ask('resident', 'station.index', {})
  return cloud.ask('resident', 'station.near', { place: county.centre, ...input })
}

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  phone = new Map()
  app = startApp(phone)
  app.device.connect(asResident)
})
afterEach(() => app.close())

const names = (items: { name: string }[]) => items.map(({ name }) => name)
const shownNames = () => [...document.querySelectorAll('.station .heading')].map((element) => element.textContent)

const choose = async (row: RegExp) => {
  app.fireEvent.click(await app.screen.findByRole('button', { name: /换地方/ }))
  app.fireEvent.click(app.screen.getByText(row))
}

test('a first visitor sees the nearest stations to the middle of the county, in walking order', async () => {
  app.open(page)
  const { items, total } = await near()
  // The phone's own estimate comes first; the cloud's answer takes its place.
  await app.waitFor(() => expect(shownNames()).toEqual(names(items.slice(0, 4))))
  expect(app.screen.getByText(`15 分钟内 ${total} 个驿站`)).toBeTruthy()
})

test('a tap on a card opens that station', async () => {
  app.open(page)
  const { items } = await near()
  await app.waitFor(() => expect(shownNames()).toEqual(names(items.slice(0, 4))))
  const [, second] = items
  app.fireEvent.click(app.screen.getByText(second?.name ?? ''))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/station/pages/detail/index?id=${second?.id}` })
})

test('a filter keeps only what has it', async () => {
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  app.fireEvent.click(app.screen.getByRole('checkbox', { name: '有药箱' }))
  const { items } = await near({ equipment: ['medicine'] })
  await app.waitFor(() => expect(shownNames()).toEqual(names(items.slice(0, 4))))
  expect(app.screen.getByRole('checkbox', { name: '有药箱' }).getAttribute('aria-checked')).toBe('true')
})

/** Answers everything but `station.near`, which waits. */
function nearWaits() {
  let free: () => void = () => undefined
  const waited = new Promise<void>((resolve) => {
    free = resolve
  })
  app.device.connect(async (body) => {
    if ((body as { name: string }).name === 'station.near') await waited
    return asResident(body)
  })
  return free
}

test('a later visit begins in the order of the streets, before the cloud has answered, filtered too', async () => {
  const { items } = await near()
  const withMedicine = await near({ equipment: ['medicine'] })
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toEqual(names(items.slice(0, 4))))
  app.close()
  app = startApp(phone)
  nearWaits()
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  expect(shownNames()).toEqual(names(items.slice(0, 4)))
  app.fireEvent.click(app.screen.getByRole('checkbox', { name: '有药箱' }))
  expect(shownNames()).toEqual(names(withMedicine.items.slice(0, 4)))
})

test('a tap just after the order changed opens what the finger was aimed at', async () => {
  const { items } = await near()
  const letGo = nearWaits()
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4), { timeout: 4000 })
  const guessed = shownNames()
  const card = guessed.findIndex((name, i) => name !== items[i]?.name)
  expect(card).toBeGreaterThanOrEqual(0)
  const changedAt = Date.now()
  const now = jest.spyOn(Date, 'now').mockReturnValue(changedAt)
  letGo()
  await app.waitFor(() => expect(shownNames()).toEqual(names(items.slice(0, 4))))
  const tap = () => app.fireEvent.click(document.querySelectorAll('.station')[card] as HTMLElement)
  const index = await cloud.ask('resident', 'station.index', {})
  const aimed = index.stations?.find(([, , name]) => name === guessed[card])?.[0]
  now.mockReturnValue(changedAt + 200)
  tap()
  expect(app.taro.navigateTo).toHaveBeenLastCalledWith({ url: `/features/station/pages/detail/index?id=${aimed}` })
  now.mockReturnValue(changedAt + 1000)
  tap()
  expect(app.taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/station/pages/detail/index?id=${items[card]?.id}`,
  })
  now.mockRestore()
})

test('without network the kept index gives the same list, and says how old it is', async () => {
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  const online = shownNames()
  app.close()
  app = startApp(phone)
  app.device.connect(noNetwork)
  app.open(page)
  await app.screen.findByText(/网络不通.*刚刚的资料/)
  expect(shownNames()).toEqual(online)
})

test('a first start without network says so, and the retry works', async () => {
  app.device.connect(noNetwork)
  app.open(page)
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(asResident)
  app.fireEvent.click(app.screen.getByText('再试一次'))
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
})

test('the own position is asked for by a tap only, and goes to the cloud in WGS-84', async () => {
  const asked: { name: string; input: { place: typeof centre } }[] = []
  app.device.connect((body) => {
    asked.push(body as (typeof asked)[number])
    return asResident(body)
  })
  const [longitude, latitude] = gcoord.transform([centre.lng, centre.lat], gcoord.WGS84, gcoord.GCJ02)
  app.taro.getLocation.mockResolvedValue({ longitude, latitude })
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  expect(app.taro.getLocation).not.toHaveBeenCalled()

  await choose(/用我现在的位置/)
  await app.screen.findByText('我的位置')
  await app.waitFor(() => expect(asked.filter(({ name }) => name === 'station.near').length).toBeGreaterThan(1))
  const sent = asked.filter(({ name }) => name === 'station.near').at(-1)?.input.place
  expect(sent && metresBetween(sent, centre)).toBeLessThan(0.5)
})

test('a refused position leaves the list and offers the estates', async () => {
  app.taro.getLocation.mockRejectedValue({ errMsg: 'getLocation:fail auth deny' })
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  await choose(/用我现在的位置/)
  await app.screen.findByText(/没有拿到您的位置/)
  expect(shownNames()).toHaveLength(4)
  app.fireEvent.click(app.screen.getByText('选小区'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: '/features/station/pages/pick-estate/index?' })
})

test('outside the county it says so and offers an estate instead of an empty list', async () => {
  app.taro.getLocation.mockResolvedValue({ longitude: 116.4, latitude: 39.9 })
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  await choose(/用我现在的位置/)
  await app.screen.findByText(/您现在不在/)
  expect(shownNames()).toHaveLength(0)
})

test("a scanned door code makes that door the place, and opens the station's page", async () => {
  const index = await cloud.ask('resident', 'station.index', {})
  const [id, , name] = index.stations?.[3] ?? []
  app.taro.scanCode.mockResolvedValue({ result: `s:${id}`, path: '' })
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  await choose(/扫驿站门口的码/)
  await app.waitFor(() => expect(document.querySelector('.place .title')?.textContent).toBe(name))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/station/pages/detail/index?id=${id}` })
})

test('the map shows the same stations as numbered pins in GCJ-02; a pin shows its station', async () => {
  app.open(page)
  const [first] = (await near()).items
  // At first by the phone's own estimate, then by the cloud's streets.
  await app.waitFor(() => expect(shownNames()[0]).toBe(first?.name))
  app.fireEvent.click(app.screen.getByRole('button', { name: '地图' }))
  const pin = await app.screen.findByText('pin 1')
  const { lng, lat } = first?.place ?? centre
  const inGcj02 = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  expect(pin.dataset.at).toBe(inGcj02.map((degrees) => Math.round(degrees * 1e6) / 1e6).join(','))
  app.fireEvent.click(pin)
  expect(app.screen.getByRole('dialog', { name: first?.name ?? '' })).toBeTruthy()
})

test('the map draws what streets reach instead of the circle, and names whose streets they are', async () => {
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  app.fireEvent.click(app.screen.getByRole('button', { name: '地图' }))
  await app.waitFor(() => expect(app.screen.getByTestId('map').dataset.drawn).toMatch(/^0 circles, [1-9]\d* polygons/))
  expect(app.screen.getByText(/虚构路网/)).toBeTruthy()
  expect(app.screen.queryByText(/估算/)).toBeNull()
})

test('without an area the circle of the estimate stands in', async () => {
  app.device.connect((body) => (JSON.stringify(body).includes('station.reach') ? noNetwork() : asResident(body)))
  app.open(page)
  await app.waitFor(() => expect(shownNames()).toHaveLength(4))
  app.fireEvent.click(app.screen.getByRole('button', { name: '地图' }))
  await app.waitFor(() => expect(app.screen.getByTestId('map').dataset.drawn).toMatch(/^1 circles, 0 polygons/))
})

test('a large font setting starts 长辈版: the nearest station to call and to walk to, at the slower pace', async () => {
  app.taro.getAppBaseInfo.mockReturnValue({ fontSizeSetting: 22 })
  const { stations } = await cloud.ask('resident', 'station.index', {})
  const { items } = await near({ pace: 'elder' })
  const best = items.find(({ open }) => open.isOpen) ?? items[0]
  app.open(page)
  await app.screen.findByText(best?.open.isOpen ? '最近亮灯的驿站' : '最近的驿站')
  expect(document.querySelector('.screen')?.classList.contains('is-large')).toBe(true)
  const minutes = () => document.querySelector('.large-home-number')?.textContent
  await app.waitFor(() => expect(minutes()).toBe(String(best?.walkMinutes)))
  app.fireEvent.click(app.screen.getByText('打电话'))
  const phoneNumber = stations?.find(([id]) => id === best?.id)?.[10]
  expect(app.taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber })
  app.fireEvent.click(app.screen.getByText('去'))
  await app.waitFor(() => expect(app.taro.openLocation).toHaveBeenCalledTimes(1))
  app.fireEvent.click(app.screen.getByText('更多驿站'))
  await app.waitFor(() => expect(shownNames()).toHaveLength(3))
})
