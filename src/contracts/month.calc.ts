import { dayMs } from './day.const'
import type { MeetingRule } from './meeting'
import { dayAt } from './opening.calc'

// Months and their weekdays in Asia/Shanghai, which is eight hours ahead all year. Of public holidays only the cloud knows.

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The month (YYYY-MM) at an instant. */
export const monthAt = (at: Date) => dayAt(at).slice(0, 7)

/** The month so many months on, or back. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The rule's own day in a month: its second Tuesday, its last Saturday. */
export function ruleDay({ ordinal, weekday }: Pick<MeetingRule, 'ordinal' | 'weekday'>, month: string): string {
  const first = Date.parse(`${month}-01`)
  // 1970-01-01 was a Thursday; 1 is Monday.
  const firstWeekday = ((first / dayMs + 3) % 7) + 1
  const day = first + ((weekday - firstWeekday + 7) % 7) * dayMs
  if (ordinal !== 'last') return dayOf(day + ['first', 'second', 'third', 'fourth'].indexOf(ordinal) * 7 * dayMs)
  const fifth = dayOf(day + 4 * 7 * dayMs)
  return fifth.startsWith(month) ? fifth : dayOf(day + 3 * 7 * dayMs)
}

/** The instant of a time (HH:mm) on a day. */
export const instantAt = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString()

/**
 * The rule's own next days, from now on, whatever holiday they may be: this month's may have begun already. A month in
 * `taken` has its meeting, which no rule moves.
 */
export const nextRuleDays = (
  rule: Pick<MeetingRule, 'ordinal' | 'weekday' | 'time'>,
  at: Date,
  count: number,
  taken: readonly string[] = [],
): string[] =>
  Array.from({ length: count + 1 + taken.length }, (_, i) => monthAfter(monthAt(at), i))
    .filter((month) => !taken.includes(month))
    .map((month) => ruleDay(rule, month))
    .filter((on) => instantAt(on, rule.time) > at.toISOString())
    .slice(0, count)
