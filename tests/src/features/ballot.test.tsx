/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Output } from '../../../src/contracts/api'
import { countOf } from '../../../src/contracts/ballot.calc'
import { areaWord, endableWord, endWord, turnoutWords } from '../../../src/features/ballot/ballot-copy'
import { resultWords } from '../../../src/features/ballot/result-copy'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp

const root = join(__dirname, '..', '..', '..')
const areaId = 'jn-01-01-02'
const runner = 'community-staff'
let keys = 0
const freshKey = () => `page-test-key-${++keys}-of-ballot`
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const tap = async (text: string | RegExp) => app.fireEvent.click(await app.screen.findByText(text))
const pick = async (question: RegExp | string, answer: string) => {
  const group = await app.screen.findByRole('radiogroup', { name: question })
  const option = [...group.querySelectorAll<HTMLElement>('[role="radio"]')].find((one) => one.textContent === answer)
  app.fireEvent.click(option as HTMLElement)
}
const write = async (label: string, value: string) =>
  app.fireEvent.change(await app.screen.findByLabelText(label), { target: { value } })
const look = (persona: string, page: string, params: Record<string, string>) => {
  app.device.connect(as(persona))
  app.open(`features/ballot/pages/${page}`, params)
}
const get = (ballotId: string, persona = 'resident') => cloud.ask(persona, 'ballot.get', { ballotId })
const unitOf = async (text: string) =>
  (await cloud.ask(runner, 'unit.list', { areaId, text })).items[0] as Output<'unit.list'>['items'][number]
const aBallot = async () =>
  (
    await cloud.ask(
      runner,
      'ballot.open',
      {
        areaId,
        title: '充电棚和电梯',
        items: [
          { title: '在北门建充电棚', matter: 'ordinary' },
          { title: '用维修资金换电梯', matter: 'reserved' },
        ],
        closesOn: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
      },
      freshKey(),
    )
  ).id

