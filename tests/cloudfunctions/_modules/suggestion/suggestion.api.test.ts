import { personalData } from '../../../../cloudfunctions/_modules/personal-data'
import { deskGroups, mostSuggestionsADay, publicSuggestionStatuses } from '../../../../src/contracts/suggestion.const'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { anElderOf, memberId } from '../../../support/people'
import {
  aMeeting,
  aPosted,
  aSuggestionIn,
  raisedAt,
  reviewer,
  suggestionText,
  withSuggestions,
} from '../../../support/suggestions'

function prepared() {
  const made = memoryApi()
  withSuggestions(made.store)
  return made
}
const areaId = 'jn-1-1-1'

describe('handing in', () => {
  test.each([
    [undefined, {}, '2026-11-23T02:00:00.000Z', 'any-time'],
    ['meeting-1', {}, '2026-11-23T02:00:00.000Z', 'before-meeting'],
    ['meeting-1', {}, '2026-12-03T12:00:00.000Z', 'at-meeting'],
    ['meeting-1', {}, '2026-12-03T13:00:00.000Z', 'after-meeting'],
    ['meeting-1', { status: 'cancelled' }, '2026-11-23T02:00:00.000Z', 'any-time'],
  ] as const)('with meeting %s %o at %s it is %s', async (meetingId, part, now, source) => {
    const { call, state, store } = prepared()
    store.put('meetings', aMeeting(part))
    state.now = new Date(now)
    const input = { ...suggestionText(), ...(meetingId && { meetingId }) }
    const view = dataOf(await call('former-manager', 'suggestion.post', input))
    expect(view).toMatchObject({ source, status: 'in-review', areaId, isMine: true, can: { withdraw: true } })
  })

  test('where they do not live, for another estate’s meeting, for somebody they do not help: refused', async () => {
    const { call, store } = prepared()
    store.put('meetings', aMeeting({ _id: 'meeting-2', areaId: 'jn-1-1-2' }))
    const post = async (person: Person, part: object) =>
      codeOf(await call(person, 'suggestion.post', { ...suggestionText(), ...part }))
    expect(await post('former-manager', { areaId: 'jn-1-1-2' })).toBe('not-allowed')
    expect(await post('former-manager', { meetingId: 'meeting-2' })).toBe('bad-input')
    expect(await post('former-manager', { meetingId: 'nope' })).toBe('not-found')
    expect(await post('party-member', { forId: memberId('elder') })).toBe('not-allowed')
    expect(await post('stranger', {})).toBe('home-needed')
  })

  test('nobody floods the desk: so many a day, and a refused one or a repetition does not count', async () => {
    const { call, state } = prepared()
    const post = async (key?: string) => codeOf(await call('former-manager', 'suggestion.post', suggestionText(), key))
    expect(await post('the-first-one')).toBe('ok')
    expect(await post('the-first-one')).toBe('ok')
    const atOnce = await Promise.all(Array.from({ length: mostSuggestionsADay }, () => post()))
    expect(atOnce.filter((code) => code === 'ok')).toHaveLength(mostSuggestionsADay - 1)
    expect(atOnce.filter((code) => code === 'too-many-today')).toHaveLength(1)
    expect(codeOf(await call('party-member', 'suggestion.post', suggestionText()))).toBe('ok')
    state.now = new Date('2026-11-23T15:59:59.999Z')
    expect(await post()).toBe('too-many-today')
    state.now = new Date('2026-11-23T16:00:00.000Z')
    expect(await post()).toBe('ok')
  })

  test('numbers count within the estate, also when many hand in at once', async () => {
    const { call, store } = prepared()
    await store.removeWhere('suggestions', {})
    const people = ['former-manager', 'party-member', 'building-head', 'station-manager', 'street-staff'] as const
    const all = await Promise.all(people.map((person) => call(person, 'suggestion.post', suggestionText())))
    expect(all.map((answer) => dataOf(answer).number).sort()).toEqual([1, 2, 3, 4, 5])
  })

  test.each([
    [[], 'community-staff'],
    [['community-staff'], 'street-staff'],
    [['community-staff', 'street-staff'], 'county-staff'],
  ] as [Person[], Person][])(
    'who handed it in for somebody helped does not review it: where no other manager is and without %j it waits for %s',
    async (gone, next) => {
      const { call, store } = prepared()
      store.put('members', anElderOf('station-manager'))
      store.removeWhere('roles', { openid: 'o-somebody' })
      for (const person of gone) store.removeWhere('roles', { openid: people[person] })
      const input = { ...suggestionText(), forId: memberId('elder') }
      const { id: suggestionId } = dataOf(await call('station-manager', 'suggestion.post', input))
      const row = async () => store.get('suggestions', suggestionId)
      expect((await row())?.reviewerIds).toEqual([memberId(next)])
      const refused = [
        await call('station-manager', 'suggestion.collect', { suggestionId }),
        await call('station-manager', 'suggestion.ask-back', { suggestionId, reason: '写清楚' }),
        await call('station-manager', 'suggestion.decline', { suggestionId, reason: '不合适' }),
      ]
      expect(refused.map(codeOf)).toEqual(['own-review', 'own-review', 'own-review'])
      const view = dataOf(await call('station-manager', 'suggestion.get', { suggestionId }))
      expect(view.can).toMatchObject({ review: false, withdraw: true })
      expect(dataOf(await call(next, 'suggestion.get', { suggestionId })).can.review).toBe(true)
      expect(codeOf(await call(next, 'suggestion.collect', { suggestionId }))).toBe('ok')
    },
  )

  test('who worded it anew for somebody helped is not asked to review it, nor may', async () => {
    const { call, store } = prepared()
    store.removeWhere('roles', { openid: 'o-somebody' })
    const input = { ...suggestionText(), forId: memberId('elder') }
    const { id: suggestionId } = dataOf(await call('building-head', 'suggestion.post', input))
    expect((await store.get('suggestions', suggestionId))?.reviewerIds).toEqual([memberId('station-manager')])
    dataOf(await call('station-manager', 'suggestion.ask-back', { suggestionId, reason: '写清楚' }))
    store.put('members', anElderOf('station-manager'))
    const again = { suggestionId, ...suggestionText({ detail: '南门外的灯，晚上不亮' }) }
    expect(codeOf(await call('station-manager', 'suggestion.revise', again))).toBe('ok')
    expect((await store.get('suggestions', suggestionId))?.reviewerIds).toEqual([memberId('community-staff')])
    expect(codeOf(await call('station-manager', 'suggestion.collect', { suggestionId }))).toBe('own-review')
    expect(codeOf(await call('community-staff', 'suggestion.collect', { suggestionId }))).toBe('ok')
  })

  test('personal data and what WeChat refuses are kept nowhere; a doubtful text is marked for whoever reviews', async () => {
    const { call, state, store } = prepared()
    const before = store.writes
    const detail = '找我 13800138000'
    const refused = await call('former-manager', 'suggestion.post', suggestionText({ detail }))
    expect(refused).toMatchObject({ error: { code: 'personal-data', fields: ['detail', 'detail.mobile'] } })
    state.verdict = 'risky'
    expect(codeOf(await call('former-manager', 'suggestion.post', suggestionText()))).toBe('text-refused')
    expect(store.writes).toBe(before)
    state.verdict = 'review'
    const { id } = dataOf(await call('former-manager', 'suggestion.post', suggestionText()))
    const seen = dataOf(await call('station-manager', 'suggestion.get', { suggestionId: id }))
    expect(seen.verdict).toBe('review')
    expect(dataOf(await call('former-manager', 'suggestion.get', { suggestionId: id })).verdict).toBeUndefined()
  })

  test.each([
    ['suggestion.ask-back', 'station-manager', { suggestionId: 'sugg-in-review', reason: '打13800138000' }],
    ['suggestion.note', 'party-member', { suggestionId: 'sugg-in-action', note: '打13800138000' }],
    ['suggestion.finish', 'party-member', { suggestionId: 'sugg-in-action', words: '打13800138000' }],
    ['suggestion.feedback', 'former-manager', { suggestionId: 'sugg-done', isGood: false, words: '打13800138000' }],
    ['suggestion.withdraw', 'former-manager', { suggestionId: 'sugg-collected', reason: '打13800138000' }],
  ] as const)('%s holds no number', async (name, person, input) => {
    expect(codeOf(await prepared().call(person, name, input as never))).toBe('personal-data')
  })
})

