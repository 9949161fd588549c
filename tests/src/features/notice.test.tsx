/** @jest-environment jsdom */
import { byDay } from '../../../src/features/notice/by-day'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { someKey, stationId, wishesOf } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let wishes: ReturnType<typeof wishesOf>

const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const inboxOf = (persona: string) => cloud.ask(persona, 'notice.inbox', { limit: 50 })
const callsOf = (done = false) => cloud.ask('station-manager', 'notice.call-list', { stationId, done, limit: 50 })

/** A wish of somebody without a phone: what happens to it must be told to them by a call. */
async function untoldWish(title: string): Promise<string> {
  const { items } = await cloud.ask('building-head', 'help.list', {})
  return wishes.open(title, { forId: items[0]?.id }, 'building-head')
}

beforeAll(async () => {
  cloud = await startCloud()
  wishes = wishesOf(cloud)
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  phone = new Map()
  app = startApp(phone)
})
afterEach(() => app.close())

test('lines stand by the day they happened on in Shanghai', () => {
  const items = ['2026-11-24T17:00:00.000Z', '2026-11-24T15:59:00.000Z', '2026-11-23T16:00:00.000Z'].map((at) => ({
    at,
  }))
  expect(byDay(items).map(({ day, items: { length } }) => [day, length])).toEqual([
    ['2026-11-25', 1],
    ['2026-11-24', 2],
  ])
})

test('a line is read by opening it, and leads to what it speaks of; the tab loses its dot with the last one', async () => {
  const id = await wishes.open('想要一本日历', {}, 'elder')
  app.device.connect(as('elder'))
  app.open('pages/me')
  await app.waitFor(() => expect(app.taro.showTabBarRedDot).toHaveBeenCalledWith({ index: 4 }))
  app.close()

  app.open('features/notice/pages/inbox')
  const before = (await inboxOf('elder')).unread
  app.fireEvent.click((await app.screen.findAllByText(/想要一本日历/))[0] as HTMLElement)
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/wish/pages/detail/index?id=${id}` })
  await app.waitFor(async () => expect((await inboxOf('elder')).unread).toBe(before - 1))
  while ((await inboxOf('elder')).unread > 0) {
    app.fireEvent.click(await app.screen.findByText('全部标为看过'))
    await app.waitFor(() => expect(app.screen.queryByText('全部标为看过')).toBeNull())
  }
  app.close()
  app.open('pages/me')
  await app.waitFor(() => expect(app.taro.hideTabBarRedDot).toHaveBeenCalledWith({ index: 4 }))
})

test('without network the inbox shows what the phone kept, and how old it is', async () => {
  await wishes.open('想要一个闹钟')
  app.device.connect(as('resident'))
  app.open('features/notice/pages/inbox')
  await app.screen.findAllByText(/想要一个闹钟/)
  app.close()
  app = startApp(phone)
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open('features/notice/pages/inbox')
  await app.screen.findByText(/网络不通.*刚刚的内容/)
  expect(app.screen.getAllByText(/想要一个闹钟/).length).toBeGreaterThan(0)
})

test('an empty inbox says what will be here', async () => {
  app.device.connect(as('stranger'))
  app.open('features/notice/pages/inbox')
  await app.screen.findByText('还没有消息')
})

test.each(['request', 'answer'])(
  'what was decided in WeChat’s dialog is counted once though the %s was lost',
  async (lost) => {
    const left = async () => (await cloud.ask('resident', 'notice.templates', {})).items.map((item) => item.left)
    const before = await left()
    const ids = ['demo-wish-progress', 'demo-order-progress', 'demo-meeting-notice']
    app.taro.requestSubscribeMessage.mockResolvedValue({
      errMsg: 'requestSubscribeMessage:ok',
      ...Object.fromEntries(ids.map((id) => [id, id === 'demo-wish-progress' ? 'accept' : 'filter'])),
    })
    app.device.connect(async (body) => {
      const isLost = body.name === 'notice.ledger-add'
      if (isLost && lost === 'request') throw new Error('the request was lost')
      const answer = await cloud.post('resident', body)
      if (isLost) throw new Error('the answer was lost')
      return answer
    })
    app.open('features/notice/pages/inbox')
    app.fireEvent.click(await app.screen.findByText('下次也用微信告诉我'))
    await app.screen.findByText(/下一次有进展微信也会告诉您/)
    expect(app.taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ids })
    app.close()

    app = startApp(phone)
    app.device.connect(as('resident'))
    app.open('features/notice/pages/inbox')
    await app.waitFor(() => expect([...phone.keys()]).not.toContain('txy.unsettled-answers'))
    const after = await left()
    expect(after.reduce((a, b) => a + b, 0) - before.reduce((a, b) => a + b, 0)).toBe(4)
  },
)

test('a manager calls somebody, marks them as told, and takes that back within the five seconds', async () => {
  await untoldWish('想要一床被子')
  app.device.connect(as('station-manager'))
  app.open('features/notice/pages/calls')
  const card = (await app.screen.findByText(/想要一床被子/)).closest<HTMLElement>('.card')
  const inCard = (text: string) => [...(card?.querySelectorAll('.press') ?? [])].find((el) => el.textContent === text)
  expect(card?.textContent).toContain('孙爷爷')
  expect(card?.textContent).toContain('没有微信')
  expect(card?.textContent).not.toContain('7000009')
  app.fireEvent.click(inCard('打电话') as HTMLElement)
  await app.waitFor(() => expect(app.taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0539-7000009' }))

  const isOpen = async () => (await callsOf()).items.some(({ body }) => body.includes('想要一床被子'))
  app.fireEvent.click(inCard('告诉了') as HTMLElement)
  await app.screen.findByText('记下了：已经告诉孙爷爷')
  expect(await isOpen()).toBe(false)
  app.fireEvent.click(app.screen.getByText('撤回'))
  await app.waitFor(async () => expect(await isOpen()).toBe(true))
  await app.screen.findByText(/想要一床被子/)
})

test('who was told stands in a list of its own, by whom', async () => {
  await untoldWish('想要一双手套')
  for (const { id } of (await callsOf()).items) {
    await cloud.ask('station-manager', 'notice.told', { callId: id }, someKey())
  }
  app.device.connect(as('station-manager'))
  app.open('features/notice/pages/calls')
  await app.screen.findByText('都告诉到了')
  app.fireEvent.click(app.screen.getByText('告诉过的'))
  await app.screen.findByText(/想要一双手套/)
  expect(app.screen.getAllByText(/驿站管理员告诉的/).length).toBeGreaterThan(0)
})

test('the templates to apply for, each with its fields in order, to be copied', async () => {
  app.device.connect(as('county-staff'))
  app.open('features/notice/pages/templates')
  const { items } = await cloud.ask('county-staff', 'notice.template-application', {})
  for (const { title, fields } of items) {
    await app.screen.findByText(title)
    for (const [i, { label, key, example }] of fields.entries()) {
      expect(app.screen.getAllByText(`${i + 1}. ${label}`).length).toBeGreaterThan(0)
      expect(app.screen.getAllByText(`${key} · 例：${example}`).length).toBeGreaterThan(0)
    }
  }
  app.fireEvent.click(app.screen.getAllByText('复制这些字段')[0] as HTMLElement)
  const [copied] = app.taro.setClipboardData.mock.calls[0] ?? []
  expect(copied).toEqual({ data: expect.stringContaining(items[0]?.fields[0]?.key ?? '?') })
})

test('others are told that the templates are not theirs', async () => {
  app.device.connect(as('resident'))
  app.open('features/notice/pages/templates')
  await app.screen.findByText(/由驿站的管理员来做/)
})