beforeAll(async () => {
  cloud = await startCloud()
  const file = join(mkdtempSync(join(tmpdir(), 'units-')), 'units.csv')
  const rooms = ['8101', '8102', '8201', '8202'].map((room) => `${areaId},98,${room},33.33,`)
  writeFileSync(file, ['小区,楼栋,房号,面积,业主标记', ...rooms].join('\n'))
  const words = ['import-units', file, '--url', cloud.url]
  execFileSync(process.execPath, [join(root, 'config', 'ops.mjs'), ...words], { cwd: root, stdio: 'pipe' })
}, 120_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

test('a unit is linked to its owner by the code they read out, after a look at the deed', async () => {
  const { code = '' } = await cloud.ask('resident', 'member.me', {})
  look(runner, 'units', { areaId })
  await write('楼号和房号', '98-8101')
  await tap('98号楼8101')
  await tap('对应这位业主')
  await app.screen.findByText(/编号是八位/)
  await app.screen.findByText('请选一样')
  await write('业主的编号（八位，请对方念“我的编号”）', 'zzzzzzzz')
  await pick('看过什么证明', '看过房产证')
  await tap('对应这位业主')
  await app.screen.findByText('没有这个编号，请再对一遍')
  await write('业主的编号（八位，请对方念“我的编号”）', `${code.slice(0, 4)} ${code.slice(4)}`.toUpperCase())
  await tap('对应这位业主')
  await app.screen.findByText('对应好了，业主可以用手机投票了')
  expect(await unitOf('98-8101')).toMatchObject({ isLinked: true, ownerCallName: '小李' })
})

test('a closed sheet forgets whose code it had, and what was looked at', async () => {
  look(runner, 'units', { areaId })
  await write('楼号和房号', '98-8102')
  await tap('98号楼8102')
  await write('业主的编号（八位，请对方念“我的编号”）', 'zzzzzzzz')
  await pick('看过什么证明', '看过房产证')
  await tap('关闭')
  await tap('98号楼8102')
  const field = await app.screen.findByLabelText<HTMLInputElement>('业主的编号（八位，请对方念“我的编号”）')
  expect(field.value).toBe('')
  expect(app.screen.getByRole('radio', { name: '看过房产证' }).className).not.toContain('is-on')
})

test('an owner votes: every item is answered, looked at once more, and cannot be changed', async () => {
  const ballotId = await aBallot()
  look('resident', 'detail', { id: ballotId })
  await app.screen.findByText(/参加投票的人里，过半数同意就通过/)
  expect(app.screen.getByText('还没有投票')).toBeTruthy()
  await tap('去投票')
  await pick(/在北门建充电棚/, '同意')
  await tap('选好了')
  await app.screen.findByText('这一项还没选')
  await pick(/用维修资金换电梯/, '弃权')
  await tap('选好了')
  await app.screen.findByText(/投了就不能再改/)
  expect((await get(ballotId)).tookPart.units).toBe(0)
  await tap('确定投票')
  await app.screen.findByText('投好了，谢谢您')
  await app.screen.findByText(/投了票：第 1 项同意，第 2 项弃权/)
  expect(app.screen.queryByText('去投票')).toBeNull()
  expect((await get(ballotId)).myUnits).toMatchObject([{ way: 'phone', choices: ['yes', 'abstain'] }])
})

test('what was chosen survives a killed page', async () => {
  const ballotId = await aBallot()
  const phone = new Map<string, string>()
  app = startApp(phone)
  look('resident', 'detail', { id: ballotId })
  await tap('去投票')
  await pick(/在北门建充电棚/, '不同意')
  app.close()
  app = startApp(phone)
  look('resident', 'detail', { id: ballotId })
  await tap('去投票')
  const group = await app.screen.findByRole('radiogroup', { name: /在北门建充电棚/ })
  expect(group.querySelector('.is-on')?.textContent).toBe('不同意')
})

test('papers are put down one after the other, found by their numbers; a unit that voted by phone is not opened', async () => {
  const ballotId = await aBallot()
  look(runner, 'count', { id: ballotId })
  for (const room of ['8102', '8201']) {
    await app.screen.findByText('还没投的')
    await write('楼号和房号', `98 ${room}`)
    await tap(`98号楼${room}`)
    await pick(/在北门建充电棚/, '同意')
    await pick(/用维修资金换电梯/, '不同意')
    await tap('对一遍')
    await tap('没错，记下')
    await app.screen.findByText(`98号楼${room}记下了，接着记下一张`)
  }
  expect((await get(ballotId)).tookPart.units).toBe(2)
  await app.screen.findByText(/可能已经投过了/)
  app.close()
  app = startApp()
  const { id: unitId } = await unitOf('98-8101')
  await cloud.ask('resident', 'ballot.cast', { ballotId, unitId, choices: ['yes', 'yes'] }, freshKey())
  look(runner, 'count', { id: ballotId })
  await write('楼号和房号', '98 8101')
  app.fireEvent.click(app.screen.getByRole('tab', { name: '全部' }))
  await app.screen.findByText('手机投了')
  app.fireEvent.click(app.screen.getByText('98号楼8101'))
  expect(app.screen.queryByRole('dialog')).toBeNull()
})

test('a paper that was put down wrongly is taken out again by who put it down, and put down anew', async () => {
  const ballotId = await aBallot()
  const { id: unitId } = await unitOf('98-8201')
  const wrong = { ballotId, unitId, choices: ['yes' as const, 'yes' as const] }
  await cloud.ask(runner, 'ballot.record', wrong, freshKey())
  look(runner, 'count', { id: ballotId })
  await write('楼号和房号', '98 8201')
  app.fireEvent.click(app.screen.getByRole('tab', { name: '全部' }))
  await app.screen.findByText('纸票投了')
  await tap('98号楼8201')
  await tap('撤回这张纸票')
  await app.screen.findByText('98号楼8201的纸票撤回了')
  expect((await get(ballotId)).tookPart).toEqual({ units: 0, owners: 0, areaCm2: 0 })
  await app.waitFor(() => expect(app.screen.queryByText('纸票投了')).toBeNull())
  await tap('98号楼8201')
  await pick(/在北门建充电棚/, '不同意')
  await pick(/用维修资金换电梯/, '同意')
  await tap('对一遍')
  await tap('没错，记下')
  await app.screen.findByText('98号楼8201记下了，接着记下一张')
})

test('those above take out a paper that somebody else put down', async () => {
  const ballotId = await aBallot()
  const { id: unitId } = await unitOf('98-8201')
  await cloud.ask(runner, 'ballot.record', { ballotId, unitId, choices: ['yes', 'yes'] }, freshKey())
  look('county-staff', 'count', { id: ballotId })
  await write('楼号和房号', '98 8201')
  app.fireEvent.click(app.screen.getByRole('tab', { name: '全部' }))
  await app.screen.findByText('纸票投了')
  await app.screen.findByText(/过了十分钟，请社区来撤回/)
  await tap('98号楼8201')
  await tap('撤回这张纸票')
  await app.screen.findByText('98号楼8201的纸票撤回了')
  expect((await get(ballotId)).tookPart.units).toBe(0)
})

test('a paper that comes after the phone is refused with a sentence', async () => {
  const ballotId = await aBallot()
  look(runner, 'count', { id: ballotId })
  await app.screen.findByText('还没投的')
  await write('楼号和房号', '98-8101')
  await tap('98号楼8101')
  const { id: unitId } = await unitOf('98-8101')
  await cloud.ask('resident', 'ballot.cast', { ballotId, unitId, choices: ['yes', 'yes'] }, freshKey())
  await pick(/在北门建充电棚/, '不同意')
  await pick(/用维修资金换电梯/, '不同意')
  await tap('对一遍')
  await tap('没错，记下')
  await app.screen.findByText(/这一户已经投过票了/)
})

test('a vote is put together, looked at once more and opened; without a kind it is not', async () => {
  look(runner, 'open', { areaId })
  await app.screen.findByLabelText('这次投票叫什么')
  await write('这次投票叫什么', '换物业公司')
  await tap('看一遍，开始投票')
  await app.screen.findByText('至少要有一项')
  await tap('再加一项')
  await write('第 1 项，问大家什么', '请阳光物业来服务')
  await tap('看一遍，开始投票')
  await app.screen.findByText('请选一类')
  await pick('是哪一类事', '一般的事')
  await tap('看一遍，开始投票')
  await app.screen.findByText(/要投的事和名册都不能再改/)
  await tap('开始投票')
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const { items } = await cloud.ask('stranger', 'ballot.list', { areaId })
  expect(items[0]).toMatchObject({ title: '换物业公司', items: [{ title: '请阳光物业来服务', matter: 'ordinary' }] })
})

test('a suggestion for which the page was opened is an item from the start; taken out it stays out', async () => {
  const estate = 'jn-01-01-01'
  const { items } = await cloud.ask(runner, 'suggestion.list', { areaId: estate, status: 'discussed', limit: 1 })
  const { id = '', title = '' } = items[0] ?? {}
  look(runner, 'open', { areaId: estate, suggestionId: id })
  expect(await app.screen.findByLabelText('第 1 项，问大家什么')).toHaveProperty('value', title)
  await tap('去掉这一项')
  await app.waitFor(() => expect(app.screen.queryByLabelText('第 1 项，问大家什么')).toBeNull())
  // What was only discussed is no clutter: it is asked for.
  expect(app.screen.queryByText(title)).toBeNull()
  await tap('从会上议过的里选')
  await app.screen.findByText(title)
})

test('the list leads on; only who runs votes is offered to open one; a vote is called off with its reason', async () => {
  const ballotId = await aBallot()
  look('stranger', 'list', { areaId })
  expect((await app.screen.findAllByText('充电棚和电梯')).length).toBeGreaterThan(0)
  expect(app.screen.queryByText('发起投票')).toBeNull()
  app.close()
  app = startApp()
  look(runner, 'list', { areaId })
  await app.screen.findByText('发起投票')
  app.close()
  app = startApp()
  look(runner, 'detail', { id: ballotId })
  await tap('取消这次投票')
  await pick('常见的', '名册不对，要先改')
  const dialog = app.screen.getByRole('dialog', { name: '为什么取消投票' })
  app.fireEvent.click([...dialog.querySelectorAll<HTMLElement>('.action')].at(-1) as HTMLElement)
  await app.screen.findByText('为什么取消：名册不对，要先改')
  expect((await get(ballotId)).status).toBe('cancelled')
})

test('who runs no votes is told so on the pages for those who do', async () => {
  const ballotId = await aBallot()
  look('elder', 'count', { id: ballotId })
  await app.screen.findByText('现在不能记票')
  app.close()
  app = startApp()
  look('elder', 'units', { areaId })
  await app.screen.findByText(/这件事要由/)
})

describe('words', () => {
  const all = { units: 3, owners: 3, areaCm2: 999_900 }
  const vote = (owner: string, choice: 'yes' | 'no') => ({ owner, areaCm2: 333_300, choice })

  test.each([
    ['ordinary', [vote('a', 'yes')], /人数和面积没有到三分之二，所以这次不算数/],
    [
      'ordinary',
      [vote('a', 'yes'), vote('b', 'yes')],
      /3 位业主里 2 位参加了（66.6%）.*都到了三分之二.*都到了过半数，通过/,
    ],
    ['ordinary', [vote('a', 'yes'), vote('b', 'no')], /同意的人数和面积没有到过半数，没有通过/],
    ['reserved', [vote('a', 'yes'), vote('b', 'yes'), vote('c', 'no')], /没有到四分之三，没有通过/],
  ] as const)('%s: what the count says', (matter, votes, words) => {
    expect(resultWords(matter, countOf(matter, all, votes)).join('；')).toMatch(words)
  })

  test('how far the turn-out is, in heads and area', () => {
    const one = { units: 1, owners: 1, areaCm2: 333_300 }
    expect(turnoutWords({ all, tookPart: one }).join()).toMatch(
      /1 位业主投了票，一共 3 位，人数还差\s1\s位.*33.3%，面积还不够/,
    )
    const two = { units: 2, owners: 2, areaCm2: 666_600 }
    expect(turnoutWords({ all, tookPart: two }).join()).toMatch(/人数够三分之二了.*面积够三分之二了/)
  })

  test('until when, and how large', () => {
    const end = (now: string) => endWord({ status: 'open', closesAt: '2026-12-06T16:00:00.000Z' }, new Date(now))
    expect(end('2026-12-06T15:59:59.000Z')).toBe('今天最后一天，投到晚上 12 点')
    expect(end('2026-12-05T01:00:00.000Z')).toBe('投到明天晚上 12 点')
    expect(end('2026-11-23T01:00:00.000Z')).toBe('投到周日 12月6日，还有\u00a013\u00a0天')
    const endable = endableWord('2026-11-25T07:20:00.000Z', new Date('2026-11-24T08:00:00.000Z'))
    expect(endable).toBe('都投完了。业主还有时间核对纸质票，明天 15:20 起可以计票')
    expect([areaWord(333_300), areaWord(1_200_000)]).toEqual(['33.33 平方米', '120 平方米'])
  })
})