describe('lists', () => {
  test('the public sees what was reviewed, the raiser all of theirs; neither names anybody', async () => {
    const { call } = prepared()
    const seen = dataOf(await call('stranger', 'suggestion.list', { limit: 50 })).items
    expect(seen.map(({ id }) => id).sort()).toEqual(publicSuggestionStatuses.map((one) => `sugg-${one}`).sort())
    expect(seen.some(({ isMine }) => isMine)).toBe(false)
    const mine = dataOf(await call('former-manager', 'suggestion.mine', { limit: 50 })).items
    expect(mine).toHaveLength(13)
    const views = await Promise.all(seen.map(({ id }) => call('stranger', 'suggestion.get', { suggestionId: id })))
    expect(JSON.stringify([seen, views])).not.toMatch(/m-former|m-station|m-party/)
  })

  test('by estate, kind, state, year, meeting and how far it came, page by page', async () => {
    const { call, store } = prepared()
    store.put('suggestions', aSuggestionIn('collected', { id: 'sugg-old', at: new Date('2025-03-01T02:00:00.000Z') }))
    store.put('suggestions', aSuggestionIn('collected', { id: 'sugg-park', text: { kind: 'parking' } }))
    const ids = async (input: object) =>
      dataOf(await call('nobody', 'suggestion.list', { limit: 50, ...input })).items.map(({ id }) => id)
    expect(await ids({ kind: 'parking' })).toEqual(['sugg-park'])
    expect(await ids({ year: 2025 })).toEqual(['sugg-old'])
    expect(await ids({ areaId: 'jn-2' })).toEqual([])
    expect(await ids({ status: 'passed' })).toEqual(['sugg-passed'])
    expect(await ids({ reached: 'done' })).toEqual(expect.arrayContaining(['sugg-done', 'sugg-closed']))
    expect(await ids({ reached: 'done' })).toHaveLength(2)
    expect((await ids({ meetingId: 'meeting-1' })).length).toBe(8)
    const found: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = dataOf(await call('nobody', 'suggestion.list', { areaId, limit: 3, ...(cursor && { cursor }) }))
      found.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
      if (!cursor) break
    }
    expect(found).toHaveLength(11)
    expect(new Set(found).size).toBe(11)
  })

  test('what is only counted is not read: neither behind the desk’s numbers nor behind the funnel’s', async () => {
    const made = memoryApi()
    withSuggestions(made.store)
    const found = () => made.store.reads.filter((read) => read.startsWith('suggestions?')).length
    dataOf(await made.call('station-manager', 'suggestion.desk', { areaId, limit: 1 }))
    expect(found()).toBe(1)
    dataOf(await made.call('nobody', 'suggestion.funnel', { areaId }))
    expect(found()).toBe(1)
  })

  test('the desk: what waits for whom, the longest waiting first; the committee sees nothing unreviewed', async () => {
    const { call, store } = prepared()
    const older = new Date(raisedAt.getTime() - 86_400_000)
    store.put('suggestions', aPosted({ id: 'sugg-older', at: older }))
    const desk = dataOf(await call('station-manager', 'suggestion.desk', { areaId }))
    expect(desk.waiting).toEqual({
      groups: { review: 2, discuss: 1, submit: 1, vote: 1, act: 1, finish: 1 },
      overdue: 0,
    })
    expect(desk.items[0]).toMatchObject({ id: 'sugg-older', group: 'review', can: { review: true } })
    for (const group of deskGroups) {
      const { items } = dataOf(await call('station-manager', 'suggestion.desk', { areaId, group }))
      expect([group, items.length]).toEqual([group, desk.waiting?.groups[group]])
    }
    const committee = dataOf(await call('party-member', 'suggestion.desk', { areaId }))
    expect(committee.waiting?.groups.review).toBe(0)
    expect(committee.items.map(({ group }) => group)).not.toContain('review')
    const asked = dataOf(await call('party-member', 'suggestion.desk', { areaId, group: 'review' }))
    expect(asked.items).toEqual([])
    expect(codeOf(await call('party-member', 'suggestion.desk', { areaId: 'jn-1-1' }))).toBe('not-allowed')
    expect(codeOf(await call('county-staff', 'suggestion.desk', { areaId: 'nope' }))).toBe('not-found')
  })

  test('past its day it is overdue at once, though no clock has run', async () => {
    const { call, state } = prepared()
    state.now = new Date('2026-12-01T15:59:59.000Z')
    const late = async () =>
      dataOf(await call('station-manager', 'suggestion.desk', { areaId, isOverdue: true })).items.length
    expect(await late()).toBe(0)
    state.now = new Date('2026-12-01T16:00:00.000Z')
    expect(await late()).toBe(1)
    const { waiting } = dataOf(await call('station-manager', 'suggestion.desk', { areaId }))
    expect(waiting?.overdue).toBe(1)
  })
})

