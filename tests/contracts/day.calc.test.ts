import { endOfDay, lastDayBefore, lastMinuteBefore } from '../../src/contracts/day.calc'

test.each([
  ['2026-12-06', '2026-12-06T15:59:00.000Z'],
  ['2026-12-31', '2026-12-31T15:59:00.000Z'],
])('the end of %s is said as that day, 23:59, and never as the next', (day, minute) => {
  expect(endOfDay(day)).toBe(new Date(Date.parse(minute) + 60_000).toISOString())
  expect(lastMinuteBefore(endOfDay(day))).toBe(minute)
  expect(lastDayBefore(endOfDay(day))).toBe(day)
})
