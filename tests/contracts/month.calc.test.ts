import { nextRuleDays } from '../../src/contracts/month.calc'

const firstThursday = { ordinal: 'first', weekday: 4, time: '19:00' } as const

test.each([
  // An hour before this month's, and the minute it begins.
  ['2026-12-03T10:00:00.000Z', ['2026-12-03', '2027-01-07', '2027-02-04']],
  ['2026-12-03T11:00:00.000Z', ['2027-01-07', '2027-02-04', '2027-03-04']],
  // The month turns at midnight in Shanghai.
  ['2026-11-30T16:00:00.000Z', ['2026-12-03', '2027-01-07', '2027-02-04']],
])('at %s the next three first Thursdays are %j', (at, days) => {
  expect(nextRuleDays(firstThursday, new Date(at), 3)).toEqual(days)
})

test('a last Saturday, where a month has four and where it has five', () => {
  const rule = { ordinal: 'last', weekday: 6, time: '09:00' } as const
  expect(nextRuleDays(rule, new Date('2026-12-01T00:00:00.000Z'), 3)).toEqual([
    '2026-12-26',
    '2027-01-30',
    '2027-02-27',
  ])
})

test('a month that has its meeting is passed over, whichever of them it is', () => {
  const at = new Date('2026-12-01T00:00:00.000Z')
  expect(nextRuleDays(firstThursday, at, 3, ['2026-12'])).toEqual(['2027-01-07', '2027-02-04', '2027-03-04'])
  expect(nextRuleDays(firstThursday, at, 3, ['2027-01'])).toEqual(['2026-12-03', '2027-02-04', '2027-03-04'])
  expect(nextRuleDays(firstThursday, at, 3, ['2026-12', '2027-02'])).toEqual(['2027-01-07', '2027-03-04', '2027-04-01'])
})
