import type { Suggestion } from '../../../../cloudfunctions/_modules/suggestion/suggestion.row'
import * as suggestions from '../../../../cloudfunctions/_modules/suggestion/suggestion.rules'
import { timeOrder } from '../../../../cloudfunctions/_platform/order'
import { meetingWorld } from '../../../support/meeting-world'
import { anAnnouncedMeeting, manager, plannedAt, theEstate } from '../../../support/meetings'
import { codeOf } from '../../../support/memory-api'
import { memberId } from '../../../support/people'

const meetingId = 'meeting-1'
const by = 'station-manager'

/** Handed in by a resident and collected by the manager. */
function aSuggestion(_id: string, part: Partial<Suggestion> = {}): Suggestion {
  const { areaId, areaPath, estateName, stationId } = theEstate
  const doer = { by: memberId('former-manager'), byRole: 'resident' }
  const posted = suggestions.newSuggestion(
    { title: `建议${_id}`, detail: '晚上太暗', kind: 'lighting', photos: [] },
    {
      _id,
      number: 1,
      areaId,
      areaPath,
      estateName,
      stationId,
      source: 'any-time',
      raiserId: doer.by,
      verdict: 'pass',
      reviewerIds: [],
      order: timeOrder(plannedAt.toISOString(), _id),
      isSynthetic: true,
    },
    doer,
    plannedAt,
  )
  return { ...suggestions.collect(posted, manager, plannedAt), ...part }
}

function world() {
  const api = meetingWorld()
  api.store.put('meetings', anAnnouncedMeeting({ id: meetingId }))
  api.store.put('suggestions', aSuggestion('s-1'), aSuggestion('s-2'), aSuggestion('s-3'))
  const item = (suggestionId?: string) => ({
    title: `议题${suggestionId ?? ''}`,
    minutes: 20,
    presenter: '物业公司',
    ...(suggestionId && { suggestionId }),
  })
  const setAgenda = (...ids: (string | undefined)[]) =>
    api.call(by, 'meeting.set-agenda', { meetingId, items: ids.map(item), seats: 40 })
  const agendaOf = async (id: string) => (await api.store.get('suggestions', id))?.agenda?.itemNumber
  return { ...api, setAgenda, agendaOf }
}

test('what stands on the agenda knows where, and knows when it stands there no more', async () => {
  const { setAgenda, agendaOf, act } = world()
  await setAgenda('s-1', undefined, 's-2')
  const { items } = await act(by, 'suggestion.list', { areaId: theEstate.areaId, status: 'collected', limit: 9 })
  expect(items.map(({ id, isOnAgenda }) => [id, isOnAgenda]).sort()).toEqual([
    ['s-1', true],
    ['s-2', true],
    ['s-3', undefined],
  ])
  expect([await agendaOf('s-1'), await agendaOf('s-2'), await agendaOf('s-3')]).toEqual([1, 3, undefined])
  await setAgenda('s-2', 's-3')
  expect([await agendaOf('s-1'), await agendaOf('s-2'), await agendaOf('s-3')]).toEqual([undefined, 1, 2])
})

test('a meeting that is called off gives its suggestions back', async () => {
  const { setAgenda, agendaOf, act } = world()
  await setAgenda('s-1')
  await act(by, 'meeting.cancel', { meetingId, reason: '停电' })
  expect(await agendaOf('s-1')).toBeUndefined()
})

test('so does one that nobody announced, when it is void', async () => {
  const { store, setAgenda, agendaOf, at, tick, meeting } = world()
  store.put('meetings', { ...(await meeting(meetingId)), status: 'planned', people: [], memberIds: [] })
  await setAgenda('s-1')
  expect(await agendaOf('s-1')).toBe(1)
  at('2026-12-20T02:00:00.000Z')
  await tick()
  expect((await meeting(meetingId)).status).toBe('cancelled')
  expect(await agendaOf('s-1')).toBeUndefined()
})

test.each([
  ['of another estate', { areaId: 'jn-1-1-2' }, 'bad-input'],
  ['that nobody collected', { status: 'in-review' as const }, 'wrong-state'],
  ['that is done', { status: 'done' as const }, 'wrong-state'],
])('one %s is refused, and nothing of the agenda is kept', async (_, part, code) => {
  const { store, setAgenda, meeting } = world()
  store.put('suggestions', aSuggestion('s-9', part))
  const before = await meeting(meetingId)
  expect(codeOf(await setAgenda('s-1', 's-9'))).toBe(code)
  expect(await meeting(meetingId)).toEqual(before)
  expect((await store.get('suggestions', 's-1'))?.agenda).toBeUndefined()
})

test('one that does not exist, and one that stands there twice, are refused', async () => {
  const { setAgenda } = world()
  expect(codeOf(await setAgenda('s-nope'))).toBe('not-found')
  expect(codeOf(await setAgenda('s-1', 's-1'))).toBe('bad-input')
})

test('published minutes move each on in the same transaction, by what was decided; a draft moves none', async () => {
  const { store, setAgenda, act, at, call } = world()
  await setAgenda('s-1', 's-2', 's-3', undefined)
  at('2026-12-03T12:00:00.000Z')
  const item = (number: number, outcome: 'to-owners' | 'not-taken' | 'next-time' | 'noted', decision: string) => ({
    number,
    discussed: '大家商量了',
    outcome,
    decision,
  })
  const items = [
    item(1, 'to-owners', '交业主大会'),
    item(2, 'not-taken', '消防不允许'),
    item(3, 'next-time', '下次再说'),
    item(4, 'noted', '知道了'),
  ]
  const saved = await act('building-head', 'meeting.save-minutes', { meetingId, revision: 0, summary: '四件事', items })
  const draft = { meetingId, revision: saved.minutes?.revision ?? 0 }
  const states = async () =>
    (await Promise.all(['s-1', 's-2', 's-3'].map((one) => store.get('suggestions', one)))).map((one) => one?.status)
  expect(await states()).toEqual(['collected', 'collected', 'collected'])
  const { transaction } = store
  store.transaction = async (run) => {
    await transaction(run)
    throw new Error('the answer was lost')
  }
  expect(codeOf(await call(by, 'meeting.publish-minutes', draft, 'key-of-one-tap'))).toBe('internal')
  store.transaction = transaction
  expect(codeOf(await call(by, 'meeting.publish-minutes', draft, 'key-of-one-tap'))).toBe('ok')
  expect(await states()).toEqual(['discussed', 'not-taken', 'collected'])
  expect(await store.get('suggestions', 's-1')).toMatchObject({
    discussed: { meetingId, itemNumber: 1, outcome: 'to-owners', decision: '交业主大会' },
    meetingIds: [meetingId],
  })
})
