/** @jest-environment jsdom */
import type { Input } from '../../../src/contracts/api'
import type { AreaCoverage } from '../../../src/contracts/coverage'
import { unpackPoints } from '../../../src/contracts/points.calc'
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

const shareWord = ({ buildings, households }: { buildings: number; households: number }) =>
  `${buildings} 栋 ${households} 户`
const asked = (question: Input<'area.coverage'>) => cloud.ask('county-staff', 'area.coverage', question)
const copied = () => {
  const last = app.taro.setClipboardData.mock.calls.at(-1)?.[0] as { data: string } | undefined
  return last?.data.split('\n') ?? []
}
const headOf = ({ inside }: AreaCoverage) => `走得到 ${shareWord(inside)}`

test('the county’s staff see who is out of reach, for whom, on a map, and in a table to copy', async () => {
  app.open(page)
  const elder = await asked({ pace: 'elder', minutes: 15 })
  await app.screen.findByText(headOf(elder))
  app.fireEvent.click(app.screen.getByRole('radio', { name: '5 分钟' }))
  const short = await asked({ pace: 'elder', minutes: 5 })
  await app.screen.findByText(headOf(short))
  app.screen.getByText(`走不到 ${shareWord(short.outside)}`)
  app.screen.getByText(`一共 ${shareWord(short.all)}`)
  expect(short.outside.households).toBeGreaterThan(elder.outside.households)
  const rings = short.reached?.parts.reduce((sum, { holes }) => sum + 1 + holes.length, 0)
  const dots = unpackPoints(short.outsidePoints).length
  expect(rings).toBeGreaterThan(0)
  expect((await app.screen.findByTestId('map')).dataset.drawn).toBe(`${dots} circles, ${rings} polygons, 0 lines`)
  expect(app.screen.getAllByText(/^pin \d$/)).toHaveLength(short.proposals.length)
  app.fireEvent.click(app.screen.getByText('复制表格'))
  const { inside, outside, paces } = short
  const cells = (split: typeof short) =>
    [split.inside, split.outside].flatMap(({ buildings, households }) => [buildings, households]).join('\t')
  expect(copied().at(-1)).toBe(`${short.area.name}合计\t${cells(short)}`)
  expect(copied()).toContain(`成年人\t${cells({ ...short, ...paces[0] })}`)
  expect(inside.buildings + outside.buildings).toBe(short.all.buildings)
})

test('a proposed place is tried, then a station moved there instead, then nothing', async () => {
  app.open(page)
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '5 分钟' }))
  const { proposals } = await asked({ pace: 'elder', minutes: 5 })
  const [best] = proposals
  if (!best) throw new Error('nothing was proposed')
  app.fireEvent.click((await app.screen.findAllByText('试试看'))[0] as HTMLElement)
  await app.screen.findByText('试着在这里加一个驿站')
  app.screen.getByText(`多 ${shareWord(best.adds)}走得到`)
  app.fireEvent.click(app.screen.getByText('不新建，搬一个驿站来'))
  const row = (await app.screen.findAllByText(/^离这里约/))[0] as HTMLElement
  const name = row.parentElement?.firstElementChild?.textContent ?? ''
  app.fireEvent.click(row)
  await app.screen.findByText(`试着把${name}搬到这里`)
  app.fireEvent.click(app.screen.getByText('不试了'))
  await app.screen.findByText('下一个建在哪里好')
})

test('a tap on the ground tries a station there', async () => {
  app.open(page)
  app.fireEvent.click(await app.screen.findByText('the middle of the ground'))
  await app.screen.findByText('试着在这里加一个驿站')
  expect(app.screen.getAllByText(/^pin \d$/)).toHaveLength(1)
})

test('the uncovered are listed page by page, and all of them are copied', async () => {
  app.open(page)
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '5 分钟' }))
  const short = await asked({ pace: 'elder', minutes: 5 })
  expect(short.cursor).toBeDefined()
  await app.screen.findByText('走不到的楼栋')
  app.fireEvent.click(app.screen.getByText('复制全部走不到的楼栋'))
  await app.waitFor(() => expect(app.taro.setClipboardData).toHaveBeenCalled())
  expect(copied()).toHaveLength(short.outside.buildings + 1)
  const households = copied()
    .slice(1)
    .map((line) => Number(line.split('\t')[4]))
  expect(households.reduce((a, b) => a + b, 0)).toBe(short.outside.households)
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
