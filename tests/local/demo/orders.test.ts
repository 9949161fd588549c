import { seedOrders } from '../../../local/demo/orders'
import type { GroupView } from '../../../src/contracts/group'
import type { OrderSummary, OrderView } from '../../../src/contracts/order'
import type { CatalogueView, ThemeSummary } from '../../../src/contracts/theme'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ isDemo: true })
}, 120_000)
afterAll(() => cloud.stop())

async function data<T>(persona: string, name: string, input: object = {}): Promise<T> {
  const answer = await cloud.call(persona, name, input, `key-of-${name.replace('.', '-')}`)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.data as T
}
const items = async <T>(persona: string, name: string, input: object = {}) =>
  (await data<{ items: T[] }>(persona, name, input)).items

test('S1: a catalogue of five classes and fifteen items or more, four with the published names', async () => {
  const { classes } = await data<CatalogueView>('stranger', 'order.catalogue')
  expect(classes.map(({ name }) => name)).toEqual(['信息咨询', '应急救援', '帮办代办', '阵地共享', '便民服务'])
  expect(classes.flatMap((one) => one.items).length).toBeGreaterThanOrEqual(15)
})

test('themes of several stations, most of which can be ordered now', async () => {
  const themes = await items<ThemeSummary>('stranger', 'theme.list', { limit: 50 })
  expect(themes.length).toBeGreaterThanOrEqual(12)
  expect(new Set(themes.map(({ stationId }) => stationId)).size).toBeGreaterThan(5)
  const names = themes.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['周一剪吧', '主题党日', '周三义诊', '志愿服务上门', '手机课堂']))
  expect(themes.filter(({ nextAt }) => nextAt !== undefined).length).toBeGreaterThanOrEqual(10)
  expect(themes.filter(({ isPaused }) => isPaused)).toHaveLength(1)
})

test('the personas find their orders: to answer, to grab, to do, to confirm', async () => {
  const mine = await items<OrderSummary>('resident', 'order.mine')
  expect(mine.map(({ status }) => status).sort()).toEqual(['assigned', 'confirmed', 'done'])
  const day = await items<OrderSummary>('station-manager', 'order.day', { stationId: 'jn-01-01-001' })
  expect(day.filter(({ can }) => can.accept).length).toBeGreaterThanOrEqual(2)
  expect((await items<OrderSummary>('party-member', 'order.open')).length).toBeGreaterThanOrEqual(1)
  expect((await items<OrderSummary>('party-member', 'order.tasks')).length).toBeGreaterThanOrEqual(1)
})

test('what was seeded goes on as if it had been ordered: accepted, and a new one gets the next number', async () => {
  const stationId = 'jn-01-01-001'
  const day = await items<OrderSummary>('station-manager', 'order.day', { stationId })
  const waiting = day.find(({ can }) => can.accept)
  const orderId = waiting?.id
  expect(await data('station-manager', 'order.accept', { orderId })).toMatchObject({ id: orderId, can: { undo: true } })
  const theme = await data<{ upcoming: { slotId: string; canOrder: boolean }[] }>('resident', 'theme.get', {
    themeId: 'demo-clinic',
  })
  const slotId = theme.upcoming.find(({ canOrder }) => canOrder)?.slotId
  expect(await data('building-head', 'order.place', { themeId: 'demo-clinic', slotId })).toMatchObject({
    number: '0011',
  })
})

test('a group offers something of its own: its contact answers, its members do it, and a branch orders in its name', async () => {
  const groups = await items<GroupView>('building-head', 'group.mine')
  expect(groups.map(({ name, can }) => [name, can.publish])).toEqual([
    ['听泉华府第三党支部', false],
    ['东岭红马甲志愿队', true],
  ])
  const [theme] = (await items<ThemeSummary>('stranger', 'theme.list', { stationId: 'jn-01-01-002' })).filter(
    ({ groupName }) => groupName !== undefined,
  )
  expect(theme).toMatchObject({ groupName: '东岭红马甲志愿队', name: '红马甲修鞋补伞' })
  const tasks = await items<OrderSummary>('building-head', 'order.tasks', { limit: 50 })
  const own = tasks.filter(({ themeName }) => themeName === '红马甲修鞋补伞')
  expect(own.map(({ status }) => status).sort()).toEqual(['assigned', 'requested'])
  const waiting = own.find(({ status }) => status === 'requested')
  expect(await data('building-head', 'order.accept', { orderId: waiting?.id })).toMatchObject({
    helperGroup: '东岭红马甲志愿队',
  })
  const mine = await items<OrderView>('party-member', 'order.mine')
  expect(mine.map(({ forGroup }) => forGroup)).toContain('听泉华府第三党支部')
  const kept = await items<GroupView>('station-manager', 'group.list', { stationId: 'jn-01-01-001' })
  expect(kept.map(({ members }) => members.length)).toEqual([3])
})

test('seeding again leaves everything as it is', async () => {
  const read = () =>
    ['groups', 'themes', 'orders', 'slots', 'catalogues'].map((collection) =>
      cloud.engine.find({ collection }, { query: {} }),
    )
  const before = read()
  await seedOrders(cloud)
  expect(read()).toEqual(before)
}, 60_000)
