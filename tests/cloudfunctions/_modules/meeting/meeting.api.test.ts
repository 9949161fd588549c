import { aRole, aStation } from '../../../support/factories'
import { meetingWorld } from '../../../support/meeting-world'
import {
  anAnnouncedMeeting,
  aPlannedMeeting,
  meetingIn,
  theCode,
  thursday,
  withMeetings,
  written,
} from '../../../support/meetings'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { aMember, memberId as id } from '../../../support/people'

const by = 'station-manager'
const meetingId = 'meeting-announced'
const items = [{ title: '南门路灯', minutes: 20, presenter: '物业公司' }]

function world() {
  const api = meetingWorld()
  withMeetings(api.store)
  return api
}

describe('who sees what', () => {
  test('the public sees the meeting and how many come, and nobody in it', async () => {
    const { call, act } = world()
    await act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
    const view = dataOf(await call('nobody', 'meeting.get', { meetingId }))
    expect(view).toMatchObject({
      status: 'announced',
      startsAt: thursday,
      endsAt: '2026-12-03T13:00:00.000Z',
      seats: 40,
      seatsLeft: 39,
      coming: 1,
      waiting: 0,
      helped: [],
      holiday: 'workday',
    })
    expect(view.checkInCode).toBeUndefined()
    expect(view.mine).toBeUndefined()
    expect(Object.values(view.can)).not.toContain(true)
    expect(JSON.stringify(view)).not.toMatch(/m-(former|station|party)/)
  })

  test('those who run it see the code and who comes, page by page, without anybody’s id', async () => {
    const { act, call } = world()
    for (const person of ['former-manager', 'street-staff'] as const)
      await act(person, 'meeting.answer', { meetingId, answer: 'yes' })
    expect((await act(by, 'meeting.get', { meetingId })).checkInCode).toBe(theCode)
    const first = await act(by, 'meeting.people', { meetingId, limit: 2 })
    const rest = await act(by, 'meeting.people', { meetingId, limit: 5, cursor: first.cursor })
    const all = [...first.items, ...rest.items]
    expect(all.map(({ number, role, isInvited, place }) => [number, role, isInvited, place])).toEqual([
      [1, 'station-manager', true, undefined],
      [2, 'building-head', true, undefined],
      [3, 'party-member', true, undefined],
      [4, 'resident', false, 'seat'],
      [5, 'resident', false, 'seat'],
    ])
    expect(rest.cursor).toBeUndefined()
    expect(JSON.stringify(all)).not.toContain('m-')
    expect(codeOf(await call('community-staff', 'meeting.people', { meetingId, cursor: first.cursor, limit: 2 }))).toBe(
      'ok',
    )
    expect(codeOf(await call(by, 'meeting.people', { meetingId: 'meeting-over', cursor: first.cursor }))).toBe(
      'cursor-invalid',
    )
  })

  test('whoever may announce it sees beforehand whom it would reach: each once, without themselves', async () => {
    const { act, call, told, tick } = world()
    const meetingId = 'meeting-planned'
    const { wouldTell } = await act(by, 'meeting.get', { meetingId })
    expect(dataOf(await call('nobody', 'meeting.get', { meetingId })).wouldTell).toBeUndefined()
    expect((await act('building-head', 'meeting.get', { meetingId })).wouldTell).toBeUndefined()
    expect((await act(by, 'meeting.announce', { meetingId })).wouldTell).toBeUndefined()
    await tick()
    expect(wouldTell).toBeGreaterThan(1)
    expect(told(/请/)).toHaveLength(wouldTell ?? 0)
  })

  test('a draft is seen by those who write and publish, the public reads it once it is published', async () => {
    const { act } = world()
    expect((await act('former-manager', 'meeting.get', { meetingId: 'meeting-drafted' })).minutes).toBeUndefined()
    const seen = await act('building-head', 'meeting.get', { meetingId: 'meeting-drafted' })
    expect(seen.minutes?.publishedAt).toBeUndefined()
    expect(seen.can).toMatchObject({ saveMinutes: true, publishMinutes: false })
    const view = await act('stranger', 'meeting.get', { meetingId: 'meeting-closed' })
    expect(view.minutes).toMatchObject({ summary: written.summary, corrections: [], walkIns: 0 })
    expect(view.timeline.map(({ what }) => what)).toEqual(['planned', 'moved', 'agenda-set', 'announced', 'closed'])
  })
})

