/** @jest-environment jsdom */
import type { SlotView, ThemeSummary } from '../../../src/contracts/theme'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const stationId = 'jn-01-01-001'
const themePage = 'features/order/pages/theme'
const orderPage = 'features/order/pages/detail'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)

async function themeNamed(part: string): Promise<ThemeSummary> {
  const { items } = await cloud.ask('resident', 'theme.list', { stationId, limit: 50 })
  const found = items.find(({ name }) => name.includes(part))
  if (!found) throw new Error(`no theme ${part}`)
  return found
}

/** The n-th slot, from the last, that can be had: each test takes one of its own. */
async function freeSlot(themeId: string, fromLast: number): Promise<SlotView> {
  const { upcoming } = await cloud.ask('resident', 'theme.get', { themeId })
  const slot = upcoming.filter(({ canOrder }) => canOrder).at(-1 - fromLast)
  if (!slot) throw new Error('no free slot')
  return slot
}

let keys = 0
const freshKey = () => `page-test-key-${++keys}-of-order`
const place = async (persona: string, themeId: string, slotId: string) =>
  cloud.ask(persona, 'order.place', { themeId, slotId }, freshKey())
const order = (persona: string, orderId: string) => cloud.ask(persona, 'order.get', { orderId })
const ordersOf = async (persona: string, slotId: string) =>
  (await cloud.ask(persona, 'order.mine', { limit: 50 })).items.filter((one) => one.slotId === slotId)

/** Opens every day of the list and finds the slot's button. */
async function slotButton(slot: SlotView): Promise<HTMLElement> {
  await app.screen.findByText('选个时间')
  for (let more = app.screen.queryByText('更多日子'); more; more = app.screen.queryByText('更多日子'))
    app.fireEvent.click(more)
  const local = new Date(Date.parse(slot.startsAt) + 8 * 3_600_000)
  const day = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`
  const heading = await app.screen.findByText(new RegExp(`${day}$`))
  const buttons = [...(heading.closest('.slots')?.querySelectorAll<HTMLElement>('.slot') ?? [])]
  const clock = `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
  const found = buttons.find((button) => button.textContent?.startsWith(`${clock}–`))
  if (!found) throw new Error(`no button for ${slot.slotId}`)
  return found
}

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

test('a slot and a confirmation order it; WeChat is asked first, and the order page follows', async () => {
  const { id } = await themeNamed('志愿服务')
  const slot = await freeSlot(id, 0)
  const done: string[] = []
  app.device.connect(async (body) => {
    if (body.name === 'order.place') done.push(body.name)
    const answer = await cloud.post('resident', body)
    if (body.name === 'notice.templates') done.push(body.name)
    return answer
  })
  app.taro.requestSubscribeMessage.mockImplementation(async () => {
    done.push('asked')
    return { errMsg: 'requestSubscribeMessage:ok' }
  })
  app.open(themePage, { id })
  await app.waitFor(() => expect(done).toContain('notice.templates'))
  app.fireEvent.click(await slotButton(slot))
  app.fireEvent.click(await app.screen.findByText('确认预约'))
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  expect(done.indexOf('asked')).toBeGreaterThan(-1)
  expect(done.indexOf('asked')).toBeLessThan(done.indexOf('order.place'))
  const [placed] = await ordersOf('resident', slot.slotId)
  expect(app.taro.redirectTo).toHaveBeenCalledWith({
    url: `/features/order/pages/detail/index?orderId=${placed?.id}&isNew=1`,
  })
})

test('after a lost answer and a killed app the words are still there, and the order is placed once', async () => {
  const { id } = await themeNamed('志愿服务')
  const slot = await freeSlot(id, 1)
  const sent: (string | undefined)[] = []
  app.device.connect(async (body) => {
    const answer = await cloud.post('resident', body)
    if (body.name === 'order.place') {
      sent.push(body.key)
      throw new Error('the answer was lost')
    }
    return answer
  })
  app.open(themePage, { id })
  app.fireEvent.click(await slotButton(slot))
  app.fireEvent.change(app.screen.getByLabelText('要说明的（可以不写）'), { target: { value: '三楼，没有电梯' } })
  app.fireEvent.click(app.screen.getByText('确认预约'))
  await app.screen.findByText('网络不通，请连上网后再试')

  app.close()
  app = startApp(phone)
  app.device.connect((body) => {
    if (body.name === 'order.place') sent.push(body.key)
    return cloud.post('resident', body)
  })
  app.open(themePage, { id })
  const field = await app.screen.findByLabelText<HTMLInputElement>('要说明的（可以不写）')
  expect(field.value).toBe('三楼，没有电梯')
  app.fireEvent.click(app.screen.getByText('确认预约'))
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  expect(sent).toEqual([sent[0], sent[0]])
  expect(await ordersOf('resident', slot.slotId)).toHaveLength(1)
  expect([...phone.keys()].filter((name) => name.includes('draft-order'))).toEqual([])
})

test('a slot that filled up meanwhile says so and offers the others', async () => {
  const { id } = await themeNamed('志愿服务')
  const slot = await freeSlot(id, 2)
  app.open(themePage, { id })
  app.fireEvent.click(await slotButton(slot))
  await cloud.ask('party-member', 'order.place', { themeId: id, slotId: slot.slotId, people: slot.left }, freshKey())
  app.fireEvent.click(app.screen.getByText('确认预约'))
  await app.screen.findByText('这个时间约满了，请换一个时间')
  expect(app.screen.queryByText('确认预约')).toBeNull()
  app.fireEvent.click(app.screen.getByText('换一个时间'))
  await app.screen.findByText('约满了')
  expect((await slotButton(slot)).getAttribute('aria-disabled')).toBe('true')
})