describe('the chain', () => {
  test('each link is there, with the count as the owners voted', async () => {
    const { call } = prepared()
    const view = dataOf(await call('nobody', 'suggestion.get', { suggestionId: 'sugg-closed' }))
    expect(view.meeting).toEqual({
      id: 'meeting-1',
      startsAt: '2026-12-03T11:00:00.000Z',
      number: 2,
      outcome: 'to-owners',
      decision: '同意装灯，请业主大会表决',
    })
    expect(view.ballot).toMatchObject({ id: 'ballot-1', isPassed: true, count: { owners: { all: 90, yes: 40 } } })
    expect(view.action).toMatchObject({ owner: 'property-company', dueOn: '2026-12-01' })
    expect(view.proof).toMatchObject({ words: '路灯装好了' })
    expect(view.feedback).toMatchObject({ isGood: true })
    expect(Object.values(view.can)).toEqual(Object.values(view.can).map(() => false))
  })

  test('a meeting of another estate cannot have discussed it', async () => {
    const { call, store } = prepared()
    store.put('meetings', aMeeting({ _id: 'meeting-2', areaId: 'jn-1-1-2' }))
    const input = {
      suggestionId: 'sugg-collected',
      meetingId: 'meeting-2',
      outcome: 'noted',
      decision: '听了',
    } as const
    expect(codeOf(await call('station-manager', 'suggestion.discuss', input))).toBe('bad-input')
  })
})

