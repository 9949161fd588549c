/** @jest-environment jsdom */
import type { OrderView } from '../../../src/contracts/order'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp

const stationId = 'jn-01-01-001'
const desk = 'features/order/pages/desk'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
let keys = 0
const freshKey = () => `page-test-key-${++keys}-of-desk`
const order = (orderId: string) => cloud.ask('station-manager', 'order.get', { orderId })

/** The `nth` free slot of a theme, ordered by somebody at home. */
async function anOrder(nth: number, by = 'resident', part = '志愿服务'): Promise<OrderView> {
  const { items } = await cloud.ask('resident', 'theme.list', { stationId, limit: 50 })
  const themeId = items.find(({ name }) => name.includes(part))?.id ?? ''
  const { upcoming } = await cloud.ask('resident', 'theme.get', { themeId })
  const slotId = upcoming.filter(({ canOrder }) => canOrder).at(-1 - nth)?.slotId ?? ''
  return cloud.ask(by, 'order.place', { themeId, slotId, note: `第${nth}单` }, freshKey())
}

/** The card of an order on the desk, whichever page of the list it is on. */
async function cardOf({ startsAt }: OrderView, callName = '小李'): Promise<HTMLElement> {
  const local = new Date(Date.parse(startsAt) + 8 * 3_600_000)
  const time = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
  return app.waitFor(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('.work')].map((work) => work.closest<HTMLElement>('.card'))
    const card = cards.find((one) => one?.textContent?.includes(time) && one.textContent.includes(callName))
    const more = app.screen.queryByText('更多')
    if (!card && more) app.fireEvent.click(more)
    if (!card) throw new Error(`no card at ${time}`)
    return card
  })
}
const tapIn = (card: HTMLElement, label: string) => {
  const button = [...card.querySelectorAll<HTMLElement>('.action')].find((one) => one.textContent === label)
  if (!button) throw new Error(`no ${label} in ${card.textContent}`)
  app.fireEvent.click(button)
}

beforeAll(async () => {
  cloud = await startCloud()
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  app = startApp()
  app.device.connect(as('station-manager'))
})
afterEach(() => app.close())

test('a request is accepted from the list, and the undo takes it back before anybody is told', async () => {
  const placed = await anOrder(0)
  app.open(desk)
  tapIn(await cardOf(placed), '接下')
  await app.screen.findByText('接下了，已经告诉对方')
  expect((await order(placed.id)).status).toBe('accepted')
  app.fireEvent.click(app.screen.getByText('撤回'))
  await app.screen.findByText('撤回了')
  expect((await order(placed.id)).status).toBe('requested')
})

test('a request is declined with a reason of one tap', async () => {
  const placed = await anOrder(1)
  app.open(desk)
  tapIn(await cardOf(placed), '接不了')
  app.fireEvent.click(app.screen.getByRole('radio', { name: '这个时间没有人手' }))
  tapIn(app.screen.getByRole('dialog', { name: '为什么接不了' }), '接不了')
  await app.screen.findByText('回绝了，已经说明原因')
  expect(await order(placed.id)).toMatchObject({ status: 'declined', reason: '这个时间没有人手' })
})

