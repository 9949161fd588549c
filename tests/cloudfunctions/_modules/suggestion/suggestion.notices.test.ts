import { timeText } from '../../../../cloudfunctions/_modules/notice/fit.rules'
import * as offered from '../../../../cloudfunctions/_modules/suggestion'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import type { Tx } from '../../../../cloudfunctions/_platform/store'
import { dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { memberId } from '../../../support/people'
import {
  aCount,
  action,
  aSuggestionIn,
  committee,
  decided,
  link,
  reviewer,
  suggestionText,
  withSuggestions,
} from '../../../support/suggestions'

const day = 86_400_000
const areaId = 'jn-1-1-1'

function prepared() {
  const made = memoryApi()
  withSuggestions(made.store)
  made.store.removeWhere('inbox', {})
  made.store.removeWhere('calls', {})
  made.store.removeWhere('suggestions', {})
  const tick = clock({
    store: made.store,
    caller: () => ({ openid: '', source: 'wx_trigger' }),
    send: async () => 0,
    jobs: [offered.settleSuggestions],
    now: () => made.state.now,
    log: () => {},
  })
  const pass = (ms: number) => {
    made.state.now = new Date(made.state.now.getTime() + ms)
  }
  /** What a person reads in the app now, the latest first: title and for whom. */
  const inbox = async (person: Person) =>
    dataOf(await made.call(person, 'notice.inbox', {})).items.map(({ title, forName }) =>
      forName === undefined ? title : `${title}（${forName}）`,
    )
  const others = ['other-manager', 'community-staff', 'street-staff', 'county-staff', 'building-head'] as const
  const quiet = async (...people: readonly Person[]) => {
    for (const person of people) expect([person, await inbox(person)]).toEqual([person, []])
  }
  const inTx = (run: (tx: Tx, at: Date) => Promise<void>) => made.store.transaction((tx) => run(tx, made.state.now))
  return { ...made, tick, pass, inbox, quiet, others, inTx }
}

test('from handed in to closed: the raiser is told of each step once, staff of what waits for them, nobody else', async () => {
  const { call, inbox, pass, inTx, quiet, others } = prepared()
  const post = await call('former-manager', 'suggestion.post', suggestionText())
  const suggestionId = dataOf(post).id
  expect(await inbox('station-manager')).toEqual(['有建议要审核'])
  await call('station-manager', 'suggestion.collect', { suggestionId })
  const steps: ((tx: Tx, at: Date) => Promise<void>)[] = [
    (tx, at) =>
      offered.putOnAgendaInTx(tx, at, suggestionId, { areaId, meetingId: 'meeting-1', itemNumber: 2 }, reviewer),
    (tx, at) => offered.discussInTx(tx, at, suggestionId, decided, reviewer),
    (tx, at) => offered.submittedInTx(tx, at, suggestionId, { areaId, ...link }, committee),
    (tx, at) => offered.decidedInTx(tx, at, suggestionId, { ...link, isPassed: true, count: aCount(true) }, committee),
  ]
  // Each twice: as when a transaction is run again, or minutes are published anew.
  for (const step of steps) {
    pass(1000)
    await inTx(step)
    await inTx(step)
  }
  pass(1000)
  dataOf(await call('party-member', 'suggestion.set-action', { suggestionId, ...action }))
  pass(1000)
  dataOf(await call('party-member', 'suggestion.finish', { suggestionId, words: '装好了' }))
  pass(1000)
  expect(await inbox('former-manager')).toEqual([
    '您的建议办好了，请看看',
    '您的建议有人办了',
    '业主大会通过了您的建议',
    '您的建议交给业主大会了',
    '会上讨论了您的建议',
    '您的建议要上会了',
    '您的建议收到了',
  ])
  dataOf(await call('former-manager', 'suggestion.feedback', { suggestionId, isGood: true }))
  expect(await inbox('party-member')).toEqual(['建议人说办好了'])
  pass(30 * day)
  // Nobody who has spoken is reminded to speak.
  expect(await inbox('former-manager')).toHaveLength(7)
  await quiet(...others)
})

test('for somebody helped: the helper reads it with their name, and the call list stands in for WeChat', async () => {
  const { call, inbox } = prepared()
  const input = { ...suggestionText(), forId: memberId('elder') }
  const { id: suggestionId, isMine } = dataOf(await call('building-head', 'suggestion.post', input))
  expect(isMine).toBe(true)
  await call('station-manager', 'suggestion.collect', { suggestionId })
  expect(await inbox('building-head')).toEqual(['您的建议收到了（孙爷爷）'])
  const list = dataOf(await call('station-manager', 'notice.call-list', { stationId: 'jn-1-1-001' }))
  expect(list.items.map(({ title, reason }) => [title, reason])).toEqual([['您的建议收到了', 'no-wechat']])
})

test('reported done: reminders after one day and three, then silence closes it', async () => {
  const { store, call, inbox, pass, tick } = prepared()
  store.put('suggestions', aSuggestionIn('in-action'))
  dataOf(await call('party-member', 'suggestion.finish', { suggestionId: 'sugg-1', words: '装好了' }))
  pass(1.5 * day)
  expect(await inbox('former-manager')).toEqual(['建议办好了没有？请您看看', '您的建议办好了，请看看'])
  pass(2 * day)
  expect(await inbox('former-manager')).toHaveLength(3)
  pass(30 * day)
  // Closed for whoever reads it, though the clock was dead.
  const { status } = dataOf(await call('nobody', 'suggestion.get', { suggestionId: 'sugg-1' }))
  expect(status).toBe('closed')
  const closed = dataOf(await call('nobody', 'suggestion.list', { status: 'closed' })).items
  expect(closed.map(({ id }) => id)).toEqual(['sugg-1'])
  await tick()
  await tick()
  expect(await inbox('former-manager')).toEqual(expect.arrayContaining(['您的建议办结了']))
  expect(await inbox('former-manager')).toHaveLength(4)
  expect(await inbox('party-member')).toEqual(['建议办结了'])
})

test('said not to be done: whoever reported it is told why, and reminders stop', async () => {
  const { store, call, inbox, pass } = prepared()
  store.put('suggestions', aSuggestionIn('in-action'))
  dataOf(await call('party-member', 'suggestion.finish', { suggestionId: 'sugg-1', words: '装好了' }))
  const input = { suggestionId: 'sugg-1', isGood: false, words: '还是暗' }
  dataOf(await call('former-manager', 'suggestion.feedback', input))
  expect(await inbox('party-member')).toEqual(['建议人说还没办好'])
  pass(5 * day)
  expect(await inbox('former-manager')).toEqual(['您的建议办好了，请看看'])
  // The public reads that it is not done, not the raiser's words.
  const seen = dataOf(await call('nobody', 'suggestion.get', { suggestionId: 'sugg-1' }))
  expect(seen.feedback).toMatchObject({ isGood: false })
  expect(JSON.stringify(seen)).not.toContain('还是暗')
})

test('overdue: one level further up each week, once each, however often the clock runs or how long it was dead', async () => {
  const { store, pass, tick, inbox } = prepared()
  store.put('suggestions', aSuggestionIn('in-action'))
  pass(8 * day)
  await tick()
  await tick()
  expect(await inbox('station-manager')).toEqual([])
  pass(1 * day)
  await tick()
  await tick()
  expect(await inbox('station-manager')).toEqual(['建议到期还没办好'])
  expect(await inbox('party-member')).toEqual(['建议到期还没办好'])
  // The day it was due by is said, not the first instant of the next.
  const said = store.rows('outbox').flatMap(({ moment, fields }) => (moment === 'todo' ? [fields.until] : []))
  expect(said.length).toBeGreaterThan(0)
  for (const until of said) expect(timeText(until ?? '')).toMatch(/01日 23:59$/)
  expect(await inbox('community-staff')).toEqual([])
  pass(40 * day)
  await tick()
  await tick()
  expect(await inbox('community-staff')).toEqual(['建议到期还没办好', '建议到期还没办好'])
  expect(await inbox('street-staff')).toEqual(['建议到期还没办好'])
  expect(await inbox('station-manager')).toHaveLength(3)
  expect(await inbox('county-staff')).toEqual([])
})

test('review asks go away once somebody has reviewed', async () => {
  const { call, store } = prepared()
  const { id: suggestionId } = dataOf(await call('former-manager', 'suggestion.post', suggestionText()))
  dataOf(await call('community-staff', 'suggestion.decline', { suggestionId, reason: '请找物业' }))
  const asks = store.rows('outbox').filter(({ moment }) => moment === 'todo')
  expect(new Set(asks.map(({ state }) => state))).toEqual(new Set(['dropped']))
})
