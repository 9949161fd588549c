import fc from 'fast-check'
import { dayKind, holidaysKnownUntil } from '../../../../cloudfunctions/_modules/meeting/holiday'
import { monthPlan } from '../../../../cloudfunctions/_modules/meeting/month.rules'
import { usualRule } from '../../../../cloudfunctions/_modules/meeting/plan.rules'
import { instantAt, monthAfter, monthAt, ruleDay } from '../../../../src/contracts/month.calc'

/** First Thursdays as the practice systems list them; a star: certainly a public holiday. */
const firstThursdays = `
2025 01-02 02-06 03-06 04-03 05-01* 06-05 07-03 08-07 09-04 10-02* 11-06 12-04
2026 01-01* 02-05 03-05 04-02 05-07 06-04 07-02 08-06 09-03 10-01* 11-05 12-03
2027 01-07 02-04 03-04 04-01 05-06 06-03 07-01 08-05 09-02 10-07 11-04 12-02
2028 01-06 02-03 03-02 04-06 05-04 06-01 07-06 08-03 09-07 10-05 11-02 12-07`
const fixtures = firstThursdays
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [year, ...days] = line.split(' ')
    return days.map((day) => ({ on: `${year}-${day.slice(0, 5)}`, isStarred: day.endsWith('*') }))
  })

test('48 months of first Thursdays are those of the list', () => {
  const months = Array.from({ length: 48 }, (_, i) => monthAfter('2025-01', i))
  expect(months.map((month) => ruleDay(usualRule, month))).toEqual(fixtures.map(({ on }) => on))
})

test('those that are certainly a holiday propose the Thursday after, and no other in a known year does', () => {
  const plans = fixtures.map(({ on, isStarred }) => ({ isStarred, ...monthPlan(usualRule, on.slice(0, 7), dayKind) }))
  expect(
    plans.filter(({ isStarred }) => isStarred).map(({ ruleOn, on, holidayName }) => [ruleOn, on, holidayName]),
  ).toEqual([
    ['2025-05-01', '2025-05-08', '劳动节'],
    // The holiday of 2025 lasts until the 8th.
    ['2025-10-02', '2025-10-09', '国庆节'],
    ['2026-01-01', '2026-01-08', '元旦'],
    ['2026-10-01', '2026-10-08', '国庆节'],
  ])
  for (const { isStarred, isProposed, ruleOn, on, holiday } of plans) {
    expect([ruleOn, isProposed]).toEqual([ruleOn, isStarred])
    if (!isProposed) expect(on).toBe(ruleOn)
    const year = Number(ruleOn.slice(0, 4))
    expect([ruleOn, holiday]).toEqual([
      ruleOn,
      isStarred ? 'holiday' : year > holidaysKnownUntil ? 'unknown-year' : 'workday',
    ])
  }
})

test.each([
  // A second Tuesday; months that begin on a Tuesday, and on a Wednesday.
  [{ ordinal: 'second', weekday: 2 }, '2026-09', '2026-09-08'],
  [{ ordinal: 'second', weekday: 2 }, '2026-12', '2026-12-08'],
  [{ ordinal: 'second', weekday: 2 }, '2026-07', '2026-07-14'],
  // Last Saturdays: months with four and with five, February with and without a leap day.
  [{ ordinal: 'last', weekday: 6 }, '2026-11', '2026-11-28'],
  [{ ordinal: 'last', weekday: 6 }, '2026-10', '2026-10-31'],
  [{ ordinal: 'last', weekday: 6 }, '2027-02', '2027-02-27'],
  [{ ordinal: 'last', weekday: 6 }, '2028-02', '2028-02-26'],
  [{ ordinal: 'last', weekday: 2 }, '2028-02', '2028-02-29'],
  [{ ordinal: 'last', weekday: 2 }, '2000-02', '2000-02-29'],
  [{ ordinal: 'last', weekday: 7 }, '2026-02', '2026-02-22'],
  [{ ordinal: 'fourth', weekday: 7 }, '2026-02', '2026-02-22'],
  [{ ordinal: 'first', weekday: 7 }, '2026-02', '2026-02-01'],
  [{ ordinal: 'third', weekday: 1 }, '2026-06', '2026-06-15'],
] as const)('%j in %s is %s', (rule, month, day) => {
  expect(ruleDay(rule, month)).toBe(day)
})