test('who has no home is led to choose one', async () => {
  app.device.connect(as('stranger'))
  const { id } = await themeNamed('志愿服务')
  const slot = await freeSlot(id, 3)
  app.open(themePage, { id })
  app.fireEvent.click(await slotButton(slot))
  app.fireEvent.click(app.screen.getByText('确认预约'))
  app.fireEvent.click(await app.screen.findByText('去选小区'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: '/features/member/pages/home/index?' })
})

test('the building head orders for somebody she helps', async () => {
  app.device.connect(as('building-head'))
  const { id } = await themeNamed('剪吧')
  const slot = await freeSlot(id, 0)
  app.open(themePage, { id })
  app.fireEvent.click(await slotButton(slot))
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '孙爷爷' }))
  app.fireEvent.click(app.screen.getByRole('radio', { name: '上门' }))
  app.fireEvent.click(app.screen.getByText('确认预约'))
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const [placed] = await ordersOf('building-head', slot.slotId)
  expect(placed).toMatchObject({ callName: '孙爷爷', where: 'home', isMine: true })
})

test('an order is cancelled only with a reason, which stays with it', async () => {
  const { id } = await themeNamed('志愿服务')
  const placed = await place('resident', id, (await freeSlot(id, 4)).slotId)
  app.open(orderPage, { orderId: placed.id })
  app.fireEvent.click(await app.screen.findByText('取消预约'))
  const sheet = app.screen.getByRole('dialog', { name: '为什么取消' })
  const hand = () => app.fireEvent.click([...sheet.querySelectorAll<HTMLElement>('.action-main')][0] as HTMLElement)
  hand()
  await app.screen.findByText('请写一句，好让对方明白')
  expect(await order('resident', placed.id)).toMatchObject({ status: 'requested' })
  app.fireEvent.click(app.screen.getByRole('radio', { name: '临时有事' }))
  hand()
  await app.screen.findByText('再约一次')
  expect(await order('resident', placed.id)).toMatchObject({ status: 'cancelled', reason: '临时有事' })
})

test('another slot keeps the number', async () => {
  const { id } = await themeNamed('志愿服务')
  const placed = await place('resident', id, (await freeSlot(id, 5)).slotId)
  app.open(orderPage, { orderId: placed.id })
  app.fireEvent.click(await app.screen.findByText('换个时间'))
  await app.screen.findByText(new RegExp(`号码 ${placed.number} 不变`))
  await app.waitFor(() => expect(document.querySelectorAll('.slot:not(.is-off)').length).toBeGreaterThan(2))
  app.fireEvent.click(document.querySelectorAll('.slot:not(.is-off)')[1] as HTMLElement)
  await app.screen.findByText('时间换好了，号码不变')
  const moved = await order('resident', placed.id)
  expect(moved.number).toBe(placed.number)
  expect(moved.slotId).not.toBe(placed.slotId)
})

test('what was reported done is confirmed, then rated with a word', async () => {
  const { id } = await themeNamed('志愿服务')
  const placed = await place('resident', id, (await freeSlot(id, 6)).slotId)
  await cloud.ask('station-manager', 'order.accept', { orderId: placed.id }, freshKey())
  await cloud.ask('station-manager', 'order.finish', { orderId: placed.id }, freshKey())
  app.open(orderPage, { orderId: placed.id })
  app.fireEvent.click(await app.screen.findByText('确认办好了'))
  await app.screen.findByText('谢谢您，确认好了')
  app.fireEvent.click(app.screen.getByText('评一评'))
  app.fireEvent.click(app.screen.getByRole('radio', { name: '4 星，不错' }))
  app.fireEvent.change(app.screen.getByLabelText('想说两句（可以不写）'), { target: { value: '来得准时' } })
  app.fireEvent.click(app.screen.getByText('提交评价'))
  await app.screen.findByText('谢谢您的评价')
  expect((await order('resident', placed.id)).rating).toEqual({ stars: 4, words: '来得准时' })
  expect(app.screen.queryByText('评一评')).toBeNull()
})

test("another person's order does not exist", async () => {
  const { id } = await themeNamed('志愿服务')
  const placed = await place('resident', id, (await freeSlot(id, 7)).slotId)
  app.device.connect(as('elder'))
  app.open(orderPage, { orderId: placed.id })
  await app.screen.findByText('没有找到，可能已经撤掉了')
})

test('the timeline tells roles, not names', async () => {
  const { id } = await themeNamed('志愿服务')
  const placed = await place('resident', id, (await freeSlot(id, 8)).slotId)
  await cloud.ask('station-manager', 'order.accept', { orderId: placed.id }, freshKey())
  await cloud.ask('party-member', 'order.grab', { orderId: placed.id }, freshKey())
  app.open(orderPage, { orderId: placed.id })
  await app.screen.findByText('有人主动来办')
  const line = document.querySelector('.timeline')?.textContent ?? ''
  expect(line).toContain('驿站管理员')
  expect(line).toContain('党员志愿者')
  expect(document.body.textContent).not.toContain('老张')
})
