import { dayKind } from '../../../cloudfunctions/_modules/meeting/holiday'
import { type MonthPlan, monthPlan } from '../../../cloudfunctions/_modules/meeting/month.rules'
import { usualRule } from '../../../cloudfunctions/_modules/meeting/plan.rules'
import type { MeetingRule } from '../../../src/contracts/meeting'
import { instantAt, monthAfter, monthAt } from '../../../src/contracts/month.calc'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { Random } from '../random'

const hourMs = 3_600_000
export const dayMs = 24 * hourMs
/** Minutes are out within half a day. */
const minutesMs = 12 * hourMs

export const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()
export const at = (instant: string): Date => new Date(instant)

/** A time of day, so many days after an instant's own day in Asia/Shanghai. */
export const onDay = (instant: string, days: number, time: string): string =>
  instantAt(dayAt(new Date(Date.parse(instant) + days * dayMs)), time)

/** An instant between two, at a time at which people are up where there is one. */
export function between(random: Random, from: string, to: string): string {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const drawn = new Date(start + Math.floor(random.next() * Math.max(0, end - start))).toISOString()
  const hour = String(random.whole(8, 20)).padStart(2, '0')
  const awake = onDay(drawn, 0, `${hour}:${String(random.whole(0, 59)).padStart(2, '0')}`)
  return awake > from && awake < to ? awake : drawn
}

export const earlier = (a: string, b: string): string => (a < b ? a : b)

export const planOf = (rule: MeetingRule, month: string): MonthPlan & { startsAt: string } => {
  const plan = monthPlan(rule, month, dayKind)
  return { ...plan, startsAt: instantAt(plan.on, rule.time) }
}

/** The last month whose usual meeting is over long enough for its minutes to be out. */
export function lastMonth(now: Date): string {
  const isOver = (month: string) => {
    const endsMs = Date.parse(planOf(usualRule, month).startsAt) + usualRule.minutes * 60_000
    return endsMs + minutesMs < now.getTime()
  }
  const months = [1, 0, -1, -2].map((back) => monthAfter(monthAt(now), back))
  return months.find(isOver) ?? monthAfter(monthAt(now), -2)
}

const ordinals = ['first', 'second', 'third', 'fourth'] as const
const searchDays = 250

/** A rule whose day is the next public holiday, and the month in which it is. */
export function ruleOnHoliday(now: Date): { rule: MeetingRule; month: string } {
  for (let days = 4; days < searchDays; days += 1) {
    const on = dayAt(new Date(now.getTime() + days * dayMs))
    const ordinal = ordinals[Math.floor((Number(on.slice(8)) - 1) / 7)]
    if (dayKind(on).state !== 'holiday' || ordinal === undefined) continue
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() || 7
    const rule: MeetingRule = { ...usualRule, ordinal, weekday, time: '18:30' }
    if (monthPlan(rule, on.slice(0, 7), dayKind).isProposed) return { rule, month: on.slice(0, 7) }
  }
  throw new Error('no public holiday is known to come')
}
