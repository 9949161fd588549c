import { planMeetings } from '../../../../cloudfunctions/_modules/meeting'
import { meetingIdOf } from '../../../../cloudfunctions/_modules/meeting/plan'
import { usualRule } from '../../../../cloudfunctions/_modules/meeting/plan.rules'
import type { ClockContext } from '../../../../cloudfunctions/_platform/clock'
import type { MeetingRule } from '../../../../src/contracts/meeting'
import { aCounty, aStation } from '../../../support/factories'
import { codeOf, dataOf, memoryApi } from '../../../support/memory-api'
import { withMembers } from '../../../support/people'

function world() {
  const api = memoryApi()
  withMembers(api.store)
  const lines: string[] = []
  const state = { budget: Number.POSITIVE_INFINITY }
  const ctx: ClockContext = {
    store: api.store,
    send: () => Promise.reject(new Error('no sender')),
    now: () => api.state.now,
    hasTime: () => state.budget-- > 0,
    log: (event) => lines.push(event),
  }
  const planned = () =>
    api.store
      .rows('meetings')
      .map(({ _id, startsAt, status, holiday }) => [_id, startsAt, status, holiday])
      .sort()
  return { ...api, lines, clock: state, run: () => planMeetings.run(ctx), planned }
}

const usual = [
  ['m-202612-jn-1-1-1', '2026-12-03T11:00:00.000Z', 'planned', 'workday'],
  ['m-202701-jn-1-1-1', '2027-01-07T11:00:00.000Z', 'planned', 'unknown-year'],
]

test('an estate with a station is planned two months ahead; what is past this month is not', async () => {
  const { run, planned, store, state } = world()
  expect(await run()).toBe(2)
  expect(planned()).toEqual(usual)
  expect(store.rows('meetings')[0]).toMatchObject({
    estateName: '水木清华',
    stationId: 'jn-1-1-001',
    venue: '水木清华同心驿',
    minutes: 120,
    seats: 40,
  })
  // The last minute of November in Shanghai, then the first of December.
  state.now = new Date('2026-11-30T15:59:59.000Z')
  expect(await run()).toBe(0)
  state.now = new Date('2026-11-30T16:00:00.000Z')
  expect(await run()).toBe(1)
  expect(planned()).toHaveLength(3)
})

test('run twice, at once, or after a week of standing still, each month is planned once', async () => {
  const { run, planned, state, store } = world()
  await Promise.all([run(), run(), run()])
  expect(planned()).toEqual(usual)
  const before = JSON.stringify(store.rows('meetings'))
  state.now = new Date('2026-11-30T02:00:00.000Z')
  expect(await run()).toBe(0)
  expect(JSON.stringify(store.rows('meetings'))).toBe(before)
  state.now = new Date('2027-01-20T02:00:00.000Z')
  expect(await run()).toBe(2)
  // Of January nothing is made up; December stays as it was planned.
  expect(planned().map(([id]) => id)).toEqual([
    'm-202612-jn-1-1-1',
    'm-202701-jn-1-1-1',
    'm-202702-jn-1-1-1',
    'm-202703-jn-1-1-1',
  ])
})

test('with nothing to do it is three reads', async () => {
  const { run, store } = world()
  await run()
  store.reads = []
  await run()
  expect(store.reads).toHaveLength(3)
})