test('any rule in any month: the right weekday, in the month, the right one of its kind', () => {
  const ordinals = ['first', 'second', 'third', 'fourth', 'last'] as const
  const rules = fc.record({ ordinal: fc.constantFrom(...ordinals), weekday: fc.integer({ min: 1, max: 7 }) })
  const months = fc.integer({ min: 0, max: 12 * 80 }).map((n) => monthAfter('2000-01', n))
  fc.assert(
    fc.property(rules, months, (rule, month) => {
      const day = ruleDay(rule, month)
      expect(day.slice(0, 7)).toBe(month)
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(rule.weekday % 7)
      const number = Number(day.slice(8))
      const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
      if (rule.ordinal === 'last') expect(number).toBeGreaterThan(days - 7)
      else expect(Math.ceil(number / 7)).toBe(ordinals.indexOf(rule.ordinal) + 1)
    }),
  )
})

describe('the holiday calendar', () => {
  test.each([
    ['2026-02-17', 'holiday', '春节'],
    ['2026-10-01', 'holiday', '国庆节'],
    // Make-up working days stand beside holidays by name, and are none.
    ['2026-02-28', 'workday', undefined],
    ['2026-10-10', 'workday', undefined],
    // A weekend is no holiday.
    ['2026-11-28', 'workday', undefined],
    ['2026-12-03', 'workday', undefined],
  ])('%s is %s', (day, state, name) => {
    expect(dayKind(day)).toEqual({ state, ...(name && { name }) })
  })

  test('beyond the data only what the law fixes is certain, and the rest says so', () => {
    const year = holidaysKnownUntil + 1
    expect(dayKind(`${year}-05-01`)).toEqual({ state: 'holiday', name: '劳动节' })
    expect(dayKind(`${year}-10-03`)).toEqual({ state: 'holiday', name: '国庆节' })
    expect(dayKind(`${year}-10-04`)).toEqual({ state: 'unknown-year' })
    expect(dayKind('1999-10-04')).toEqual({ state: 'unknown-year' })
    expect(dayKind('1999-10-01').state).toBe('holiday')
  })

  test('a last Saturday that people work on is kept; one within a holiday goes a week on, if the rule says so', () => {
    const rule = { ...usualRule, ordinal: 'last', weekday: 6 } as const
    expect(monthPlan(rule, '2026-02', dayKind)).toMatchObject({ on: '2026-02-28', isProposed: false })
    const first = { ...usualRule, ordinal: 'first', weekday: 6 } as const
    expect(monthPlan(first, '2026-10', dayKind)).toMatchObject({
      ruleOn: '2026-10-03',
      on: '2026-10-10',
      isProposed: true,
    })
    expect(monthPlan({ ...first, onHoliday: 'keep' }, '2026-10', dayKind)).toMatchObject({
      on: '2026-10-03',
      isProposed: false,
      holiday: 'holiday',
    })
  })

  test('two holiday weeks in a row go two weeks on', () => {
    const judge = (day: string) => ({ state: day < '2026-10-15' ? ('holiday' as const) : ('workday' as const) })
    expect(monthPlan(usualRule, '2026-10', judge)).toMatchObject({ ruleOn: '2026-10-01', on: '2026-10-15' })
  })
})

test('months and times are those of Shanghai', () => {
  expect(monthAt(new Date('2026-11-30T15:59:00.000Z'))).toBe('2026-11')
  expect(monthAt(new Date('2026-11-30T16:00:00.000Z'))).toBe('2026-12')
  expect(instantAt('2026-12-03', '19:00')).toBe('2026-12-03T11:00:00.000Z')
  expect(instantAt('2026-12-03', '00:30')).toBe('2026-12-02T16:30:00.000Z')
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
})
