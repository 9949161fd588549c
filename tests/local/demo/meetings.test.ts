import { seedMeetings } from '../../../local/demo/meetings/seed-meetings'
import { allRows } from '../../../ops/cloud/rows'
import { within } from '../../../ops/cloud/target'
import type { BallotView } from '../../../src/contracts/ballot'
import { countOf } from '../../../src/contracts/ballot.calc'
import type { MeetingSummary, MeetingView } from '../../../src/contracts/meeting'
import { personalDataIn } from '../../../src/contracts/personal-data.calc'
import type { SuggestionSummary, SuggestionView } from '../../../src/contracts/suggestion'
import { type FunnelStage, funnelStages, suggestionKinds } from '../../../src/contracts/suggestion.const'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

// The demo county's meetings, suggestions and votes, by the calls that the pages make.

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ isDemo: true })
}, 120_000)
afterAll(() => cloud.stop())

let taps = 0
async function data<T>(persona: string, name: string, input: unknown = {}): Promise<T> {
  taps += 1
  const answer = await cloud.call(persona, name, input, `tap-number-${taps}`)
  if (!answer.ok) throw new Error(`${name} by ${persona}: ${answer.error.code}`)
  return answer.data as T
}
const inside = <T>(run: () => Promise<T>) => within({ kind: 'local', adminUrl: cloud.adminUrl }, run)
const county = 'jn'
const home = 'jn-01-01-01'

async function all<T>(persona: string, name: string, input: object): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await data<{ items: T[]; cursor?: string }>(persona, name, {
      ...input,
      limit: 50,
      ...(cursor && { cursor }),
    })
    items.push(...page.items)
    cursor = page.cursor
    if (cursor === undefined) return items
  }
}
const reached = (stage: FunnelStage) =>
  all<SuggestionSummary>('stranger', 'suggestion.list', { areaId: county, reached: stage })

test('the funnel says 345, 58, 49, and each stage opens just as many records', async () => {
  const { stages } = await data<{ stages: { stage: FunnelStage; suggestions: number }[] }>(
    'stranger',
    'suggestion.funnel',
  )
  const figures = Object.fromEntries(stages.map(({ stage, suggestions }) => [stage, suggestions]))
  expect(figures).toMatchObject({ collected: 345, passed: 58, done: 49 })
  for (const stage of funnelStages) expect([stage, (await reached(stage)).length]).toEqual([stage, figures[stage]])
})

test('each of the 49 leads from who raised it to their word on it, link by link', async () => {
  const papers = await inside(() => allRows('ballotPapers'))
  for (const { id } of await reached('done')) {
    const view = await data<SuggestionView>('stranger', 'suggestion.get', { suggestionId: id })
    const { meeting, ballot, action, proof, feedback, timeline } = view
    if (!meeting || !ballot || !action || !proof || !feedback) throw new Error(`${id} misses a link`)
    const held = await data<MeetingView>('stranger', 'meeting.get', { meetingId: meeting.id })
    const item = held.minutes?.items.find(({ suggestionId }) => suggestionId === id)
    expect(item).toMatchObject({ number: meeting.number, decision: meeting.decision, outcome: 'to-owners' })
    const vote = await data<BallotView>('stranger', 'ballot.get', { ballotId: ballot.id })
    const voted = vote.items[ballot.itemNumber - 1]
    expect(voted).toMatchObject({ suggestionId: id, count: ballot.count })
    const votes = papers.flatMap(({ ballotId, owner, areaCm2, choices }) => {
      const choice = choices[ballot.itemNumber - 1]
      return ballotId === ballot.id && choice ? [{ owner, areaCm2, choice }] : []
    })
    const count = voted && countOf(voted.matter, vote.all, votes)
    expect([count, count?.isPassed]).toEqual([ballot.count, true])
    expect(action.dueOn >= proof.at.slice(0, 10)).toBe(true)
    expect(feedback.isGood).toBe(true)
    const links = [
      'posted',
      'collected',
      'put-on-agenda',
      'discussed',
      'submitted',
      'passed',
      'action-set',
      'finished',
      'closed',
    ]
    const steps = timeline.map(({ what }) => what as string)
    expect(steps.filter((step) => links.includes(step)).filter((step, i, said) => said.indexOf(step) === i)).toEqual(
      links,
    )
    const instants = [meeting.startsAt, vote.opensAt, vote.closesAt, action.setAt, proof.at, feedback.at]
    expect([...instants].sort()).toEqual(instants)
  }
}, 60_000)

