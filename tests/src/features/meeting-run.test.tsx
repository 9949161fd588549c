/** @jest-environment jsdom */
import { create } from 'qrcode'
import { dayAt } from '../../../src/contracts/opening.calc'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { meetingsOf, minutesAhead } from '../support/meetings'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let asked: string[]
let first: string
let second: string

const page = 'features/run-meeting/pages/run'
const as = (persona: string) => (body: { name: string }) => {
  asked.push(body.name)
  return cloud.post(persona, body)
}
const tap = (label: string | RegExp) => app.fireEvent.click(app.screen.getByText(label))
const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })
const meetings = () => meetingsOf(cloud)
const view = (id: string) => meetings().get(id, 'station-manager')
const again = () => {
  app.close()
  app = startApp(phone)
  app.device.connect(as('station-manager'))
}

beforeAll(async () => {
  cloud = await startCloud()
  const { planned, told } = await meetings().plan()
  first = planned
  second = told
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  asked = []
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('station-manager'))
})
afterEach(() => app.close())

test('a resident finds no controls here, and the way to the meeting', async () => {
  app.device.connect(as('resident'))
  app.open(page, { id: first })
  await app.screen.findByText('这里给开会的人用')
  tap('看这次的会')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/meeting/pages/detail/index?id=${first}` })
})

test('the day is moved with a reason; nothing is sent without one, and half a move survives a killed page', async () => {
  const day = dayAt(new Date(minutesAhead(9 * 1440)))
  app.open(page, { id: first })
  app.fireEvent.click(await app.screen.findByText('换个时间'))
  app.fireEvent.change(app.screen.getAllByLabelText('picker')[0] as HTMLElement, { target: { value: day } })
  tap('换到这个时间')
  app.screen.getByText('请写一句，好让大家明白')
  expect(asked).not.toContain('meeting.move')
  again()
  app.open(page, { id: first })
  app.fireEvent.click(await app.screen.findByText('换个时间'))
  tap('会场有别的用')
  const button = app.screen.getByText('换到这个时间')
  app.fireEvent.click(button)
  app.fireEvent.click(button)
  await app.screen.findByText('时间换好了，收到过通知的人都会知道')
  expect(asked.filter((name) => name === 'meeting.move')).toHaveLength(1)
  const moved = await view(first)
  expect(moved).toMatchObject({ reason: '会场有别的用', status: 'planned' })
  expect(dayAt(new Date(moved.startsAt))).toBe(day)
})

test('the agenda is written item by item, survives a killed page, and is put in order', async () => {
  app.open(page, { id: first })
  app.fireEvent.click(await app.screen.findByText('定议什么'))
  tap('自己加一件')
  write('第 1 件，议什么', '楼道灯怎么修')
  tap('自己加一件')
  write('第 2 件，议什么', '充电棚建在哪里')
  write('第 2 件，谁来说', '物业公司')
  again()
  app.open(page, { id: first })
  app.fireEvent.click(await app.screen.findByText('定议什么'))
  app.screen.getByText('接着上次没写完的')
  // One after the other, so that a line stands between them.
  expect(document.querySelectorAll('.agenda-item + .agenda-item')).toHaveLength(1)
  tap('往前挪')
  write('留给居民的座位', '20')
  tap('存好')
  await app.screen.findByText('议题存好了')
  const { agenda, seats } = await view(first)
  expect(agenda).toMatchObject([
    { number: 1, title: '充电棚建在哪里', minutes: 15, presenter: '物业公司' },
    { number: 2, title: '楼道灯怎么修', minutes: 15, presenter: '社区' },
  ])
  expect(seats).toBe(20)
})

test('a number in an item is caught at its field, and nothing is sent', async () => {
  app.open(page, { id: first })
  app.fireEvent.click(await app.screen.findByText('改议题和座位'))
  write('第 1 件，议什么', '有事打13800000001')
  app.screen.getByText(/像是手机号/)
  tap('存好')
  await app.screen.findByText('上面有要改一改的')
  expect(asked).not.toContain('meeting.set-agenda')
})

test('the notice is shown as it will be read before it goes, and goes once', async () => {
  app.open(page, { id: first })
  const foot = await app.screen.findByText('发通知')
  app.fireEvent.click(foot)
  await app.screen.findByText('发出去的是这些')
  const rows = [...document.querySelectorAll('[role=dialog] .list-row')].map(({ textContent }) => textContent)
  expect(rows).toEqual(['1 充电棚建在哪里15 分钟 · 物业公司', '2 楼道灯怎么修15 分钟 · 社区'])
  const { wouldTell = 0 } = await view(first)
  expect(wouldTell).toBeGreaterThan(0)
  app.screen.getByText(`会告诉 ${wouldTell} 位`)
  expect(asked).not.toContain('meeting.announce')
  const sheet = document.querySelector('[role=dialog]')
  const send = [...(sheet?.querySelectorAll('[role=button]') ?? [])].find(({ textContent }) => textContent === '发通知')
  app.fireEvent.click(send as Element)
  app.fireEvent.click(send as Element)
  await app.screen.findByText('通知发出去了，可以报名了')
  expect(asked.filter((name) => name === 'meeting.announce')).toHaveLength(1)
  expect((await view(first)).status).toBe('announced')
})

test('at the door: the code is large, a tap checks in and can be taken back, the others are counted', async () => {
  await meetings().answer('resident', first, 'yes')
  await meetings().move(first, minutesAhead(30))
  const { checkInCode = '' } = await view(first)
  app.open(page, { id: first })
  await app.screen.findByLabelText(`签到码 ${checkInCode.split('').join(' ')}`)
  tap('开门签到')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/door/pages/show/index?id=${first}` })

  const name = await app.screen.findByText('小李')
  const row = name.closest('.list-row') as HTMLElement
  app.fireEvent.click([...row.querySelectorAll('[role=button]')][0] as Element)
  await app.screen.findByText('签到好了')
  expect((await meetings().get(first)).mine?.checkedInAt).toBeTruthy()
  app.fireEvent.click(document.querySelector('.toast-undo') as Element)
  await app.screen.findByText('撤回了')
  expect((await meetings().get(first)).mine?.checkedInAt).toBeUndefined()

  app.fireEvent.click(app.screen.getByLabelText('没报名就来的多一位'))
  app.fireEvent.click(app.screen.getByLabelText('没报名就来的多一位'))
  tap('记 2 位')
  await app.screen.findByText('记下了')
  const people = await cloud.ask('station-manager', 'meeting.people', { meetingId: first, limit: 10 })
  expect(people.walkIns).toBe(2)
})