test('the call shows the number to the dialler only', async () => {
  const placed = await anOrder(2)
  app.open(desk)
  tapIn(await cardOf(placed), '拨打')
  await app.waitFor(() => expect(app.taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800000001' }))
  expect(document.body.textContent).not.toContain('13800000001')
})

test('somebody is sent; a volunteer finishes it with a photo', async () => {
  const placed = await anOrder(3)
  await cloud.ask('station-manager', 'order.accept', { orderId: placed.id }, freshKey())
  app.open('features/order/pages/detail', { orderId: placed.id })
  app.fireEvent.click(await app.screen.findByText('派人'))
  app.fireEvent.click(await app.screen.findByText('老张'))
  await app.screen.findByText('派好了')
  expect(await order(placed.id)).toMatchObject({ status: 'assigned', helperRole: 'party-member' })

  app.close()
  app = startApp()
  app.device.connect(as('party-member'))
  app.taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
  app.taro.cloud.uploadFile.mockImplementation(async (file) => ({
    fileID: await cloud.upload('party-member', (file as { cloudPath: string }).cloudPath),
  }))
  app.open('features/order/pages/tasks')
  app.fireEvent.click(await app.screen.findByRole('tab', { name: '我接的' }))
  tapIn(await cardOf(placed), '开始办')
  await app.screen.findByText('记下了，正在办')
  tapIn(await cardOf(placed), '办完了')
  app.fireEvent.click(await app.screen.findByText('拍照'))
  await app.screen.findByLabelText('刚拍的照片')
  app.fireEvent.click(app.screen.getByText('记为办完'))
  await app.screen.findByText('记下了，等对方确认')
  const done = await order(placed.id)
  expect(done.status).toBe('done')
  expect(done.photos).toHaveLength(1)
})

test('what somebody else got meanwhile is refused, and the list shows what is left', async () => {
  const placed = await anOrder(4)
  await cloud.ask('station-manager', 'order.accept', { orderId: placed.id }, freshKey())
  app.device.connect(as('party-member'))
  app.open('features/order/pages/tasks')
  const card = await cardOf(placed, '志愿服务')
  expect(card.textContent).not.toContain('小李')
  const { items } = await cloud.ask('station-manager', 'order.helpers', { stationId, orderId: placed.id })
  const helperId = items.find(({ role }) => role === 'station-manager')?.id ?? ''
  await cloud.ask('station-manager', 'order.assign', { orderId: placed.id, helperId }, freshKey())
  tapIn(card, '我来办')
  await app.screen.findByText('已经有人接了，谢谢您，请看看别的')
  app.fireEvent.click(app.screen.getByText('看最新的'))
  await app.waitFor(() => expect(document.querySelector('.field-error')).toBeNull())
  expect(await order(placed.id)).toMatchObject({ helperRole: 'station-manager' })
})

test('who keeps no station is told so, and nothing of the day', async () => {
  app.device.connect(as('elder'))
  app.open(desk)
  await app.screen.findByText('这里给驿站管理员用')
  expect(document.querySelectorAll('.work')).toHaveLength(0)
})

test('a service is published, refused while something is missing, then paused with its reason', async () => {
  const phone = new Map<string, string>()
  app.close()
  app = startApp(phone)
  app.device.connect(as('station-manager'))
  app.open('features/theme/pages/edit', { stationId })
  app.fireEvent.click(await app.screen.findByText('发布'))
  await app.screen.findByText('请选是哪一项服务')
  app.fireEvent.click(app.screen.getByRole('radio', { name: '政策咨询' }))
  const write = (label: string, value: string) =>
    app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })
  write('名字', '医保问一问')
  write('是做什么的', '医保怎么报，来问清楚')

  // Killed here: what was written is there again.
  app.close()
  app = startApp(phone)
  app.device.connect(as('station-manager'))
  app.open('features/theme/pages/edit', { stationId })
  await app.screen.findByText('接着上次没写完的')
  write('怎么办', '到站取号')
  app.fireEvent.click(app.screen.getByRole('checkbox', { name: '周二' }))
  app.fireEvent.click(app.screen.getByText('发布'))
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const { items } = await cloud.ask('resident', 'theme.list', { stationId, itemId: 'policy' })
  expect(items).toMatchObject([{ name: '医保问一问', left: 5 }])
  const id = items[0]?.id ?? ''
  app.close()

  app.open('features/theme/pages/edit', { id })
  await app.screen.findByText('暂停这项服务')
  expect(app.screen.queryByText('暂停预约')).toBeNull()
  write('为什么暂停（大家会看到）', '窗口搬家')
  app.fireEvent.click(app.screen.getByText('暂停预约'))
  await app.screen.findByText('暂停中：窗口搬家')
  expect(await cloud.ask('resident', 'theme.get', { themeId: id })).toMatchObject({
    isPaused: true,
    pauseReason: '窗口搬家',
  })
})

test('the rota is saved as it is shown', async () => {
  app.open('features/theme/pages/rota', { stationId })
  await app.screen.findByText('第 1 周值班')
  const before = await cloud.ask('station-manager', 'order.rota', { stationId })
  app.fireEvent.click(app.screen.getByText('再加一组'))
  expect(app.screen.queryByText('保存值班表')).toBeNull()
  const people = app.screen.getAllByRole('checkbox', { name: '老张' })
  app.fireEvent.click(people.at(-1) as HTMLElement)
  app.fireEvent.click(app.screen.getByText('保存值班表'))
  await app.screen.findByText('值班表保存好了')
  const after = await cloud.ask('station-manager', 'order.rota', { stationId })
  expect(after.groups).toHaveLength(before.groups.length + 1)
  expect(after.groups.at(-1)?.members).toMatchObject([{ callName: '老张' }])
})

test('the month’s numbers open the orders behind them', async () => {
  const { total, byStatus } = await cloud.ask('station-manager', 'order.figures', {
    stationId,
    month: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7),
  })
  app.open('features/order-figures/pages/month', { stationId })
  await app.screen.findByText(/点一个数字/)
  const all = await app.screen.findByLabelText(`${total} 预约，看每一个`)
  app.fireEvent.click(all)
  const rows = () => document.querySelectorAll('.list-row').length
  await app.waitFor(() => {
    const more = app.screen.queryByText('更多')
    if (more) app.fireEvent.click(more)
    expect(rows()).toBe(total)
  })
  const done = byStatus.filter(({ status }) => status === 'done' || status === 'confirmed')
  const count = done.reduce((sum, { orders }) => sum + orders, 0)
  app.fireEvent.click(await app.screen.findByLabelText(`${count} 办完，看每一个`))
  await app.waitFor(() => expect(rows()).toBe(count))
})
