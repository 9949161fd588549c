import { dayMs } from '../../../src/contracts/day.const'
import type { MeetingRule } from '../../../src/contracts/meeting'
import type { HolidayState } from '../../../src/contracts/meeting.const'
import { dayAt } from '../../../src/contracts/opening.calc'

/** How many weeks on a day that is no holiday is looked for. */
const mostWeeks = 5

export const plus = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

/** What the holiday calendar says of a day. */
export interface DayKind {
  state: HolidayState
  name?: string
}
export type Judge = (day: string) => DayKind

/** What a month's rule gives: the rule's own day, and the one on which to meet. */
export interface MonthPlan {
  month: string
  ruleOn: string
  on: string
  holiday: HolidayState
  holidayName?: string
  /** Another day than the rule's, which somebody has to confirm. */
  isProposed: boolean
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const later = (day: string, days: number) => dayOf(Date.parse(day) + days * dayMs)

/** The month (YYYY-MM) in Asia/Shanghai at an instant. */
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

/** On which day to meet in a month. A public holiday proposes the same weekday of the next week that is none. */
export function monthPlan(rule: MeetingRule, month: string, judge: Judge): MonthPlan {
  const ruleOn = ruleDay(rule, month)
  const { state, name } = judge(ruleOn)
  const weeks = Array.from({ length: mostWeeks }, (_, i) => later(ruleOn, (i + 1) * 7))
  const free = weeks.find((day) => judge(day).state !== 'holiday')
  const isProposed = state === 'holiday' && rule.onHoliday === 'next-week' && free !== undefined
  return {
    month,
    ruleOn,
    on: isProposed ? free : ruleOn,
    holiday: state,
    ...(name !== undefined && { holidayName: name }),
    isProposed,
  }
}

/** The instant of a time (HH:mm) on a day in Asia/Shanghai, which is eight hours ahead all year. */
export const instantAt = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString()
