/** @jest-environment jsdom */
import type { MeetingSummary } from '../../../src/contracts/meeting'
import { meetingWhen } from '../../../src/ui/meeting-copy'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { meetingsOf, minutesAhead } from '../support/meetings'
import { someKey } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let asked: string[]
let next: MeetingSummary

const page = 'pages/meeting'
const as = (persona: string) => (body: { name: string }) => {
  asked.push(body.name)
  return cloud.post(persona, body)
}
const tap = (label: string) => app.fireEvent.click(app.screen.getByText(label))

beforeAll(async () => {
  cloud = await startCloud()
  const meetings = meetingsOf(cloud)
  const { planned } = await meetings.plan()
  next = await meetings.announced(planned, minutesAhead(100), 12)
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  asked = []
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('the next meeting of one’s estate stands first: when, how much room, where, what about', async () => {
  app.open(page)
  await app.screen.findByText(`${meetingWhen(next.startsAt, new Date())} · 还有 12 座`)
  app.screen.getByText(next.venue)
  app.screen.getByText('1 充电棚建在哪里')
  app.screen.getAllByText('20 分钟')
  tap('看这次的会')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/meeting/pages/detail/index?id=${next.id}` })
})

test('signing up: WeChat is asked first, two taps sign up once, and the page says so', async () => {
  const ids = (await cloud.ask('elder', 'notice.templates', {})).items
  app.device.connect(as('elder'))
  app.taro.requestSubscribeMessage.mockImplementation(async () => {
    expect(asked).not.toContain('meeting.answer')
    return { errMsg: 'requestSubscribeMessage:ok' }
  })
  app.open(page)
  const button = await app.screen.findByText('报名参加')
  await app.waitFor(() => expect(asked).toContain('notice.templates'))
  await app.waitFor(() => {
    app.fireEvent.click(button)
    expect(app.taro.requestSubscribeMessage).toHaveBeenCalled()
  })
  app.fireEvent.click(button)
  await app.screen.findByText('报名好了，到时候见')
  await app.screen.findByText('您报名了，留好了座')
  expect(app.screen.queryByText('报名参加')).toBeNull()
  expect(asked.filter((name) => name === 'meeting.answer')).toHaveLength(1)
  const wanted = ids.filter(({ moment }) => moment === 'meeting-changed').map(({ templateId }) => templateId)
  expect(app.taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: expect.arrayContaining(wanted) })
  expect((await meetingsOf(cloud).get(next.id, 'elder')).mine).toMatchObject({ answer: 'yes', place: 'seat' })
})

test('a topic is handed in to the meeting that is shown', async () => {
  app.open(page)
  await app.screen.findByText('看这次的会')
  tap('提个建议')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/suggestion/pages/post/index?meetingId=${next.id}`,
  })
})

test('whoever has no home yet is asked where they live, and is offered nothing that needs one', async () => {
  app.device.connect(as('stranger'))
  app.open(page)
  await app.screen.findByText('您住哪个小区')
  tap('选我住的小区')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: '/features/member/pages/home/index?' })
  expect(app.screen.queryByText('报名参加')).toBeNull()
  expect(asked).not.toContain('meeting.list')
})

test('whoever runs meetings sees first what waits for them, and opens it', async () => {
  const staff = 'community-staff'
  const area = { areaId: 'jn-01-01', limit: 50 }
  const others = await cloud.ask(staff, 'meeting.list', { ...area, when: 'coming' })
  const other = others.items.find(({ areaId, status }) => areaId !== next.areaId && status === 'planned')
  const move = { meetingId: other?.id ?? '', startsAt: minutesAhead(3 * 1440), reason: '赶上放假' }
  await cloud.ask(staff, 'meeting.move', move, someKey())
  app.device.connect(as(staff))
  app.open(page)
  await app.screen.findByText('等您办的会')
  const [first] = (await cloud.ask(staff, 'meeting.list', { ...area, when: 'to-do' })).items
  if (!first) throw new Error('nothing waits')
  app.fireEvent.click(
    (
      await app.screen.findAllByText(new RegExp(`^${first.estateName} ${Number(first.month.slice(5))}月的会$`))
    )[0] as HTMLElement,
  )
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/run-meeting/pages/run/index?id=${first.id}` })
})

test('the funnel’s three numbers are the cloud’s, and open their records', async () => {
  app.open(page)
  const { stages } = await cloud.ask('resident', 'suggestion.funnel', {})
  const count = (wanted: string) => stages.find(({ stage }) => stage === wanted)?.suggestions ?? 0
  await app.screen.findByText(`提了 ${count('collected')}，通过 ${count('passed')}，办成 ${count('done')}`)
  tap('建议去哪了')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: '/features/suggestion/pages/list/index?' })
})

test('the owners’ votes of the own estate are a tap away', async () => {
  app.open(page)
  app.fireEvent.click(await app.screen.findByText('业主投票'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/ballot/pages/list/index?areaId=${next.areaId}` })
})

test('长辈版 keeps to when, where and one’s own place', async () => {
  app.taro.getAppBaseInfo.mockReturnValue({ fontSizeSetting: 22 })
  app.open(page)
  await app.screen.findByText('议 2 件事')
  expect(app.screen.queryByText('1 充电棚建在哪里')).toBeNull()
  expect(app.screen.queryByText('开过的会，办成的事')).toBeNull()
})

test('without network the meeting of the last time opens and says how old it is', async () => {
  app.open(page)
  await app.screen.findByText('看这次的会')
  app.close()
  app = startApp(phone)
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open(page)
  await app.screen.findByText(/网络不通.*刚刚的内容/)
  app.screen.getByText(next.venue)
  tap('报名参加')
  await app.screen.findByText('网络不通，请连上网后再试')
})

test('a first start without network offers a retry', async () => {
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open(page)
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(as('resident'))
  tap('再试一次')
  await app.screen.findByText('看这次的会')
})