describe('own data', () => {
  const part = personalData.find(({ name }) => name === 'suggestions')
  test('is exported, and forgotten: what others saw stays without them, what nobody saw goes', async () => {
    const { store, call } = prepared()
    const person = { memberId: memberId('former-manager'), openid: '' }
    const at = new Date('2026-11-24T02:00:00.000Z')
    const rows = dataOf(await call('former-manager', 'member.export', {}))
    expect(JSON.stringify(rows)).toContain('北门加一盏路灯')
    dataOf(
      await call('former-manager', 'suggestion.feedback', {
        suggestionId: 'sugg-done',
        isGood: false,
        words: '还暗着',
      }),
    )
    await part?.forgotten(store, person, at)
    await part?.forgotten(store, person, at)
    const text = JSON.stringify(store.rows('suggestions'))
    expect(text).not.toContain(person.memberId)
    expect(text).not.toContain('还暗着')
    expect(text).toContain(reviewer.by)
    const status = (id: string) => store.rows('suggestions').find(({ _id }) => _id === id)?.status
    expect([status('sugg-in-review'), status('sugg-collected')]).toEqual(['withdrawn', 'collected'])
    const { stages } = dataOf(await call('nobody', 'suggestion.funnel', {}))
    expect(stages[0]).toEqual({ stage: 'collected', suggestions: 9 })
  })
})