describe('signing up', () => {
  test('who was given a role since the announcement has a place beside the seats', async () => {
    const { act, store } = world()
    store.put('roles', aRole({ openid: people['former-manager'], kind: 'committee-member', areaId: 'jn-1-1-1' }))
    const view = await act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
    expect(view).toMatchObject({ mine: { place: 'role', isInvited: true }, seatsLeft: 40 })
  })

  test('a party member of the street who lives elsewhere is not of this estate', async () => {
    const { call, store } = world()
    const home = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-2']
    store.put('members', aMember({ _id: id('party-member'), openid: people['party-member'], homePath: home }))
    store.put('meetings', anAnnouncedMeeting({ id: 'meeting-new' }, []))
    expect(codeOf(await call('party-member', 'meeting.answer', { meetingId: 'meeting-new', answer: 'yes' }))).toBe(
      'other-estate',
    )
    // Who was invited before they moved away stays invited.
    expect(codeOf(await call('party-member', 'meeting.answer', { meetingId, answer: 'yes' }))).toBe('ok')
  })

  test('is over when it begins, at the minute', async () => {
    const { call, at } = world()
    at('2026-12-03T10:59:59.999Z')
    expect(codeOf(await call('former-manager', 'meeting.answer', { meetingId, answer: 'yes' }))).toBe('ok')
    at(thursday)
    expect(codeOf(await call('former-manager', 'meeting.answer', { meetingId, answer: 'no' }))).toBe('meeting-begun')
    expect(codeOf(await call('former-manager', 'meeting.answer', { meetingId, answer: 'yes' }))).toBe('ok')
  })

  test.each([
    ['a stranger', 'stranger', 'not-allowed'],
    ['one without their consent', 'station-manager', 'not-allowed'],
    ['their helper', 'building-head', 'ok'],
  ] as const)('for somebody helped by %s: %s %s', async (_, person, code) => {
    const { call } = world()
    expect(codeOf(await call(person, 'meeting.answer', { meetingId, answer: 'yes', forId: id('elder') }))).toBe(code)
  })

  test('somebody helped who lives elsewhere is signed up where they live', async () => {
    const { call, store } = world()
    const elder = await store.get('members', id('elder'))
    const path = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-2', 'jn-1-1-2-1']
    if (elder) store.put('members', { ...elder, homePath: path })
    store.put('roles', aRole({ openid: people['building-head'], kind: 'building-head', areaId: 'jn-1-1-2-1' }))
    const answer = { meetingId, answer: 'yes' as const, forId: id('elder') }
    expect(codeOf(await call('building-head', 'meeting.answer', answer))).toBe('other-estate')
  })
})

