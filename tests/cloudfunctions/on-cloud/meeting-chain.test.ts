import { seedDemo } from '../../../local/demo/seed'
import { prepareDatabase } from '../../../local/prepare'
import type { CallName } from '../../../src/contracts/api'
import { allowMessages, type Call, caller, keepOneEstate } from '../../support/journey/meeting-estate'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

// From the schedule to the thing done, on the functions as they are deployed: each notice as WeChat brings it and as the
// inbox keeps it, by a timer that runs twice. One story: each test goes on where the one before has stopped.

const begins = '2026-11-26T09:00:00+08:00'
const home = 'jn-01-01-01'
const title = '南门口的灯换亮一点'
const matter = '用公共收益换南门口的灯'

jest.setTimeout(180_000)

let cloud: TestCloud
let call: Call
let meetingId = ''
let suggestionId = ''
let ballotId = ''

beforeAll(async () => {
  const instant = new Date(begins)
  cloud = await startTestCloud({
    prepare: async (to) => {
      to.clock.set(instant.getTime())
      await prepareDatabase(to)
    },
    seed: (to) => seedDemo({ ...to, now: () => instant }),
  })
  call = caller(cloud)
  keepOneEstate(cloud, home)
  await tick()
  await allowMessages(cloud, call)
}, 240_000)
afterAll(() => cloud.stop())

let refusals = 0
const refusal = async (persona: string, name: CallName, input: object) => {
  const answer = await cloud.call(persona, name, input, `key-refused-${++refusals}`)
  return answer.ok ? 'ok' : answer.error.code
}

interface Sent {
  personaId?: string
  lines: { value: string }[]
}
const sent = async () => (await (await fetch(`${cloud.url}/local/messages`)).json()) as Sent[]

/** The timer, twice: what is due is done once. */
async function tick() {
  await cloud.post('/local/tick', {})
  const before = (await sent()).length
  await cloud.post('/local/tick', {})
  expect((await sent()).length).toBe(before)
}
const until = (now: string) => cloud.post('/local/clock', { now })

/** WeChat has brought it once, and the inbox has it under this title. */
async function told(persona: string, status: string, about: string, heading: string) {
  const values = (await sent())
    .filter((one) => one.personaId === persona)
    .map(({ lines }) => lines.map(({ value }) => value))
  const found = values.filter((lines) => lines.includes(status) && lines.some((line) => line.includes(about)))
  if (found.length !== 1)
    throw new Error(
      `${heading}: brought ${found.length} times to ${persona}, who has\n${values.map((lines) => lines.join('|')).join('\n')}`,
    )
  const { items } = await call(persona, 'notice.inbox', { limit: 50 })
  expect(items.filter((item) => item.title === heading && item.body.includes(about.slice(0, 8)))).not.toEqual([])
}
const quiet = async (persona: string, status: string) => {
  const values = (await sent()).filter((one) => one.personaId === persona).flatMap(({ lines }) => lines)
  expect(values.filter(({ value }) => value === status)).toEqual([])
}

test('another schedule moves only the months that nobody was told of', async () => {
  const rule = {
    ordinal: 'second',
    weekday: 2,
    time: '18:30',
    minutes: 90,
    seats: 1,
    onHoliday: 'next-week',
    isPaused: false,
  }
  await call('station-manager', 'meeting.set-schedule', { areaId: home, rule })
  await tick()
  const { items } = await call('resident', 'meeting.list', { areaId: home, when: 'coming' })
  expect(items.map(({ month, startsAt, status }) => [month, startsAt, status])).toEqual([
    ['2026-12', '2026-12-03T11:00:00.000Z', 'announced'],
    ['2027-01', '2027-01-12T10:30:00.000Z', 'planned'],
  ])
  meetingId = items[1]?.id ?? ''
})

test('a resident hands in a topic for it, the manager takes it in and puts it on the agenda', async () => {
  const topic = { areaId: home, meetingId, title, detail: '天一黑就看不清台阶，想换亮一点的。', kind: 'lighting' }
  suggestionId = (await call('resident', 'suggestion.post', topic)).id
  await tick()
  await told('station-manager', '有建议要审核', '听泉华府', '有建议要审核')
  await call('station-manager', 'suggestion.collect', { suggestionId })
  await tick()
  await told('resident', '已收集', title, '您的建议收到了')
  const items = [{ title, minutes: 20, presenter: '业委会', suggestionId }]
  await call('station-manager', 'meeting.set-agenda', { meetingId, items, seats: 1 })
  await tick()
  await told('resident', '要上会', title, '您的建议要上会了')
})

test('those invited by their role are told once', async () => {
  await call('station-manager', 'meeting.announce', { meetingId })
  await tick()
  for (const persona of ['committee-member', 'building-head', 'party-member'])
    await told(persona, '请您参加', '听泉华府1月联席会', '请您来开联席会')
  await quiet('resident', '请您参加')
})

test('the last seat, the queue, and the seat that is given up', async () => {
  const mine = async (persona: string, answer: string) =>
    (await call(persona, 'meeting.answer', { meetingId, answer })).mine
  expect(await mine('resident', 'yes')).toMatchObject({ place: 'seat' })
  expect(await mine('elder', 'yes')).toMatchObject({ place: 'waiting', ahead: 0 })
  expect(await mine('committee-member', 'yes')).toMatchObject({ place: 'role' })
  await quiet('elder', '有座位了')
  await mine('resident', 'no')
  await tick()
  await told('elder', '有座位了', '听泉华府1月联席会', '排到座位了，请您来开会')
  expect(await mine('resident', 'yes')).toMatchObject({ place: 'waiting' })
})

