/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const stationId = 'jn-01-01-001'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)

beforeAll(async () => {
  cloud = await startCloud()
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('on a new phone the services begin at the home that the cloud knows, with the next free place', async () => {
  app.open('pages/service')
  await app.screen.findByText('听泉华府附近，换个地方')
  await app.screen.findByText('听泉华府同心驿')
  const { items } = await cloud.ask('resident', 'theme.list', { stationId, limit: 50 })
  const clinic = items.find(({ name }) => name === '周三义诊')
  const row = (await app.screen.findByText('周三义诊')).closest('.list-row')
  expect(row?.textContent).toContain(`还有 ${clinic?.left} 位`)
  app.fireEvent.click(app.screen.getByText('周三义诊'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/order/pages/theme/index?id=${clinic?.id}` })
})

test('a class keeps only what belongs to it', async () => {
  app.open('pages/service')
  await app.screen.findByText('周三义诊')
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '应急救援' }))
  await app.waitFor(() => expect(app.screen.queryByText('手机课堂')).toBeNull())
  await app.screen.findByText('周三义诊')
})

test('what is ordered and not over stands first, and says what comes next', async () => {
  app.open('pages/service')
  await app.screen.findByText('我的预约')
  const { items } = await cloud.ask('resident', 'order.mine', {})
  const open = items.filter(({ status }) => !['confirmed', 'cancelled', 'declined', 'no-show'].includes(status))
  const first = [...open].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]
  const rows = [...document.querySelectorAll<HTMLElement>('.card')][0]?.querySelectorAll<HTMLElement>('.list-row')
  expect(rows?.[0]?.textContent).toContain(first?.themeName)
  app.fireEvent.click(rows?.[0] as HTMLElement)
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/order/pages/detail/index?orderId=${first?.id}` })
})

test('without network the kept services and orders are shown, with their age', async () => {
  app.open('pages/service')
  await app.screen.findByText('周三义诊')
  await app.screen.findByText('我的预约')
  app.close()
  app = startApp(phone)
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open('pages/service')
  await app.screen.findByText(/网络不通.*下面是刚刚的内容/)
  expect(app.screen.getByText('周三义诊')).toBeTruthy()
  expect(app.screen.getByText('我的预约')).toBeTruthy()
})

test('a first start without network says so and offers another try', async () => {
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open('pages/service')
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(as('resident'))
  app.fireEvent.click(app.screen.getByText('再试一次'))
  await app.screen.findByText(/附近，换个地方/)
  await app.waitFor(() => expect(app.screen.queryByText('再试一次')).toBeNull())
})

test('of a station the soonest stands first, what is paused last', async () => {
  const { items } = await cloud.ask('resident', 'theme.list', { stationId, limit: 50 })
  const soonest = items
    .filter(({ isPaused }) => !isPaused)
    .sort((a, b) => ((a.nextAt ?? '~') < (b.nextAt ?? '~') ? -1 : 1))
  app.open('pages/service')
  const heading = await app.screen.findByText('听泉华府同心驿')
  const rows = [...(heading.closest('.card')?.querySelectorAll('.list-row') ?? [])].map(
    ({ textContent }) => textContent,
  )
  expect(rows).toHaveLength(items.length)
  for (const [i, { name }] of soonest.entries()) expect(rows[i]).toContain(name)
})

test('长辈版 shows three, and more on request', async () => {
  app.taro.getAppBaseInfo.mockReturnValue({ fontSizeSetting: 22 })
  app.open('pages/service')
  await app.screen.findByText('听泉华府同心驿')
  const themes = () =>
    [...document.querySelectorAll('.card')].slice(1).flatMap((card) => [...card.querySelectorAll('.list-row')])
  expect(themes()).toHaveLength(3)
  app.fireEvent.click(app.screen.getByText('更多'))
  await app.waitFor(() => expect(themes().length).toBeGreaterThan(3))
})