describe('at the door', () => {
  const door = 'meeting-door'
  const checkIn = (code: string) => ({ meetingId: door, code })

  test('a wrong code says so, and after ten somebody has to help; the right one does not open it then', async () => {
    const { call } = world()
    const codes: string[] = []
    for (let i = 0; i < 11; i++)
      codes.push(codeOf(await call('former-manager', 'meeting.check-in', checkIn(`00000${i % 10}`))))
    expect(codes).toEqual([...Array(10).fill('wrong-code'), 'too-many-tries'])
    expect(codeOf(await call('former-manager', 'meeting.check-in', checkIn(theCode)))).toBe('too-many-tries')
    // Another person’s tries are their own; and those who run it can always.
    expect(codeOf(await call('street-staff', 'meeting.check-in', checkIn(theCode)))).toBe('ok')
  })

  test('who had not signed up is put on the list, by what they are here', async () => {
    const { act } = world()
    const view = await act('stranger', 'meeting.check-in', checkIn(theCode))
    expect(view).toMatchObject({ mine: { isInvited: false, checkedInAt: expect.any(String) }, can: { checkIn: false } })
    await act('building-head', 'meeting.check-in', { ...checkIn(theCode), forId: id('elder') })
    const { items } = await act(by, 'meeting.people', { meetingId: door })
    expect(items.slice(-2)).toMatchObject([
      { number: 4, role: 'resident' },
      { number: 5, role: 'resident', callName: '孙爷爷', byRole: 'building-head' },
    ])
  })

  test('who is in stays in, whatever code comes after', async () => {
    const { act, call } = world()
    await act('party-member', 'meeting.check-in', checkIn(theCode))
    expect(codeOf(await call('party-member', 'meeting.check-in', checkIn('000000')))).toBe('ok')
  })

  test('those who run it check in and take back, and count the others; the minutes have it by role', async () => {
    const { act, at } = world()
    expect(await act(by, 'meeting.check-in-for', { meetingId: door, number: 2 })).toMatchObject({
      checkedInAt: expect.any(String),
      byRole: 'station-manager',
    })
    await act(by, 'meeting.check-in-for', { meetingId: door, number: 3 })
    expect(
      (await act(by, 'meeting.check-in-for', { meetingId: door, number: 3, undo: true })).checkedInAt,
    ).toBeUndefined()
    await act('stranger', 'meeting.check-in', checkIn(theCode))
    await act(by, 'meeting.walk-ins', { meetingId: door, people: 7 })
    at('2026-11-23T03:00:00.000Z')
    const view = await act(by, 'meeting.save-minutes', {
      meetingId: door,
      revision: 0,
      summary: written.summary,
      items: [...written.items],
    })
    expect(view.attended).toBe(9)
    expect(view.minutes).toMatchObject({
      walkIns: 7,
      attendance: [
        { role: 'building-head', people: 1 },
        { role: 'resident', people: 1 },
      ],
    })
  })

  test('nobody is there with a number that is nobody’s', async () => {
    const { call } = world()
    expect(codeOf(await call(by, 'meeting.check-in-for', { meetingId: door, number: 99 }))).toBe('not-found')
  })
})

test('of two who write minutes the second is not lost and loses nothing: refused until they have seen the first', async () => {
  const { act, call, at } = world()
  at('2026-11-23T04:00:00.000Z')
  const draft = (revision: number, summary: string) => ({
    meetingId: 'meeting-over',
    revision,
    summary,
    items: [...written.items],
  })
  const save = (person: Person, revision: number, summary: string) =>
    call(person, 'meeting.save-minutes', draft(revision, summary))
  const first = await act('building-head', 'meeting.save-minutes', draft(0, '楼长写的'))
  const refused = await save(by, 0, '书记写的')
  expect(refused).toMatchObject({ ok: false, error: { code: 'conflict', fields: ['revision'] } })
  const seen = (await act(by, 'meeting.get', { meetingId: 'meeting-over' })).minutes
  expect(seen).toMatchObject({ summary: '楼长写的', revision: first.minutes?.revision })
  expect(codeOf(await save(by, seen?.revision ?? 0, '两份合在一起'))).toBe('ok')
  const unseen = { meetingId: 'meeting-over', revision: seen?.revision ?? 0 }
  expect(codeOf(await call('community-staff', 'meeting.publish-minutes', unseen))).toBe('conflict')
})