test('the day before and an hour before, only those who have a place are reminded', async () => {
  await until('2027-01-11T18:40:00+08:00')
  await tick()
  for (const persona of ['elder', 'committee-member'])
    await told(persona, '明天开会', '听泉华府1月联席会', '明天开联席会')
  await until('2027-01-12T17:35:00+08:00')
  await tick()
  await told('elder', '就要开会', '听泉华府1月联席会', '一小时后开联席会')
  for (const status of ['明天开会', '就要开会']) await quiet('resident', status)
})

test('checked in by the code at the door, and no other', async () => {
  await until('2027-01-12T18:25:00+08:00')
  const { checkInCode = '' } = await call('station-manager', 'meeting.get', { meetingId })
  expect((await call('elder', 'meeting.get', { meetingId })).checkInCode).toBeUndefined()
  const wrong = checkInCode === '000000' ? '000001' : '000000'
  expect(await refusal('elder', 'meeting.check-in', { meetingId, code: wrong })).toBe('wrong-code')
  expect((await call('elder', 'meeting.check-in', { meetingId, code: checkInCode })).mine?.checkedInAt).toBeDefined()
  await call('resident', 'meeting.check-in', { meetingId, code: checkInCode })
})

test('it is closed by its minutes, which move the suggestion on and are told', async () => {
  await until('2027-01-12T20:30:00+08:00')
  expect(await refusal('station-manager', 'meeting.publish-minutes', { meetingId, revision: 0 })).toBe('minutes-needed')
  const said = {
    number: 1,
    discussed: '大家都说看不清台阶。',
    outcome: 'to-owners',
    decision: '花钱的事交业主大会表决。',
  }
  const minutes = { meetingId, revision: 0, summary: '说了一件事。', items: [said] }
  const saved = await call('committee-member', 'meeting.save-minutes', minutes)
  const { revision = 0 } = saved.minutes ?? {}
  const closed = await call('station-manager', 'meeting.publish-minutes', { meetingId, revision })
  expect(closed.minutes?.attendance.reduce((sum, { people }) => sum + people, 0)).toBe(2)
  await tick()
  await told('elder', '已公布', '听泉华府1月联席会', '联席会的纪要公布了')
  await told('resident', '已讨论', title, '会上讨论了您的建议')
  const { items } = await call('resident', 'notice.inbox', { limit: 50 })
  expect(items.filter(({ body }) => body.includes('。。'))).toEqual([])
})

test('the owners vote, by phone and on paper, and the suggestion has their count', async () => {
  const items = [{ title: matter, matter: 'ordinary', suggestionId }]
  const opened = await call('committee-member', 'ballot.open', {
    areaId: home,
    title: '换灯表决',
    items,
    closesOn: '2027-01-20',
  })
  ballotId = opened.id
  await tick()
  await told('party-member', '请投票', '换灯表决', '业主投票开始了')
  await told('resident', '待表决', title, '您的建议交给业主大会了')
  for (const persona of ['resident', 'party-member'])
    for (const { unitId } of (await call(persona, 'ballot.get', { ballotId })).myUnits)
      await call(persona, 'ballot.cast', { ballotId, unitId, choices: ['yes'] })
  for (let cursor: string | undefined; ; ) {
    const page = await call('committee-member', 'ballot.units', {
      ballotId,
      missing: true,
      limit: 50,
      ...(cursor && { cursor }),
    })
    for (const { unitId } of page.items.slice(0, 36))
      await call('committee-member', 'ballot.record', { ballotId, unitId, choices: ['yes'] })
    cursor = page.cursor
    if (!cursor) break
  }
  await until('2027-01-21T09:10:00+08:00')
  await tick()
  await told('resident', '已通过', title, '业主大会通过了您的建议')
  await told('party-member', '有结果', '换灯表决', '业主投票有结果了')
  const { ballot, status } = await call('stranger', 'suggestion.get', { suggestionId })
  expect([status, ballot?.isPassed, ballot?.count?.isQuorate]).toEqual(['passed', true, true])
})

test('somebody sees to it, shows that it is done, and whoever raised it says so', async () => {
  const before = await call('stranger', 'suggestion.funnel')
  const action = { what: '换四盏亮一点的灯', owner: 'property-company', dueOn: '2027-02-01' }
  await call('station-manager', 'suggestion.set-action', { suggestionId, ...action })
  await tick()
  await told('resident', '办理中', title, '您的建议有人办了')
  await call('station-manager', 'suggestion.note', { suggestionId, note: '灯到货了' })
  await call('station-manager', 'suggestion.finish', { suggestionId, words: '四盏灯都换了，晚上去看过。', photos: [] })
  await tick()
  await told('resident', '有进展', title, '您的建议有进展')
  await told('resident', '已办好', title, '您的建议办好了，请看看')
  expect(await refusal('elder', 'suggestion.feedback', { suggestionId, isGood: true })).toBe('not-allowed')
  const { status, timeline } = await call('resident', 'suggestion.feedback', {
    suggestionId,
    isGood: true,
    words: '亮多了',
  })
  await tick()
  await told('station-manager', '已办结', title, '建议人说办好了')
  expect(status).toBe('closed')
  expect(timeline.map(({ what }) => what as string)).toEqual([
    'posted',
    'collected',
    'put-on-agenda',
    'discussed',
    'submitted',
    'passed',
    'action-set',
    'noted',
    'finished',
    'closed',
  ])
  const after = await call('stranger', 'suggestion.funnel')
  const done = (funnel: typeof after) => funnel.stages.find(({ stage }) => stage === 'done')?.suggestions ?? 0
  expect(done(after)).toBe(done(before) + 1)
})
