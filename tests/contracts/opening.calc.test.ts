import { dayAt, openState } from '../../src/contracts/opening.calc'
import type { Opening, Span } from '../../src/contracts/opening.const'
import { anOpening, aWeek } from '../support/factories'

const day: Span = { from: 480, until: 1200 }
const all: Span = { from: 0, until: 1440 }
const evening: Span = { from: 1200, until: 1440 }
const night: Span = { from: 0, until: 120 }
/** An instant by Shanghai's clock. 2026-11-23 is a Monday. */
const at = (local: string) => new Date(`${local}+08:00`)
const iso = (local: string) => at(local).toISOString()

const closedTuesday = anOpening({ days: { '2026-11-24': { spans: [], reason: '线路检修' } } })
const mondayOnly = anOpening({ week: [[day], [], [], [], [], [], []] })

const table: [what: string, opening: Opening, local: string, expected: object][] = [
  ['first minute', anOpening(), '2026-11-23T08:00', { isOpen: true, untilAt: iso('2026-11-23T20:00') }],
  ['a second before', anOpening(), '2026-11-23T07:59:59', { isOpen: false, opensAt: iso('2026-11-23T08:00') }],
  ['last second', anOpening(), '2026-11-23T19:59:59.999', { isOpen: true, untilAt: iso('2026-11-23T20:00') }],
  ['closing minute', anOpening(), '2026-11-23T20:00', { isOpen: false, opensAt: iso('2026-11-24T08:00') }],
  [
    '23:59 until midnight',
    anOpening({ week: aWeek(evening) }),
    '2026-11-23T23:59:59',
    { isOpen: true, untilAt: iso('2026-11-24T00:00') },
  ],
  [
    '00:00 after it',
    anOpening({ week: aWeek(evening) }),
    '2026-11-24T00:00',
    { isOpen: false, opensAt: iso('2026-11-24T20:00') },
  ],
  [
    'across midnight, before',
    anOpening({ week: aWeek(night, evening) }),
    '2026-11-23T23:59',
    { isOpen: true, untilAt: iso('2026-11-24T02:00') },
  ],
  [
    'across midnight, after',
    anOpening({ week: aWeek(night, evening) }),
    '2026-11-24T00:00',
    { isOpen: true, untilAt: iso('2026-11-24T02:00') },
  ],
  [
    'across midnight into a closed day',
    anOpening({ week: aWeek(night, evening), days: { '2026-11-24': { spans: [] } } }),
    '2026-11-23T23:59',
    { isOpen: true, untilAt: iso('2026-11-24T00:00') },
  ],
  ['always open', anOpening({ week: aWeek(all) }), '2026-11-23T00:00', { isOpen: true }],
  [
    'always but one day',
    anOpening({ week: aWeek(all), days: { '2026-11-25': { spans: [] } } }),
    '2026-11-23T12:00',
    { isOpen: true, untilAt: iso('2026-11-25T00:00') },
  ],
  ['never open', anOpening({ week: aWeek() }), '2026-11-23T12:00', { isOpen: false }],
  [
    'a closed day says why',
    closedTuesday,
    '2026-11-24T09:00',
    { isOpen: false, opensAt: iso('2026-11-25T08:00'), reason: '线路检修' },
  ],
  ['the night before it', closedTuesday, '2026-11-23T23:59', { isOpen: false, opensAt: iso('2026-11-25T08:00') }],
  [
    'its last minute',
    closedTuesday,
    '2026-11-24T23:59',
    { isOpen: false, opensAt: iso('2026-11-25T08:00'), reason: '线路检修' },
  ],
  ['and the minute after', closedTuesday, '2026-11-25T00:00', { isOpen: false, opensAt: iso('2026-11-25T08:00') }],
  [
    'special hours over a closed weekday',
    { ...mondayOnly, days: { '2026-11-24': { spans: [{ from: 540, until: 720 }], reason: '重阳节' } } },
    '2026-11-24T10:00',
    { isOpen: true, untilAt: iso('2026-11-24T12:00'), reason: '重阳节' },
  ],
  ['a week ahead', mondayOnly, '2026-11-23T20:00', { isOpen: false, opensAt: iso('2026-11-30T08:00') }],
  [
    'touching spans are one',
    anOpening({ week: aWeek({ from: 720, until: 1020 }, { from: 480, until: 720 }) }),
    '2026-11-23T11:59',
    { isOpen: true, untilAt: iso('2026-11-23T17:00') },
  ],
  [
    'between two spans',
    anOpening({ week: aWeek({ from: 480, until: 720 }, { from: 840, until: 1080 }) }),
    '2026-11-23T12:00',
    { isOpen: false, opensAt: iso('2026-11-23T14:00') },
  ],
  ['Sunday to Monday', mondayOnly, '2026-11-29T23:59', { isOpen: false, opensAt: iso('2026-11-30T08:00') }],
  [
    'leap day',
    { week: aWeek(), days: { '2028-02-29': { spans: [day] } } },
    '2028-02-28T23:59',
    { isOpen: false, opensAt: iso('2028-02-29T08:00') },
  ],
]

test.each(table)('%s', (_, opening, local, expected) => {
  expect(openState(opening, at(local))).toEqual(expected)
})

test('an opening further than 14 days ahead is not promised', () => {
  const opening: Opening = { week: aWeek(), days: { '2026-12-08': { spans: [day] } } }
  expect(openState(opening, at('2026-11-23T12:00'))).toEqual({ isOpen: false })
  expect(openState(opening, at('2026-11-24T12:00')).opensAt).toBe(iso('2026-12-08T08:00'))
})

test("the day is Shanghai's, not the machine's", () => {
  expect(dayAt(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  expect(dayAt(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
})

test('the answer says until when it holds: checked minute by minute over two weeks', () => {
  const opening = anOpening({
    week: [[day], [night, evening], [all], [], [night], [day, evening], [night, day]],
    days: { '2026-11-26': { spans: [evening] }, '2026-11-30': { spans: [] } },
  })
  const minutes = Array.from({ length: 14 * 1440 }, (_, i) => new Date(at('2026-11-23T00:00').getTime() + i * 60_000))
  for (const now of minutes) {
    const { isOpen, untilAt, opensAt } = openState(opening, now)
    const turn = new Date((isOpen ? untilAt : opensAt) ?? 0)
    expect(turn.getTime()).toBeGreaterThan(now.getTime())
    expect(openState(opening, turn).isOpen).toBe(!isOpen)
    expect(openState(opening, new Date(turn.getTime() - 1)).isOpen).toBe(isOpen)
  }
})
