/** @jest-environment jsdom */
import { instantAt } from '../../../src/contracts/month.calc'
import { monthWord } from '../../../src/ui/meeting-copy'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { meetingsOf } from '../support/meetings'
import { dayIn } from '../support/suggestions'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

// One announced meeting as its people see it before, while and after it is held: cloud and phone have the same clock.

let cloud: CloudProcess
let app: RunningApp
let id: string
let title: string
let startsAt: string

const realDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
]
const timers = ['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout']
const afterStart = async (minutes: number) => {
  const now = new Date(Date.parse(startsAt) + minutes * 60_000)
  await cloud.local('/local/clock', { now: now.toISOString() })
  jest.useFakeTimers({ now, doNotFake: [...realDate, ...timers] as never })
}
const look = (persona: string, page: string) => {
  app.close()
  app = startApp()
  app.device.connect((body) => cloud.post(persona, body))
  app.open(page, page.startsWith('pages/') ? {} : { id })
}
const foot = () => [...document.querySelectorAll('.action-main')].map(({ textContent }) => textContent)
const detail = 'features/meeting/pages/detail'
const run = 'features/run-meeting/pages/run'
const tab = 'pages/meeting'
const waiting = async () => (await app.screen.findByText(title)).parentElement?.textContent

beforeAll(async () => {
  cloud = await startCloud()
  const found = await meetingsOf(cloud).plan()
  const meeting = await meetingsOf(cloud).announced(found.planned, instantAt(dayIn(3), '19:00'), 0)
  id = meeting.id
  startsAt = meeting.startsAt
  title = `${meeting.estateName} ${monthWord(meeting.month)}`
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  app = startApp()
})
afterEach(() => {
  app.close()
  jest.useRealTimers()
})

test('days before, an announced meeting stays with whoever runs it', async () => {
  look('station-manager', tab)
  expect(await waiting()).toMatch(/发了通知，等开会$/)
})

test('half an hour before, its page leads to the door', async () => {
  await afterStart(-30)
  look('station-manager', tab)
  expect(await waiting()).toMatch(/今天 .*开门签到$/)
  look('station-manager', run)
  await app.screen.findByText('开门签到')
  expect(foot()).toEqual(['开门签到'])
  expect(app.screen.queryByText('写会议纪要')).toBeNull()
})

test('while it is held it says so, and the door stays open; the minutes wait beside it', async () => {
  await afterStart(10)
  look('station-manager', run)
  await app.screen.findByText('正在开')
  expect(foot()).toEqual(['开门签到'])
  app.fireEvent.click(app.screen.getByText('写会议纪要'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/run-meeting/pages/minutes/index?id=${id}` })
  look('station-manager', tab)
  expect(await waiting()).toMatch(/正在开/)

  look('resident', detail)
  await app.screen.findByText(/到了就能签到/)
  expect(document.body.textContent).not.toMatch(/座|排队/)
  expect(foot()).toEqual(['我到了，签到'])
  expect(app.screen.queryByText('写会议纪要')).toBeNull()
})

test('while the door is open it is the one thing to do for a resident on 议事, where nothing is called the next', async () => {
  await afterStart(10)
  look('resident', tab)
  await app.screen.findByText('听泉华府的会')
  expect(foot()).toEqual(['我到了，签到'])
  app.fireEvent.click(app.screen.getByText('我到了，签到'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/meeting/pages/check-in/index?id=${id}` })
  await afterStart(130)
  look('resident', tab)
  await app.screen.findByText('听泉华府的会')
  expect(foot()).toEqual(['提个建议'])
  look('resident', detail)
  await app.screen.findByText('开完了。纪要写好了，在这里看。')
})

test('whoever may write the minutes finds them without having checked in, and first of all once it is over', async () => {
  await afterStart(20)
  look('committee-member', detail)
  await app.screen.findByText('写会议纪要')
  expect(foot()).toEqual(['我到了，签到'])
  await afterStart(130)
  look('committee-member', detail)
  await app.screen.findByText('写会议纪要')
  expect(foot()).toEqual(['写会议纪要'])
  app.screen.getByText('我到了，签到')
  expect(document.body.textContent).not.toMatch(/正在开|座|排队/)

  look('station-manager', run)
  await app.screen.findByText('写会议纪要')
  expect(foot()).toEqual(['写会议纪要'])
  look('station-manager', tab)
  expect(await waiting()).toMatch(/开完了，写纪要$/)
})
