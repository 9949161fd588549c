/** @jest-environment jsdom */
import type { SuggestionCan } from '../../../src/contracts/suggestion'
import { offersOf } from '../../../src/features/suggestion/acts'
import { countWords } from '../../../src/features/suggestion/chain-copy'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { dayIn, suggestionsOf } from '../support/suggestions'
import { someKey } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let suggestions: ReturnType<typeof suggestionsOf>

const pages = 'features/suggestion/pages'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const tap = async (text: string | RegExp) => app.fireEvent.click(await app.screen.findByText(text))
const look = (persona: string, id: string) => {
  app.device.connect(as(persona))
  app.open(`${pages}/detail`, { id })
}
const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })

beforeAll(async () => {
  cloud = await startCloud()
  suggestions = suggestionsOf(cloud)
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

test('nothing allowed offers nothing; each thing allowed is offered', () => {
  const names = [
    'revise',
    'withdraw',
    'review',
    'discuss',
    'submit',
    'setAction',
    'note',
    'finish',
    'feedback',
  ] as const
  const none = Object.fromEntries(names.map((name) => [name, false])) as unknown as SuggestionCan
  expect(offersOf(none)).toEqual({ main: undefined, others: [] })
  for (const name of names) {
    const { main, others } = offersOf({ ...none, [name]: true })
    expect([main, ...others].filter(Boolean).length).toBeGreaterThan(0)
  }
})

test('a count is read out by owners and by area', () => {
  const part = { all: 90, tookPart: 60, yes: 40, no: 15, abstain: 5 }
  const areaCm2 = { all: 9_000_0000, tookPart: 6_000_0000, yes: 4_000_0000, no: 1_500_0000, abstain: 500_0000 }
  expect(countWords({ owners: part, areaCm2, isQuorate: true, isPassed: true })).toEqual([
    '90 户里 60 户投了票：同意 40 户，反对 15 户，弃权 5 户',
    '按面积：9000 平方米里投了 6000 平方米，同意 4000 平方米',
  ])
  const failed = countWords({ owners: { ...part, abstain: 0 }, areaCm2, isQuorate: false, isPassed: false })
  expect(failed[0]).not.toContain('弃权')
  expect(failed[2]).toContain('不到三分之二')
})

test('a stranger reads one that was reviewed, in roles; what was not reviewed is not there', async () => {
  const id = await suggestions.collected('东门装个充电棚')
  look('stranger', id)
  await app.screen.findByText('东门装个充电棚')
  expect(app.screen.getByText('等开会议一议')).toBeTruthy()
  await tap('看全部经过')
  expect(app.screen.getByText(/驿站管理员/)).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/小李|13800000001/)
  app.close()
  app = startApp()
  const hidden = await suggestions.post('还没审的')
  look('stranger', hidden.id)
  await app.screen.findByText('没有找到，可能已经撤掉了')
})

test('a manager reads that somebody else has to review what she handed in herself', async () => {
  const { id } = await suggestions.post('门口放一张长椅', {}, 'station-manager')
  look('station-manager', id)
  await app.screen.findByText('自己的，或自己帮忙交的，要请别的管理员或社区来审核')
  expect(app.screen.queryByText('收下，给大家看')).toBeNull()
})

test('on the desk what she handed in herself waits for somebody else; she may read it', async () => {
  const { id } = await suggestions.post('楼道里装一面镜子', {}, 'station-manager')
  app.device.connect(as('station-manager'))
  app.open(`${pages}/desk`)
  await tap(/^要审核/)
  const card = (await app.screen.findByText('楼道里装一面镜子')).closest('.card') as HTMLElement
  expect(card.textContent).toContain('这条要别人来审')
  expect(card.textContent).not.toContain('看一看，定下来')
  const look = app.screen.getAllByText('看这条建议').find((one) => card.contains(one))
  app.fireEvent.click(look as HTMLElement)
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/${pages}/detail/index?id=${id}` })
})

test('the manager takes it in, asked once more; without network nothing is lost and it says so', async () => {
  const { id } = await suggestions.post('花坛补种月季')
  look('station-manager', id)
  await app.screen.findByText('收下，给大家看')
  await tap('收下，给大家看')
  await app.screen.findByText(/也会告诉提的人/)
  expect((await suggestions.get(id)).status).toBe('in-review')
  app.device.connect(() => Promise.reject(new Error('no network')))
  await tap('没错，收下')
  await app.screen.findByText('网络不通，请连上网后再试')
  app.device.connect(as('station-manager'))
  await tap('没错，收下')
  await app.screen.findByText('收下了，大家都能看到')
  expect((await suggestions.get(id)).status).toBe('collected')
})

test('a refusal wants a reason, of which the usual are one tap', async () => {
  const { id } = await suggestions.post('重复的一条')
  look('station-manager', id)
  await tap('不收')
  app.fireEvent.click(app.screen.getAllByText('不收').at(-1) as HTMLElement)
  await app.screen.findByText('请写一句，好让对方明白')
  await tap('已经有人提过了')
  app.fireEvent.click(app.screen.getAllByText('不收').at(-1) as HTMLElement)
  await app.screen.findByText(/没有收的原因：已经有人提过了/)
})

test('the committee sets who does it, tells how it goes, reports it done with a photo; the raiser is content', async () => {
  const id = await suggestions.collected('北门台阶装灯')
  app.taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
  app.taro.cloud.uploadFile.mockImplementation(async (file) => ({
    fileID: await cloud.upload('resident', (file as { cloudPath: string }).cloudPath),
  }))
  look('committee-member', id)
  await tap('定谁来办')
  await tap('物业公司')
  write('办什么', '在台阶边装一盏灯')
  await tap('定下来')
  await app.screen.findByText('物业公司来办')
  await tap('说说进展')
  write('办到哪一步了', '灯买好了')
  await tap('说一声')
  await app.waitFor(async () => expect((await suggestions.get(id)).action?.notes).toBe(1))
  await tap('办好了，传凭证')
  write('办成什么样了', '灯装好了')
  await tap('拍办好的样子')
  await app.screen.findByLabelText('您拍的照片1')
  await tap('报办好')
  await app.screen.findByLabelText('办好的照片1')
  app.close()
  app = startApp()
  look('resident', id)
  await tap('办好了，满意')
  await app.screen.findByText('太好了，这件事办成了')
  expect(await suggestions.get(id)).toMatchObject({ status: 'closed', feedback: { isGood: true } })
})

test('the raiser says what is missing, and it goes back to be done', async () => {
  const id = await suggestions.done('水管漏水')
  look('resident', id)
  await tap('还没办好')
  write('哪里没办好', '还在滴水')
  await tap('告诉办的人')
  await app.screen.findByText('提的人说：还没办好')
  expect((await suggestions.get(id)).status).toBe('in-action')
})

test('the funnel’s numbers open their records', async () => {
  app.device.connect(as('stranger'))
  app.open(`${pages}/list`)
  const { stages } = await cloud.ask('stranger', 'suggestion.funnel', {})
  const done = stages.find(({ stage }) => stage === 'done')?.suggestions ?? 0
  expect(done).toBeGreaterThan(0)
  await tap(`办成的 ${done} 条`)
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/${pages}/list/index?reached=done` })
  app.close()
  app = startApp()
  app.device.connect(as('stranger'))
  app.open(`${pages}/list`, { reached: 'done' })
  await app.screen.findByText('北门台阶装灯')
  // What was said not to be done is none of them.
  expect(app.screen.queryByText('水管漏水')).toBeNull()
})

