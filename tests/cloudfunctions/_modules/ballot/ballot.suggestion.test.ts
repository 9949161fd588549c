import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import { discuss } from '../../../../cloudfunctions/_modules/suggestion/chain.rules'
import { collect, newSuggestion } from '../../../../cloudfunctions/_modules/suggestion/suggestion.rules'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { timeOrder } from '../../../../cloudfunctions/_platform/order'
import { paperHearingMs } from '../../../../src/contracts/ballot.const'
import { estateId, manager, openedAt, owner, sixUnits } from '../../../support/ballots'
import { codeOf, dataOf, memoryApi } from '../../../support/memory-api'
import { withMembers } from '../../../support/people'

/** One that a meeting discussed and left to the owners. */
function aDiscussed(_id: string, areaId = estateId) {
  const text = { title: '北门充电棚', detail: '建一个充电棚', kind: 'charging' as const, photos: [] }
  const posted = newSuggestion(
    text,
    {
      _id,
      number: 1,
      areaId,
      areaPath: ['jn', 'jn-1', 'jn-1-1', areaId],
      estateName: '水木清华',
      stationId: 'jn-1-1-001',
      source: 'any-time',
      raiserId: owner.by,
      verdict: 'pass',
      reviewerIds: [],
      order: timeOrder(openedAt.toISOString(), _id),
      isSynthetic: true,
    },
    { by: owner.by, byRole: 'resident' },
    openedAt,
  )
  const decided = { meetingId: 'meeting-1', outcome: 'to-owners' as const, decision: '交业主大会' }
  return discuss(collect(posted, manager, openedAt), decided, manager, openedAt)
}

function prepared() {
  const made = memoryApi()
  withMembers(made.store)
  made.store.put('units', ...sixUnits)
  made.store.put('suggestions', aDiscussed('s-1'), aDiscussed('s-2'), aDiscussed('s-3', 'jn-1-1-2'))
  const open = (...suggestionIds: string[]) =>
    made.call('station-manager', 'ballot.open', {
      areaId: estateId,
      title: '充电棚和电梯',
      items: suggestionIds.map((suggestionId) => ({ title: '建充电棚', matter: 'reserved' as const, suggestionId })),
      closesOn: '2026-12-06',
    })
  const suggestion = (id: string) => made.store.rows('suggestions').find(({ _id }) => _id === id)
  return { ...made, open, suggestion }
}

test('a suggestion goes along: submitted when the vote opens, passed or not with its count', async () => {
  const { call, open, suggestion, state, store } = prepared()
  const { id: ballotId } = dataOf(await open('s-1', 's-2'))
  expect(suggestion('s-2')).toMatchObject({ status: 'submitted', ballot: { ballotId, itemNumber: 2 } })
  for (const { _id: unitId } of sixUnits)
    dataOf(await call('station-manager', 'ballot.record', { ballotId, unitId, choices: ['yes', 'no'] }))
  state.now = new Date('2026-12-06T16:00:00.000Z')
  const caller = () => ({ openid: '', source: 'wx_trigger' })
  const tick = clock({ store, caller, jobs, send: async () => 0, now: () => state.now, log: () => {} })
  await tick()
  await tick()
  const { items } = dataOf(await call('stranger', 'ballot.get', { ballotId }))
  expect(suggestion('s-1')).toMatchObject({ status: 'passed', ballot: { isPassed: true, count: items[0]?.count } })
  expect(suggestion('s-2')).toMatchObject({ status: 'not-passed', ballot: { isPassed: false } })
  expect(suggestion('s-1')?.history.filter(({ what }) => what === 'passed')).toHaveLength(1)
})

test('closed by hand it moves on in the same moment', async () => {
  const { call, open, suggestion, state } = prepared()
  const { id: ballotId } = dataOf(await open('s-1'))
  for (const { _id: unitId } of sixUnits)
    dataOf(await call('station-manager', 'ballot.record', { ballotId, unitId, choices: ['yes'] }))
  state.now = new Date(state.now.getTime() + paperHearingMs)
  dataOf(await call('station-manager', 'ballot.close', { ballotId }))
  expect(suggestion('s-1')).toMatchObject({ status: 'passed' })
})

test('a vote called off gives it back, so that it can stand in another; never in two at once', async () => {
  const { call, open, suggestion } = prepared()
  const { id: ballotId } = dataOf(await open('s-1'))
  expect(codeOf(await open('s-1'))).toBe('wrong-state')
  dataOf(await call('station-manager', 'ballot.cancel', { ballotId, reason: '议题有误' }))
  expect(suggestion('s-1')).not.toHaveProperty('ballot')
  expect(codeOf(await open('s-1'))).toBe('ok')
})

test.each([
  ['twice the same', ['s-1', 's-1'], 'bad-input'],
  ['one of another estate', ['s-3'], 'bad-input'],
  ['one that is not there', ['s-1', 'nope'], 'not-found'],
])('%s opens nothing', async (_, ids, code) => {
  const { open, store, suggestion } = prepared()
  expect(codeOf(await open(...ids))).toBe(code)
  expect(store.rows('ballots')).toEqual([])
  expect(suggestion('s-1')?.status).toBe('discussed')
})