describe('words', () => {
  const mobile = '找我13800138000'
  const reasons = [
    ['meeting.move', { meetingId, startsAt: '2026-12-10T11:00:00.000Z', reason: mobile }, 'reason'],
    ['meeting.cancel', { meetingId, reason: mobile }, 'reason'],
    [
      'meeting.set-agenda',
      { meetingId, items: [{ title: mobile, minutes: 5, presenter: '物业' }], seats: 9 },
      'items.0.title',
    ],
    [
      'meeting.save-minutes',
      {
        meetingId: 'meeting-over',
        revision: 0,
        summary: '好',
        items: [{ ...written.items[0], decision: mobile }, written.items[1]],
      },
      'items.0.decision',
    ],
    ['meeting.correct-minutes', { meetingId: 'meeting-closed', text: mobile }, 'text'],
  ] as const

  test.each(reasons)('%s refuses personal data, and names the field', async (name, input, field) => {
    const { call } = world()
    const answer = await call(by, name, input as never)
    expect(answer).toMatchObject({ ok: false, error: { code: 'personal-data', fields: [field, `${field}.mobile`] } })
  })

  test.each(reasons)('%s refuses what WeChat finds risky', async (name, input) => {
    const { call, state } = world()
    state.verdict = 'risky'
    const harmless = JSON.parse(JSON.stringify(input).replaceAll(mobile, '会场停电')) as never
    expect(codeOf(await call(by, name, harmless))).toBe('text-refused')
  })

  test('long minutes are checked in parts that WeChat takes', async () => {
    const { call, state, store } = world()
    const agenda = Array.from({ length: 12 }, (_, i) => ({
      number: i + 1,
      title: `第${i + 1}件`,
      minutes: 5,
      presenter: '物业',
    }))
    store.put('meetings', { ...meetingIn(-60, 'meeting-long'), agenda })
    const long = agenda.map(({ number }) => ({
      number,
      discussed: '说'.repeat(500),
      outcome: 'noted' as const,
      decision: '办'.repeat(200),
    }))
    expect(
      codeOf(
        await call(by, 'meeting.save-minutes', {
          meetingId: 'meeting-long',
          revision: 0,
          summary: '结'.repeat(500),
          items: long,
        }),
      ),
    ).toBe('ok')
    const contents = state.checked.map(({ content }) => content)
    expect(Math.max(...contents.map((content) => [...content].length))).toBeLessThanOrEqual(2500)
    expect(contents.join('').replaceAll('\n', '')).toHaveLength(500 + 12 * 700)
  })
})

test('a meeting that is none is not found by any call', async () => {
  const { call } = memoryApi()
  const codes = await Promise.all([
    call(by, 'meeting.get', { meetingId: 'nope' }),
    call(by, 'meeting.announce', { meetingId: 'nope' }),
    call(by, 'meeting.answer', { meetingId: 'nope', answer: 'yes' }),
    call(by, 'meeting.check-in', { meetingId: 'nope', code: theCode }),
    call(by, 'meeting.people', { meetingId: 'nope' }),
  ])
  expect(codes.map(codeOf)).toEqual(Array(5).fill('not-found'))
})

test('announcing needs an agenda, and what was taken of seats cannot be taken away', async () => {
  const { call, act, store } = world()
  store.put('meetings', aPlannedMeeting({ id: 'meeting-bare' }))
  expect(codeOf(await call(by, 'meeting.announce', { meetingId: 'meeting-bare' }))).toBe('agenda-needed')
  await act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  expect(codeOf(await call(by, 'meeting.set-agenda', { meetingId, items, seats: 0 }))).toBe('seats-taken')
  expect(codeOf(await call(by, 'meeting.publish-minutes', { meetingId: 'meeting-over', revision: 0 }))).toBe(
    'minutes-needed',
  )
  expect(
    codeOf(
      await call(by, 'meeting.save-minutes', { meetingId: 'meeting-over', revision: 0, summary: '好', items: [] }),
    ),
  ).toBe('minutes-incomplete')
})

test('a schedule is shown with its next days; who runs the estate may change it', async () => {
  const { act, store } = world()
  store.put('stations', aStation({ number: 3, areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1'] }))
  const view = await act('stranger', 'meeting.schedule', { areaId: 'jn-1-1-1' })
  expect(view).toMatchObject({
    estateName: '水木清华',
    isUsual: true,
    can: { edit: false },
    rule: { ordinal: 'first', weekday: 4 },
  })
  expect(view.next).toHaveLength(6)
  expect(view.next[1]).toEqual({ month: '2027-01', ruleOn: '2027-01-07', on: '2027-01-07', holiday: 'unknown-year' })
})

test('a month whose meeting has begun is not among a schedule’s next days', async () => {
  const { act, at } = world()
  const next = async () => (await act('stranger', 'meeting.schedule', { areaId: 'jn-1-1-1' })).next.map(({ on }) => on)
  at('2026-12-03T10:59:59.999Z')
  expect(await next()).toEqual(expect.arrayContaining(['2026-12-03', '2027-05-06']))
  at(thursday)
  const rest = await next()
  expect(rest).toHaveLength(6)
  expect(rest[0]).toBe('2027-01-07')
})
