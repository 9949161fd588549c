import { dayMs } from '../../../src/contracts/day.const'
import type { MeetingRule } from '../../../src/contracts/meeting'
import type { HolidayState } from '../../../src/contracts/meeting.const'
import { ruleDay } from '../../../src/contracts/month.calc'

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