test('the desk shows what waits longest first, with the one thing to do; what is done leaves it', async () => {
  const { id, areaId } = await suggestions.post('等审的一条')
  const desk = await cloud.ask('committee-member', 'suggestion.desk', { areaId, group: 'finish' })
  const [first] = desk.items
  const count = desk.waiting?.groups.finish ?? 0
  const reviews = await cloud.ask('station-manager', 'suggestion.desk', { areaId, group: 'review' })

  app.device.connect(as('station-manager'))
  app.open(`${pages}/desk`)
  await tap(`要审核 ${reviews.waiting?.groups.review}`)
  await app.screen.findByText(reviews.items[0]?.title ?? '')
  const readFirst = await app.screen.findAllByText('看一看，定下来')
  app.fireEvent.click(readFirst[0] as HTMLElement)
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/${pages}/detail/index?id=${reviews.items[0]?.id}` })
  expect(reviews.items.map((item) => item.id)).toContain(id)
  app.close()

  app = startApp()
  app.device.connect(as('committee-member'))
  app.open(`${pages}/desk`)
  await tap(`正在办 ${count}`)
  await app.screen.findByText(first?.title ?? '')
  const finish = await app.screen.findAllByText('办好了，传凭证')
  app.fireEvent.click(finish[0] as HTMLElement)
  await app.screen.findByLabelText('办成什么样了')
  write('办成什么样了', '办好了')
  await tap('报办好')
  await app.screen.findByText('辛苦了，等提的人看看')
  await app.screen.findByText(`正在办 ${count - 1}`)
  expect((await suggestions.get(first?.id ?? '')).status).toBe('done')
})

test('from the desk what the owners are to decide is handed over, asked once more, and its vote opened or looked at', async () => {
  const suggestionId = await suggestions.collected('北门建充电棚')
  const { areaId } = await suggestions.get(suggestionId)
  const { items: past } = await cloud.ask('station-manager', 'meeting.list', { areaId, when: 'past', limit: 1 })
  const said = { suggestionId, meetingId: past[0]?.id ?? '', outcome: 'to-owners', decision: '请业主投票' } as const
  await cloud.ask('station-manager', 'suggestion.discuss', said, someKey())
  const cardOf = (title: string) =>
    app.waitFor(() => {
      const card = app.screen.getByText(title).closest<HTMLElement>('.card')
      if (!card) throw new Error(`no card of ${title}`)
      return card
    })
  const tapIn = async (title: string, label: string) => {
    const button = [...(await cardOf(title)).querySelectorAll<HTMLElement>('.action')].find(
      (one) => one.textContent === label,
    )
    app.fireEvent.click(button as HTMLElement)
  }
  app.device.connect(as('committee-member'))
  app.open(`${pages}/desk`)
  await tap(/^要交业主大会 \d+$/)
  await tapIn('北门建充电棚', '交给业主大会')
  await app.screen.findByText(/会告诉提的人/)
  expect((await suggestions.get(suggestionId)).status).toBe('discussed')
  await tap('没错，交出去')
  await app.screen.findByText('交出去了，接着发起投票')
  await tap(/^等投票 \d+$/)
  await tapIn('北门建充电棚', '发起投票')
  const opening = `/features/ballot/pages/open/index?areaId=${areaId}&suggestionId=${suggestionId}`
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: opening })

  const item = { title: '北门建充电棚', matter: 'ordinary', suggestionId } as const
  const asked = { areaId, title: '充电棚', items: [item], closesOn: dayIn(10) }
  const { id: ballotId } = await cloud.ask('committee-member', 'ballot.open', asked, someKey())
  app.close()
  app = startApp()
  app.device.connect(as('committee-member'))
  app.open(`${pages}/desk`)
  await tap(/^等投票 \d+$/)
  await tapIn('北门建充电棚', '去看投票')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/ballot/pages/detail/index?id=${ballotId}` })
})

test('the desk is no place for a resident', async () => {
  app.device.connect(as('resident'))
  app.open(`${pages}/desk`)
  await app.screen.findByText('这里给管事的人用')
})
