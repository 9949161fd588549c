/** @jest-environment jsdom */
import { nextRuleDays } from '../../../src/contracts/month.calc'
import { dayWord } from '../../../src/ui/time-copy'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { estateId, meetingsOf, minutesAhead } from '../support/meetings'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let asked: string[]
/** One at the door soon, one with a single seat, one that nobody was told of. */
let soon: string
let full: string
let planned: string

const detail = 'features/meeting/pages/detail'
const checkIn = 'features/meeting/pages/check-in'
const as = (persona: string) => (body: { name: string }) => {
  asked.push(body.name)
  return cloud.post(persona, body)
}
const tap = (label: string | RegExp) => app.fireEvent.click(app.screen.getByText(label))
const meetings = () => meetingsOf(cloud)
const times = (name: string) => asked.filter((one) => one === name).length
const codeOf = async (id: string) => (await meetings().get(id, 'station-manager')).checkInCode ?? ''
const typeCode = (code: string) =>
  app.fireEvent.change(app.screen.getByLabelText('门口的六个数字'), { target: { value: code } })

beforeAll(async () => {
  cloud = await startCloud()
  const found = await meetings().plan()
  soon = (await meetings().announced(found.planned, minutesAhead(40))).id
  full = (await meetings().full(found.told, minutesAhead(3 * 1440))).id
  const all = await cloud.ask('resident', 'meeting.list', { areaId: 'jn-01-01', when: 'coming', limit: 10 })
  planned = all.items.find(({ areaId, status }) => areaId !== estateId && status === 'planned')?.id ?? ''
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  asked = []
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('opens signed out from a share card, and is shared under its day', async () => {
  app.device.connect(as('stranger'))
  app.open(detail, { id: full })
  await app.screen.findByText('一共 40 分钟')
  app.screen.getByText(/坐满了，可以排队/)
  const share = (jest.requireMock('@tarojs/taro') as { useShareAppMessage: jest.Mock }).useShareAppMessage
  const card = share.mock.calls[share.mock.calls.length - 1][0]()
  expect(card.path).toBe(`/features/meeting/pages/detail/index?id=${full}`)
  expect(card.title).toMatch(/的会：.*周/)
})

test('where all seats are taken one waits, and is told how many are before; changing one’s mind gives it back', async () => {
  app.open(detail, { id: full })
  app.fireEvent.click(await app.screen.findByText('报名参加'))
  await app.screen.findByText('您在排队，排第一位')
  expect(times('meeting.answer')).toBe(1)
  app.fireEvent.click(app.screen.getByRole('radio', { name: '不来' }))
  await app.screen.findByText('您说这次不来')
  expect((await meetings().get(full)).mine?.answer).toBe('no')
})

test('maybe is an answer of its own', async () => {
  app.device.connect(as('party-member'))
  app.open(detail, { id: full })
  await app.screen.findByText('请您来开会')
  tap('可能来')
  await app.screen.findByText('您说可能来')
})

test('a helper answers for whom she helps', async () => {
  app.device.connect(as('building-head'))
  app.open(detail, { id: soon })
  const group = await app.screen.findByLabelText('孙爷爷来不来')
  app.fireEvent.click(
    [...group.querySelectorAll('[role=radio]')].find(({ textContent }) => textContent === '来') as Element,
  )
  await app.screen.findByText('孙爷爷报名了，留好了座')
  const { helped } = await meetings().get(soon, 'building-head')
  expect(helped).toMatchObject([{ forName: '孙爷爷', answer: 'yes', place: 'seat' }])
})

test('the meeting goes into the phone’s calendar with its time and place; a refusal is said', async () => {
  app.open(detail, { id: full })
  const view = await meetings().get(full)
  app.fireEvent.click(await app.screen.findByText('记进手机日历'))
  await app.screen.findByText(/记进手机日历了/)
  expect(app.taro.addPhoneCalendar).toHaveBeenCalledWith({
    title: `${view.estateName}联席会`,
    startTime: Math.floor(Date.parse(view.startsAt) / 1000),
    endTime: String(Math.floor(Date.parse(view.endsAt) / 1000)),
    location: view.venue,
    alarm: true,
    alarmOffset: 3600,
  })
  app.taro.addPhoneCalendar.mockRejectedValue({ errMsg: 'addPhoneCalendar:fail auth deny' })
  tap('记进手机日历')
  await app.screen.findByText(/没有记进日历/)
})

test('what is only planned takes no answers, and says so', async () => {
  app.open(detail, { id: planned })
  await app.screen.findByText('还没通知')
  app.screen.getByText(/就能在这里报名/)
  expect(app.screen.queryByText('报名参加')).toBeNull()
})

test('without network a retry is offered, and nothing is said twice', async () => {
  let isLost = true
  app.device.connect(async (body) => {
    const answer = await as('resident')(body as { name: string })
    if (isLost && body.name === 'meeting.answer') throw new Error('the answer was lost')
    return answer
  })
  app.open(detail, { id: soon })
  app.fireEvent.click(await app.screen.findByText('报名参加'))
  await app.screen.findByText('网络不通，请连上网后再试')
  isLost = false
  tap('看最新的')
  await app.screen.findByText('您报名了，留好了座')
  expect((await meetings().get(soon)).coming).toBe(2)
})

test('six digits from the door: a wrong code is said, the right one lets in, and the code survives a killed page', async () => {
  const code = await codeOf(soon)
  app.device.connect(as('elder'))
  app.open(checkIn, { id: soon })
  await app.screen.findByLabelText('门口的六个数字')
  tap('签到')
  await app.screen.findByText('请填门口写的六个数字')
  expect(times('meeting.check-in')).toBe(0)
  typeCode(code === '000000' ? '111111' : '000000')
  tap('签到')
  await app.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toMatch(/数字|码/))
  typeCode(code)
  app.close()
  app = startApp(phone)
  app.device.connect(as('elder'))
  app.open(checkIn, { id: soon })
  expect((await app.screen.findByLabelText<HTMLInputElement>('门口的六个数字')).value).toBe(code)
  tap('签到')
  await app.screen.findByText(/您 \d+:\d\d 签到了/)
  app.screen.getByText('看这次议什么')
  expect((await meetings().get(soon, 'elder')).mine?.checkedInAt).toBeTruthy()
})

test('the code on the screen at the door is scanned: from the page, or by whoever opens the app with it', async () => {
  const code = await codeOf(soon)
  app.taro.scanCode.mockResolvedValue({ result: `M:${soon.toUpperCase()}.${code}`, path: '' })
  app.open(checkIn, { id: soon })
  app.fireEvent.click(await app.screen.findByText('扫门口的码'))
  await app.screen.findByText(/您 \d+:\d\d 签到了/)
  app.close()
  app = startApp(new Map())
  app.device.connect(as('party-member'))
  app.open(checkIn, { scene: `m:${soon}.${code}` })
  await app.screen.findByText(/您 \d+:\d\d 签到了/)
})

test('days before the meeting the door says when it opens, and asks for no digits', async () => {
  app.open(checkIn, { id: full })
  await app.screen.findByText(/还没到签到的时候/)
  expect(app.screen.queryByLabelText('门口的六个数字')).toBeNull()
  tap('看这次议什么')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/meeting/pages/detail/index?id=${full}` })
})

test('another code than the meeting’s is said to be another', async () => {
  app.taro.scanCode.mockResolvedValue({ result: 's:jn-01-01-001', path: '' })
  app.device.connect(as('community-staff'))
  app.open(checkIn, { id: soon })
  app.fireEvent.click(await app.screen.findByText('扫门口的码'))
  await app.screen.findByText('这不是签到的码，请扫门口会议的码')
})

test('the list: coming, past and one’s own', async () => {
  app.open('features/meeting/pages/list')
  const { items } = await cloud.ask('resident', 'meeting.list', { areaId: 'jn-01-01-01', when: 'coming', limit: 10 })
  await app.waitFor(() => expect(document.querySelectorAll('.meeting-card')).toHaveLength(items.length))
  app.fireEvent.click(app.screen.getByRole('tab', { name: '我的' }))
  await app.screen.findByText(/签到了/)
  app.fireEvent.click(app.screen.getByRole('tab', { name: '开过的' }))
  const past = (await cloud.ask('resident', 'meeting.list', { areaId: 'jn-01-01-01', when: 'past', limit: 10 })).items
  await app.waitFor(() => expect(document.querySelectorAll('.meeting-card')).toHaveLength(past.length))
  if (past.length === 0) await app.screen.findByText('还没有开过会')
})

test('the schedule: its keeper changes the rule, the draft survives, and the six days follow it', async () => {
  const page = 'features/meeting/pages/schedule'
  app.device.connect(as('station-manager'))
  app.open(page)
  await app.screen.findByText('往后几次')
  tap('改日子')
  app.fireEvent.click(app.screen.getByRole('radio', { name: '第二个' }))
  app.fireEvent.click(app.screen.getByRole('radio', { name: '周二' }))
  // What it would give is seen before it is saved.
  const preview = app.screen.getByText('这样定，往后三次是').parentElement?.textContent ?? ''
  const { takenMonths } = await cloud.ask('resident', 'meeting.schedule', { areaId: 'jn-01-01-01' })
  const days = nextRuleDays({ ordinal: 'second', weekday: 2, time: '19:00' }, new Date(), 3, takenMonths)
  expect(days).toHaveLength(3)
  for (const day of days) expect(preview).toContain(`${dayWord(day, new Date())} 19:00`)
  expect(preview).toMatch(/遇到放假推到下星期，由您来定/)
  expect(asked).not.toContain('meeting.set-schedule')
  app.close()
  app = startApp(phone)
  app.device.connect(as('station-manager'))
  app.open(page)
  await app.screen.findByText('往后几次')
  tap('改日子')
  app.screen.getByText('接着上次没写完的')
  app.screen.getByText('每月第二个周二 19:00')
  tap('定下来')
  await app.screen.findByText('往后几次')
  const { rule } = await cloud.ask('resident', 'meeting.schedule', { areaId: 'jn-01-01-01' })
  expect(rule).toMatchObject({ ordinal: 'second', weekday: 2 })
  app.close()
  app = startApp(new Map())
  app.device.connect(as('resident'))
  app.open(page)
  await app.screen.findByText('每月第二个周二 19:00')
  expect(app.screen.queryByText('改日子')).toBeNull()
})

test('the calendar file goes to a chat; where WeChat cannot, its text is copied', async () => {
  app.open('features/meeting/pages/schedule')
  app.fireEvent.click(await app.screen.findByText('把日历文件发给我'))
  await app.waitFor(() => expect(app.taro.shareFileMessage).toHaveBeenCalled())
  const { text } = await cloud.ask('resident', 'meeting.calendar', { areaId: 'jn-01-01-01' })
  expect(text).toMatch(/^BEGIN:VCALENDAR/)
  // When it was made is told to the second.
  const unstamped = (file: string) => file.replace(/^DTSTAMP:.*$/gm, '')
  app.taro.shareFileMessage.mockRejectedValue({ errMsg: 'shareFileMessage:fail' })
  app.fireEvent.click(await app.screen.findByText('把日历文件发给我'))
  await app.waitFor(() => expect(app.taro.setClipboardData).toHaveBeenCalled())
  const [copied] = app.taro.setClipboardData.mock.calls[0] as [{ data: string }]
  expect(unstamped(copied.data)).toBe(unstamped(text))
})