test('82 meetings are closed, each with minutes that say something, and people who were there', async () => {
  const past = await all<MeetingSummary>('stranger', 'meeting.list', { areaId: county, when: 'past' })
  const closed = past.filter(({ status }) => status === 'closed')
  expect(closed).toHaveLength(82)
  const said: string[] = []
  for (const { id } of closed) {
    const { minutes, agenda } = await data<MeetingView>('stranger', 'meeting.get', { meetingId: id })
    if (!minutes?.publishedAt) throw new Error(`${id} has no minutes`)
    expect(minutes.items.map(({ number, title }) => [number, title])).toEqual(
      agenda.map(({ number, title }) => [number, title]),
    )
    expect(minutes.attendance.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThan(4)
    said.push(minutes.summary, ...minutes.items.flatMap(({ discussed, decision }) => [discussed, decision]))
  }
  expect(new Set(said).size).toBe(said.length)
  for (const text of said) expect([text, personalDataIn(text)]).toEqual([text, []])
}, 60_000)

test('each persona has something to try', async () => {
  const coming = await all<MeetingSummary>('resident', 'meeting.list', { areaId: home, when: 'coming' })
  expect(coming[0]).toMatchObject({ status: 'announced', seatsLeft: 1, seats: 20, waiting: 0 })
  expect(coming[0]?.agenda.length).toBeGreaterThan(2)
  const around = await all<MeetingSummary>('community-staff', 'meeting.list', { areaId: 'jn-01-01', when: 'coming' })
  expect(around.filter(({ status, holidayName }) => status === 'proposed' && holidayName)).not.toEqual([])
  const { items: ballots } = await data<{ items: BallotView[] }>('resident', 'ballot.list', { areaId: home })
  const open = ballots.find(({ status }) => status === 'open')
  for (const [persona, units] of [
    ['resident', 1],
    ['party-member', 2],
  ] as const) {
    const view = await data<BallotView>(persona, 'ballot.get', { ballotId: open?.id })
    expect([view.myUnits.filter(({ votedAt }) => votedAt === undefined).length, view.can.cast]).toEqual([units, true])
  }
  const mine = await all<SuggestionSummary>('resident', 'suggestion.mine', {})
  expect(new Set(mine.map(({ status }) => status))).toEqual(new Set(['in-review', 'closed', 'passed', 'submitted']))
})

test('the desk has every kind of thing that waits', async () => {
  const toDecide = ['collected', 'submitted', 'passed', 'in-action']
  for (const [persona, statuses] of [
    ['station-manager', ['in-review', ...toDecide]],
    ['committee-member', toDecide],
  ] as const) {
    const desk = await all<SuggestionSummary>(persona, 'suggestion.desk', { areaId: home })
    expect([persona, new Set(desk.map(({ status }) => status))]).toEqual([persona, new Set(statuses)])
    expect(desk.filter(({ isOverdue }) => isOverdue)).toHaveLength(1)
  }
})

test('all kinds come up, and nothing that anybody wrote holds personal data', async () => {
  const suggestions = await inside(() => allRows('suggestions'))
  expect(new Set(suggestions.map(({ kind }) => kind))).toEqual(new Set(suggestionKinds))
  expect(suggestions.every(({ isSynthetic }) => isSynthetic)).toBe(true)
  for (const { title, detail, history, proof, action } of suggestions)
    for (const text of [
      title,
      detail,
      proof?.words ?? '',
      action?.what ?? '',
      ...history.map(({ note }) => note ?? ''),
    ])
      expect([text, personalDataIn(text)]).toEqual([text, []])
})

test('seeding again changes nothing, nor does the clock change what is past', async () => {
  const read = () =>
    inside(() => Promise.all([allRows('suggestions'), allRows('meetings'), allRows('ballots'), allRows('units')]))
  const before = await read()
  await seedMeetings({ adminUrl: cloud.adminUrl })
  expect(await read()).toEqual(before)
  await cloud.post('/local/tick', {})
  const { stages } = await data<{ stages: { stage: FunnelStage; suggestions: number }[] }>(
    'stranger',
    'suggestion.funnel',
  )
  expect(stages.filter(({ stage }) => stage === 'done')).toEqual([{ stage: 'done', suggestions: 49 }])
  const [, meetings] = await read()
  expect(meetings.filter(({ status }) => status === 'closed')).toHaveLength(82)
}, 60_000)
