import * as z from 'zod/mini'
import { itemOutcomes, mostAgendaItems } from './meeting.const'
import { Id, Instant, text } from './text'

export const MinutesItem = z.object({
  number: z.int(),
  title: z.string(),
  suggestionId: z.optional(Id),
  discussed: z.string(),
  outcome: z.enum(itemOutcomes),
  decision: z.string(),
})
const MinutesItemInput = z.strictObject({
  number: z.int().check(z.gte(1), z.lte(mostAgendaItems)),
  discussed: text(500),
  outcome: z.enum(itemOutcomes),
  decision: text(200),
})
/** Minutes name nobody: attendance is by role. */
export const Minutes = z.object({
  items: z.array(MinutesItem),
  summary: z.string(),
  attendance: z.array(z.object({ role: z.string(), people: z.int() })),
  /** Those without a place in the list, counted at the door. */
  walkIns: z.int(),
  /** Which draft it is: another after each saving. */
  revision: z.int(),
  /** Absent: a draft, for those who write and publish it. */
  publishedAt: z.optional(Instant),
  corrections: z.array(z.object({ at: Instant, byRole: z.string(), text: z.string() })),
})
export type Minutes = z.infer<typeof Minutes>

/** Of the draft that somebody saw, 0 where there was none: refused with `conflict` when there is a later one. */
const revision = z.int().check(z.gte(0))

/** Every agenda item once. Saved as a draft as often as wanted until it is published. */
export const MeetingSaveMinutesInput = z.strictObject({
  meetingId: Id,
  revision,
  summary: text(500),
  items: z.array(MinutesItemInput).check(z.maxLength(mostAgendaItems)),
})
export const MeetingPublishInput = z.strictObject({ meetingId: Id, revision })
export const MeetingCorrectInput = z.strictObject({ meetingId: Id, text: text(300) })