test('killed in the middle it goes on, and is not marked as done before', async () => {
  const { run, store, clock, planned } = world()
  store.put('stations', aStation({ number: 2, areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-2'], name: '阳光花园同心驿' }))
  clock.budget = 1
  await run()
  expect(planned()).toHaveLength(2)
  expect(store.rows('plans')).toEqual([])
  clock.budget = Number.POSITIVE_INFINITY
  await run()
  expect(planned()).toHaveLength(4)
})

test('one estate that fails leaves the others, and is tried again', async () => {
  const { run, store, lines, planned } = world()
  store.put('stations', aStation({ number: 2, areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-2'], name: '阳光花园同心驿' }))
  const { transaction } = store
  let failures = 1
  store.transaction = async (work) => {
    if (failures-- > 0) throw new Error('down')
    return transaction(work)
  }
  await run()
  expect(lines).toEqual(['meeting.stuck'])
  await run()
  expect(planned()).toHaveLength(4)
})

test('a new station’s estate is planned at the next run; several stations make one meeting, at the first', async () => {
  const { run, store, planned } = world()
  await run()
  const path = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-2']
  store.put(
    'stations',
    aStation({ number: 8, areaPath: path, name: '八号' }),
    aStation({ number: 5, areaPath: path, name: '五号' }),
  )
  store.put('meta', { _id: 'stations', sequence: 9, epoch: '' })
  expect(await run()).toBe(2)
  expect(planned()).toHaveLength(4)
  expect(store.rows('meetings').find(({ areaId }) => areaId === 'jn-1-1-2')?.venue).toBe('五号')
})

const rules: [string, Partial<MeetingRule>, string[]][] = [
  [
    'second Tuesday 18:30',
    { ordinal: 'second', weekday: 2, time: '18:30' },
    ['2026-12-08T10:30:00.000Z', '2027-01-12T10:30:00.000Z'],
  ],
  [
    'last Saturday',
    { ordinal: 'last', weekday: 6 },
    ['2026-11-28T11:00:00.000Z', '2026-12-26T11:00:00.000Z', '2027-01-30T11:00:00.000Z'],
  ],
]

test.each(rules)('a county that meets on the %s', async (_, part, starts) => {
  const { run, store, planned } = world()
  await run()
  store.put('counties', aCounty({ meetingRule: { ...usualRule, ...part } }))
  await run()
  expect(planned().map(([, startsAt]) => startsAt)).toEqual(starts)
})

describe('an estate that sets its own rule', () => {
  const rule = { ...usualRule, ordinal: 'second', weekday: 2, time: '18:30' } as const
  const set = (part: Partial<MeetingRule> = {}) => ({ areaId: 'jn-1-1-1', rule: { ...rule, ...part } })

  test('is planned by it at once, and the clock agrees', async () => {
    const { call, planned, run } = world()
    await run()
    const view = dataOf(await call('station-manager', 'meeting.set-schedule', set()))
    expect(view).toMatchObject({ isUsual: false, can: { edit: true }, rule, holidaysKnownUntil: 2026 })
    // This month's day is over.
    expect(view.next.slice(0, 2)).toMatchObject([
      { month: '2026-12', on: '2026-12-08' },
      { month: '2027-01', on: '2027-01-12' },
    ])
    expect(planned().map(([, startsAt]) => startsAt)).toEqual(['2026-12-08T10:30:00.000Z', '2027-01-12T10:30:00.000Z'])
    expect(await run()).toBe(0)
  })

  test('leaves alone what people were told of, and what was moved by hand', async () => {
    const { call, planned, run } = world()
    await run()
    const meetingId = 'm-202612-jn-1-1-1'
    const items = [{ title: '路灯', minutes: 20, presenter: '物业公司' }]
    dataOf(await call('station-manager', 'meeting.set-agenda', { meetingId, items, seats: 40 }))
    dataOf(await call('station-manager', 'meeting.announce', { meetingId }))
    const startsAt = '2027-01-14T11:00:00.000Z'
    dataOf(await call('station-manager', 'meeting.move', { meetingId: 'm-202701-jn-1-1-1', startsAt, reason: '停电' }))
    const view = dataOf(await call('station-manager', 'meeting.set-schedule', set()))
    expect(planned().map(([, at]) => at)).toEqual(['2026-12-03T11:00:00.000Z', startsAt])
    // So the rule's own days begin after them.
    expect(view.takenMonths).toEqual(['2026-12', '2027-01'])
    expect(view.next.map(({ month }) => month)).toEqual([2, 3, 4, 5, 6, 7].map((month) => `2027-0${month}`))
  })

  test('keeps the agenda of a meeting that gets another day; a day that was confirmed and stays needs no second word', async () => {
    const { call, store, run, state } = world()
    state.now = new Date('2026-11-09T02:00:00.000Z')
    await run()
    const meetingId = 'm-202612-jn-1-1-1'
    const items = [{ title: '路灯', minutes: 20, presenter: '物业公司' }]
    dataOf(await call('station-manager', 'meeting.set-agenda', { meetingId, items, seats: 12 }))
    dataOf(await call('station-manager', 'meeting.set-schedule', set()))
    expect(await store.get('meetings', meetingId)).toMatchObject({
      startsAt: '2026-12-08T10:30:00.000Z',
      agenda: [{ number: 1, title: '路灯' }],
      seats: 12,
    })
  })

  test('paused: what nobody has touched is gone, nothing new is planned; resumed, it is there again', async () => {
    const { call, planned, run, state } = world()
    await run()
    const meetingId = 'm-202612-jn-1-1-1'
    const items = [{ title: '路灯', minutes: 20, presenter: '物业公司' }]
    dataOf(await call('station-manager', 'meeting.set-agenda', { meetingId, items, seats: 40 }))
    const view = dataOf(await call('station-manager', 'meeting.set-schedule', set({ isPaused: true })))
    expect(view.next).toEqual([])
    expect(planned().map(([id]) => id)).toEqual([meetingId])
    state.now = new Date('2026-12-20T02:00:00.000Z')
    expect(await run()).toBe(0)
    dataOf(await call('station-manager', 'meeting.set-schedule', set()))
    expect(planned()).toHaveLength(3)
  })

  test('a holiday waits for the manager’s word', async () => {
    const { call, state, run, planned } = world()
    state.now = new Date('2026-09-01T02:00:00.000Z')
    await run()
    expect(planned()[1]).toEqual(['m-202610-jn-1-1-1', '2026-10-08T11:00:00.000Z', 'proposed', 'holiday'])
    const meetingId = 'm-202610-jn-1-1-1'
    expect(codeOf(await call('station-manager', 'meeting.announce', { meetingId }))).toBe('wrong-state')
    const view = dataOf(await call('station-manager', 'meeting.confirm-date', { meetingId }))
    expect(view).toMatchObject({
      status: 'planned',
      holiday: 'holiday',
      holidayName: '国庆节',
      can: { announce: true, confirmDate: false },
    })
    // The next run does not take the word back.
    state.now = new Date('2026-10-01T02:00:00.000Z')
    await run()
    expect(planned().find(([id]) => id === meetingId)?.[2]).toBe('planned')
  })
})

test('ids fit however long the estate’s is, and differ', () => {
  expect(meetingIdOf('jn-01-01-01', '2026-12')).toBe('m-202612-jn-01-01-01')
  const long = ['a'.repeat(28), `${'a'.repeat(27)}b`].map((id) => meetingIdOf(id, '2026-12'))
  for (const id of long) expect(id).toMatch(/^[0-9a-z][0-9a-z-]{0,27}$/)
  expect(new Set(long).size).toBe(2)
})

test('only an estate has a schedule', async () => {
  const { call } = world()
  expect(codeOf(await call('stranger', 'meeting.schedule', { areaId: 'jn-1-1' }))).toBe('bad-input')
  expect(codeOf(await call('stranger', 'meeting.calendar', { areaId: 'nope' }))).toBe('not-found')
})
