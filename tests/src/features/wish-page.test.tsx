/** @jest-environment jsdom */
import type { WishCan } from '../../../src/contracts/wish'
import { offersOf } from '../../../src/features/wish/acts'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { someKey, wishesOf } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let wishes: ReturnType<typeof wishesOf>

const page = 'features/wish/pages/detail'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const tap = async (text: string) => app.fireEvent.click(await app.screen.findByText(text))
const look = (persona: string, id: string) => {
  app.device.connect(as(persona))
  app.open(page, { id })
}

beforeAll(async () => {
  cloud = await startCloud()
  wishes = wishesOf(cloud)
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

test('nothing allowed offers nothing; each thing allowed is offered once', () => {
  const names = [
    'claim',
    'handBack',
    'note',
    'finish',
    'confirm',
    'notDone',
    'withdraw',
    'revise',
    'review',
    'thank',
    'reviewThanks',
    'call',
  ] as const
  const none = Object.fromEntries(names.map((name) => [name, false])) as WishCan
  expect(offersOf(none)).toEqual({ main: undefined, others: [] })
  for (const name of names.filter((other) => other !== 'call')) {
    const { main, others } = offersOf({ ...none, [name]: true })
    expect([main, ...others].filter(Boolean).length).toBeGreaterThan(0)
  }
})

test('somebody signed out reads an open wish: roles instead of names, nothing to do', async () => {
  const id = await wishes.open('想要一本字典')
  look('stranger', id)
  await app.screen.findByText('想要一本字典')
  expect(app.screen.getByText('等人帮忙')).toBeTruthy()
  expect(app.screen.getByText(/驿站管理员/)).toBeTruthy()
  expect(app.screen.queryByText('我来帮忙')).toBeNull()
  expect(document.body.textContent).not.toMatch(/小李|13800000001/)
})

test('a party member claims, calls the wisher, tells how it goes and reports it done; the wisher confirms', async () => {
  const id = await wishes.open('想学用手机')
  look('party-member', id)
  await tap('我来帮忙')
  await tap('认领这个心愿')
  await app.screen.findByText(/谢谢您！现在可以打电话/)
  expect(await wishes.get(id)).toMatchObject({ status: 'claimed', claimedPeople: 1 })

  expect(document.body.textContent).not.toContain('13800000001')
  await tap('给许愿人打电话')
  await app.waitFor(() => expect(app.taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800000001' }))

  await tap('说说进展')
  app.fireEvent.change(app.screen.getByLabelText('办到哪一步了'), { target: { value: '周六上午在驿站见' } })
  await tap('说一声')
  await app.screen.findByText('“周六上午在驿站见”')

  await tap('办好了')
  await app.screen.findByText('辛苦了，等许愿人确认')
  app.close()

  app = startApp()
  look('resident', id)
  await tap('办好了，谢谢')
  await app.screen.findByText('太好了，心愿实现了')
  expect((await wishes.get(id)).status).toBe('confirmed')
})

test('of a big wish no more are claimed than it takes', async () => {
  const id = await wishes.open('帮忙搬一张床', { people: 3 }, 'elder')
  await wishes.claim(id, 1, 'resident')
  look('party-member', id)
  await tap('我来帮忙')
  await app.screen.findByText('这个心愿要 3 个人，还差 2 个')
  for (let taps = 0; taps < 5; taps++) app.fireEvent.click(app.screen.getByLabelText('我们来多一人'))
  expect(app.screen.getByText('2 人')).toBeTruthy()
  await tap('认领这个心愿')
  await app.waitFor(async () => expect(await wishes.get(id)).toMatchObject({ status: 'claimed', claimedPeople: 3 }))
})

test('whoever comes second is told so, and sees how it stands now', async () => {
  const id = await wishes.open('想要一把雨伞', {}, 'elder')
  look('party-member', id)
  await tap('我来帮忙')
  await wishes.claim(id, 1, 'resident')
  await tap('认领这个心愿')
  await app.screen.findByText(/已经有人接了/)
  await tap('看看最新的')
  await app.screen.findByText('有人在帮')
  expect(app.screen.queryByText('认领这个心愿')).toBeNull()
})

test('a claim is handed back with a reason, of the usual ones or an own one, never without', async () => {
  const id = await wishes.claimed('想要一个茶壶')
  look('party-member', id)
  await tap('办不了，退回去')
  await tap('退回去')
  await app.screen.findByText(/请写一句/)
  expect((await wishes.get(id)).status).toBe('claimed')
  app.fireEvent.click(app.screen.getByRole('radio', { name: '时间凑不上' }))
  await tap('退回去')
  await app.screen.findByText('退回去了，等别人来帮')
  const { status, timeline } = await wishes.get(id)
  expect(status).toBe('open')
  expect(timeline.at(-1)).toMatchObject({ what: 'handed-back', note: '时间凑不上' })
})

test('personal data in a reason is caught before it is sent', async () => {
  const id = await wishes.claimed('想要一个水壶')
  look('party-member', id)
  await tap('办不了，退回去')
  app.fireEvent.change(app.screen.getByLabelText('也可以自己写'), { target: { value: '找13800000003' } })
  await app.screen.findByText(/像是手机号/)
  await tap('退回去')
  expect((await wishes.get(id)).status).toBe('claimed')
})

test('the wisher says that it is not done; the claimers see why', async () => {
  const id = await wishes.claimed('想修一盏灯')
  await cloud.ask('party-member', 'wish.finish', { wishId: id }, someKey())
  look('resident', id)
  await tap('还没办好')
  app.fireEvent.click(app.screen.getByRole('radio', { name: '只办了一半' }))
  await tap('告诉认领的人')
  await app.screen.findByText('已经告诉认领的人')
  app.close()
  app = startApp()
  look('party-member', id)
  await app.screen.findByText('许愿人说还没办好：只办了一半')
})

test('in the list to review one’s own waits for somebody else, and so its page says', async () => {
  const { id } = await wishes.post('站长想学剪纸', {}, 'station-manager')
  await wishes.post('想找人教下棋', {}, 'party-member')
  app.device.connect(as('station-manager'))
  app.open('features/wish/pages/review', {})
  const cardOf = async (title: string) => (await app.screen.findByText(title)).closest('.card') as HTMLElement
  const own = await cardOf('站长想学剪纸')
  expect(own.textContent).toContain('这条要别人来审')
  expect(own.textContent).not.toContain('看一看，定下来')
  expect((await cardOf('想找人教下棋')).textContent).toContain('看一看，定下来')
  app.close()
  app = startApp()
  look('station-manager', id)
  await app.screen.findByText('自己的，或自己帮忙交的，要请别的管理员或社区来审核')
})

test('the wisher takes the wish back, with a question in between', async () => {
  const id = await wishes.open('想要一个靠垫')
  look('resident', id)
  await tap('不要这个心愿了')
  expect((await wishes.get(id)).status).toBe('open')
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '已经解决了' }))
  await tap('不要了')
  await app.screen.findByText('心愿撤下来了')
  expect((await wishes.get(id)).status).toBe('withdrawn')
})

test('thanks are shown to all only after the manager has seen them', async () => {
  const id = await wishes.claimed('想要几本旧书')
  await cloud.ask('party-member', 'wish.finish', { wishId: id }, someKey())
  await cloud.ask('resident', 'wish.confirm', { wishId: id }, someKey())
  look('resident', id)
  await tap('说声谢谢')
  app.fireEvent.change(app.screen.getByLabelText('想说的话'), { target: { value: '书很好看，谢谢' } })
  await tap('送出感谢')
  await app.screen.findByText(/写好了，驿站看过/)
  expect((await wishes.get(id, 'stranger')).thanks).toBeUndefined()
  app.close()
  app = startApp()
  look('station-manager', id)
  await tap('感谢的话可以展示')
  await app.screen.findAllByText('感谢的话给大家看了')
  expect((await wishes.get(id, 'stranger')).thanks).toEqual({ words: '书很好看，谢谢', state: 'shown' })
})

test('a finish whose answer was lost is done once, and the retry says so', async () => {
  const id = await wishes.claimed('想要一面镜子')
  const phone = new Map<string, string>()
  app = startApp(phone)
  app.device.connect(async (body) => {
    const answer = await cloud.post('party-member', body)
    if (body.name === 'wish.finish') throw new Error('the answer was lost')
    return answer
  })
  app.open(page, { id })
  await tap('办好了')
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(as('party-member'))
  await tap('办好了')
  await app.screen.findByText('辛苦了，等许愿人确认')
  const { timeline } = await wishes.get(id)
  expect(timeline.filter(({ what }) => what === 'finished')).toHaveLength(1)
})

test('the manager sees what waits, asks for another wording, and declines with a reason', async () => {
  const { id } = await wishes.post('想要一辆车')
  app.device.connect(as('station-manager'))
  app.open('features/wish/pages/review')
  await app.screen.findByText('想要一辆车')
  app.close()
  look('station-manager', id)
  await tap('请许愿人改一改')
  app.fireEvent.change(app.screen.getByLabelText('也可以自己写'), { target: { value: '请许一个小一点的' } })
  await tap('告诉许愿人')
  await app.screen.findByText('已经请许愿人改一改')
  expect(await wishes.get(id)).toMatchObject({ status: 'asked-back', reason: '请许一个小一点的' })
})

test('who keeps no station is told that reviewing is not for them', async () => {
  app.device.connect(as('resident'))
  app.open('features/wish/pages/review')
  await app.screen.findByText('您现在没有管理的驿站。')
})

test('the month in figures, and the month before', async () => {
  app.device.connect(as('resident'))
  app.open('features/wish/pages/figures')
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const { posted } = await cloud.ask('resident', 'wish.figures', { month })
  await app.screen.findAllByText(String(posted))
  expect(app.screen.queryByText('下个月')).toBeNull()
  await tap('上个月')
  await app.screen.findByText('下个月')
})

test('a month’s numbers open the wishes behind them', async () => {
  const id = await wishes.open('想要一盏台灯')
  app.device.connect(as('resident'))
  app.open('features/wish/pages/figures')
  const tile = await app.screen.findByLabelText(/^\d+ 等人帮，看每一个$/)
  app.fireEvent.click(tile)
  await app.screen.findByText('想要一盏台灯')
  app.fireEvent.click(app.screen.getByText('想要一盏台灯'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringContaining(id) }))
})
