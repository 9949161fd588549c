import { nextWord } from '../../../src/ui/order-copy'
import { metresWord, starWord } from '../../../src/ui/station-copy'
import { ageWord, dayWord, openWord, spansWord } from '../../../src/ui/time-copy'

/** Thursday 2026-03-05, 10:00 in Shanghai. */
const now = new Date('2026-03-05T02:00:00Z')
const open = (untilAt?: string) => ({ isOpen: true, untilAt })
const closed = (opensAt?: string) => ({ isOpen: false, opensAt })

test.each([
  [open('2026-03-05T13:00:00Z'), '到 21:00'],
  [open('2026-03-05T16:30:00Z'), '到明天 0:30'],
  [open(), '全天不关'],
  [closed('2026-03-05T06:00:00Z'), '今天 14:00 开'],
  [closed('2026-03-06T00:30:00Z'), '明天 8:30 开'],
  [closed('2026-03-09T00:30:00Z'), '周一 3月9日 8:30 开'],
  [closed(), '近期不开'],
])('%j is said %s', (state, said) => {
  expect(openWord(state, now)).toBe(said)
})

test('days turn at midnight in Shanghai, not in London', () => {
  expect(dayWord('2026-03-05', new Date('2026-03-05T15:59:59Z'))).toBe('今天')
  expect(dayWord('2026-03-05', new Date('2026-03-05T16:00:00Z'))).toBe('昨天')
  expect(dayWord('2026-03-08', now)).toBe('周日 3月8日')
  expect(dayWord('2025-12-04', new Date('2026-02-02T02:00:00Z'))).toBe('周四 12月4日')
  expect(dayWord('2025-12-04', now)).toBe('周四 2025年12月4日')
  expect(dayWord('2027-01-07', now)).toBe('周四 1月7日')
})

test('spans, ages, metres and stars in words', () => {
  expect(spansWord([])).toBe('不开')
  expect(
    spansWord([
      { from: 510, until: 720 },
      { from: 840, until: 1440 },
    ]),
  ).toBe('8:30–12:00，14:00–24:00')
  expect([0, 59_000, 60_000, 3_600_000, 90_000_000].map(ageWord)).toEqual([
    '刚刚',
    '刚刚',
    '1 分钟前',
    '1 小时前',
    '1 天前',
  ])
  expect([3, 484, 999, 1240].map(metresWord)).toEqual(['10 米', '480 米', '1.0 公里', '1.2 公里'])
  expect([0, 5].map(starWord)).toEqual(['还没评星', '五星驿站'])
})

test.each([
  ['requested', false, '驿站看到后会答复'],
  ['requested', true, '还没有人答复，可以打电话问一问'],
  ['assigned', false, '志愿者在驿站等您'],
  ['assigned', true, '过了时间还没办，可以打电话问一问'],
] as const)('an order that is %s, late %s: %s', (status, isOverdue, said) => {
  expect(nextWord({ status, isOverdue, where: 'station' })).toBe(said)
})
