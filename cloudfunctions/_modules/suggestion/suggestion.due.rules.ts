import { later } from '../../../src/contracts/day.calc'
import { stepped } from './suggestion.derived.rules'
import type { Suggestion } from './suggestion.row'

/** Days after the report of done at which whoever raised it is reminded to say whether it is. */
export const remindDays = [1, 3] as const
/** Days of silence, after the second reminder, that close it. */
const silenceDays = 7

/** When silence closes what is reported done at an instant. */
export const silenceEnds = (at: Date) => later(at, remindDays[1] + silenceDays)

/** When it was reported, back from the deadline that was fixed then. */
export const reportedAt = (closesAt: string) => later(closesAt, -(remindDays[1] + silenceDays))

/**
 * The suggestion as time has made it, whether or not the clock has run: what nobody objected to is closed, at the
 * deadline's own instant. The same suggestion when no deadline has passed.
 */
export function settled(suggestion: Suggestion, at: Date): Suggestion {
  const { dueAt } = suggestion
  if (dueAt === undefined || dueAt > at.toISOString()) return suggestion
  const step = { what: 'closed-by-silence' as const, at: dueAt, by: '', byRole: 'system' }
  return stepped(suggestion, { status: 'closed' }, step)
}

/**
 * One level further up is told of an overdue action; never more than one at a time, none is passed over. The same
 * suggestion when none is due.
 */
export function raised(suggestion: Suggestion, at: Date): Suggestion {
  const { raiseAt } = suggestion
  if (raiseAt === undefined || raiseAt > at.toISOString()) return suggestion
  const step = { what: 'overdue' as const, at: at.toISOString(), by: '', byRole: 'system' }
  return stepped(suggestion, { raised: suggestion.raised + 1 }, step)
}
