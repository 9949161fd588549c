/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp

const page = 'features/station/pages/coverage'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())
beforeEach(() => {
  app = startApp(new Map())
  app.device.connect(as('county-staff'))
})
afterEach(() => app.close())

test('the county’s staff see who is out of reach, for whom, and in a table to copy', async () => {
  app.open(page)
  const elder = await cloud.ask('county-staff', 'area.coverage', { pace: 'elder', minutes: 15 })
  await app.screen.findByText(`${elder.buildings} 栋楼：走得到 ${elder.inside} 栋，走不到 ${elder.outside} 栋`)
  app.fireEvent.click(app.screen.getByRole('radio', { name: '5 分钟' }))
  const short = await cloud.ask('county-staff', 'area.coverage', { pace: 'elder', minutes: 5 })
  await app.screen.findByText(`${short.buildings} 栋楼：走得到 ${short.inside} 栋，走不到 ${short.outside} 栋`)
  expect(short.outside).toBeGreaterThan(elder.outside)
  app.fireEvent.click(app.screen.getByText('复制表格'))
  const copied = app.taro.setClipboardData.mock.calls[0]?.[0] as { data: string } | undefined
  expect(copied?.data.split('\n').at(-1)).toBe(`${short.area.name}合计\t${short.inside}\t${short.outside}`)
})

test('a proposed place is tried, and the list of the uncovered goes on', async () => {
  app.open(page)
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '5 分钟' }))
  const { proposals } = await cloud.ask('county-staff', 'area.coverage', { pace: 'elder', minutes: 5 })
  await app.screen.findByText('走不到的楼栋')
  app.fireEvent.click((await app.screen.findAllByText('试试看'))[0] as HTMLElement)
  await app.screen.findByText(`试着加一个驿站：多 ${proposals[0]?.adds} 栋走得到`)
})

test('who is no staff is told so, and finds no link', async () => {
  app.device.connect(as('resident'))
  app.open('features/station/pages/figures')
  await app.screen.findByText('莒南县')
  expect(app.screen.queryByText('走得到的楼栋')).toBeNull()
})

test('staff find the link', async () => {
  app.open('features/station/pages/figures')
  app.fireEvent.click(await app.screen.findByText('走得到的楼栋'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/${page}/index?id=jn` })
})

test('a station says how long the walk is and whether there are steps, and draws it when asked', async () => {
  app.device.connect(as('resident'))
  const { county } = await cloud.ask('resident', 'station.index', {})
  const { items } = await cloud.ask('resident', 'station.near', { place: county.centre })
  const stationId = items[0]?.id ?? ''
  app.taro.getLocation.mockResolvedValue({ longitude: county.centre.lng, latitude: county.centre.lat })
  app.open('pages/map')
  app.fireEvent.click(await app.screen.findByRole('button', { name: /换地方/ }))
  app.fireEvent.click(app.screen.getByText(/用我现在的位置/))
  await app.waitFor(() => expect(app.taro.getLocation).toHaveBeenCalled())
  await app.screen.findByText(/我的位置/)
  app.close()
  app.open('features/station/pages/detail', { id: stationId })
  await app.screen.findByText(/步行 \d+ 分钟 · .* · [有无]台阶/)
  app.fireEvent.click(app.screen.getByText('看怎么走'))
  expect((await app.screen.findByTestId('map')).dataset.drawn).toBe('0 circles, 0 polygons, 1 lines')
  expect(app.screen.getByText(/虚构路网/)).toBeTruthy()
})