test('长辈版 puts 签到 under the name, so that neither breaks', async () => {
  app.open(page, { id: first })
  const narrow = (await app.screen.findByText('小李')).closest('.list-row') as HTMLElement
  expect(narrow.className).not.toMatch(/is-stacked/)
  app.close()
  app = startApp(phone)
  app.device.connect(as('station-manager'))
  app.taro.getAppBaseInfo.mockReturnValue({ fontSizeSetting: 22 })
  app.open(page, { id: first })
  const row = (await app.screen.findByText('小李')).closest('.list-row') as HTMLElement
  expect(row.className).toMatch(/is-stacked/)
  expect(row.querySelector('.action')?.textContent).toBe('签到')
})

test('the page for the door draws this meeting’s digits as a code with room around it; nobody else sees it', async () => {
  const { checkInCode = '' } = await view(first)
  app.open('features/door/pages/show', { id: first })
  const picture = await app.screen.findByLabelText<HTMLImageElement>('签到用的二维码')
  app.screen.getByLabelText(`签到码 ${checkInCode.split('').join(' ')}`)
  const drawn = decodeURIComponent(picture.getAttribute('src') ?? '')
  const { modules } = create(`M:${first.toUpperCase()}.${checkInCode}`, { errorCorrectionLevel: 'M' })
  const dark = [...modules.data].flatMap((bit, i) =>
    bit ? [`M${(i % modules.size) + 4} ${Math.floor(i / modules.size) + 4}h1v1h-1z`] : [],
  )
  expect(drawn).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`)
  expect(drawn).toContain(`<path d="${dark.join('')}"/>`)
  app.close()
  app = startApp(phone)
  app.device.connect(as('resident'))
  app.open('features/door/pages/show', { id: first })
  await app.screen.findByText('现在没有签到码')
})

test('calling it off asks back and says who will hear of it', async () => {
  app.open(page, { id: second })
  app.fireEvent.click(await app.screen.findByText('这次不开了'))
  app.screen.getByText(/取消以后不能再改回来/)
  tap('确定不开')
  app.screen.getByText('请写一句，好让大家明白')
  expect(asked).not.toContain('meeting.cancel')
  tap('天气不好')
  tap('确定不开')
  await app.screen.findByText('不开了：天气不好')
  expect((await view(second)).status).toBe('cancelled')
})

test('without network what was written stays, and the retry does it once', async () => {
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open(page, { id: first })
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(as('station-manager'))
  tap('再试一次')
  await app.screen.findByText('签到码')
})
