import * as z from 'zod/mini'
import { BallotCount } from './ballot'
import { itemOutcomes } from './meeting.const'
import { TimelineStep } from './order'
import { PhotoId } from './photo'
import {
  actionOwners,
  deskGroups,
  funnelStages,
  mostSuggestionPhotos,
  publicSuggestionStatuses,
  suggestionKinds,
  suggestionSources,
  suggestionStatuses,
  suggestionSteps,
} from './suggestion.const'
import { Cursor, Day, Id, Instant, Limit, text } from './text'
import { textVerdicts } from './wish.const'

const photos = z._default(z.array(PhotoId).check(z.maxLength(mostSuggestionPhotos)), [])
/** Both are refused with `personal-data` where `personalDataIn` finds any, as for wishes. */
const words = { title: text(30), detail: text(300), kind: z.enum(suggestionKinds), photos }

export const SuggestionStep = z.object({ ...TimelineStep.shape, what: z.enum(suggestionSteps) })

export const SuggestionSummary = z.object({
  id: Id,
  /** To read out: the estate's own count. */
  number: z.int(),
  title: z.string(),
  kind: z.enum(suggestionKinds),
  areaId: Id,
  estateName: z.string(),
  status: z.enum(suggestionStatuses),
  at: Instant,
  /** An action's day, and whether it is past and not done. */
  dueOn: z.optional(Day),
  isOverdue: z.boolean(),
  isMine: z.boolean(),
  /** It stands on a coming meeting's agenda. */
  isOnAgenda: z.optional(z.boolean()),
  /** In a helper's own list: whom it was handed in for. */
  forName: z.optional(z.string()),
})
export type SuggestionSummary = z.infer<typeof SuggestionSummary>

export const SuggestionCan = z.object({
  revise: z.boolean(),
  withdraw: z.boolean(),
  /** Collect it, ask back, or decline with a reason. */
  review: z.boolean(),
  /** Record that a meeting discussed it, where the minutes did not. */
  discuss: z.boolean(),
  /** Hand it to the owners' meeting. */
  submit: z.boolean(),
  /** Who sees to it, and until when. */
  setAction: z.boolean(),
  note: z.boolean(),
  finish: z.boolean(),
  /** Whoever raised it says whether it is done. */
  feedback: z.boolean(),
})
export type SuggestionCan = z.infer<typeof SuggestionCan>

/** For whoever reviews here, of what waits: what the machine says of it, or that they worded it and others look at it. */
const reviewPart = { verdict: z.optional(z.enum(textVerdicts)), isOwnReview: z.optional(z.boolean()) }

export const SuggestionView = z.object({
  ...SuggestionSummary.shape,
  detail: z.string(),
  photos: z.array(z.string()),
  /** The files behind them, for whoever may revise. */
  photoIds: z.optional(z.array(z.string())),
  source: z.enum(suggestionSources),
  /** Why it was asked back, declined or found not done: for those concerned. */
  reason: z.optional(z.string()),
  ...reviewPart,
  /** The chain, link by link; each is a page of its own. */
  meeting: z.optional(
    z.object({
      id: Id,
      startsAt: z.optional(Instant),
      /** Of its agenda item. */
      number: z.optional(z.int()),
      /** What was made of it there; absent: it is still to come. */
      outcome: z.optional(z.enum(itemOutcomes)),
      decision: z.optional(z.string()),
    }),
  ),
  ballot: z.optional(
    z.object({
      id: Id,
      itemNumber: z.int(),
      closesAt: Instant,
      isPassed: z.optional(z.boolean()),
      count: z.optional(BallotCount),
    }),
  ),
  action: z.optional(
    z.object({ what: z.string(), owner: z.enum(actionOwners), dueOn: Day, setAt: Instant, notes: z.int() }),
  ),
  proof: z.optional(z.object({ words: z.string(), photos: z.array(z.string()), at: Instant })),
  feedback: z.optional(z.object({ isGood: z.boolean(), words: z.optional(z.string()), at: Instant })),
  /** When silence closes what was reported done: for those concerned. */
  closesAt: z.optional(Instant),
  timeline: z.array(SuggestionStep),
  can: SuggestionCan,
})
export type SuggestionView = z.infer<typeof SuggestionView>

/** `areaId`: an estate where they have their home; that one where it is absent. `meetingId`: for, at or after it. */
export const SuggestionPostInput = z.strictObject({
  ...words,
  areaId: z.optional(Id),
  meetingId: z.optional(Id),
  forId: z.optional(Id),
})
export const SuggestionReviseInput = z.strictObject({ suggestionId: Id, ...words })
export const SuggestionIdInput = z.strictObject({ suggestionId: Id })
export const SuggestionReasonInput = z.strictObject({ suggestionId: Id, reason: text(50) })
export const SuggestionDiscussInput = z.strictObject({
  suggestionId: Id,
  meetingId: Id,
  outcome: z.enum(itemOutcomes),
  decision: text(200),
})
export const SuggestionSetActionInput = z.strictObject({
  suggestionId: Id,
  what: text(100),
  owner: z.enum(actionOwners),
  dueOn: Day,
})
export const SuggestionNoteInput = z.strictObject({ suggestionId: Id, note: text(100) })
export const SuggestionFinishInput = z.strictObject({ suggestionId: Id, words: text(200), photos })
export const SuggestionFeedbackInput = z.strictObject({
  suggestionId: Id,
  isGood: z.boolean(),
  /** Needed where it is not good. */
  words: z.optional(text(100)),
})
const year = z.optional(z.int().check(z.gte(2000), z.lte(2100)))
/** Latest first. `reached`: those to which it happened; `status`: those that stand there now; `year`: handed in then. */
export const SuggestionListInput = z.strictObject({
  areaId: z.optional(Id),
  reached: z.optional(z.enum(funnelStages)),
  status: z.optional(z.enum(publicSuggestionStatuses)),
  year,
  kind: z.optional(z.enum(suggestionKinds)),
  meetingId: z.optional(Id),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const SuggestionMineInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
/** What waits for staff of an area, longest waiting first; `isOverdue`: actions past their day only. */
export const SuggestionDeskInput = z.strictObject({
  areaId: Id,
  group: z.optional(z.enum(deskGroups)),
  isOverdue: z._default(z.boolean(), false),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const SuggestionPage = z.object({ items: z.array(SuggestionSummary), cursor: z.optional(Cursor) })
export const SuggestionDesk = z.object({
  items: z.array(
    z.object({
      ...SuggestionSummary.shape,
      group: z.enum(deskGroups),
      /** Since when it waits for this. */
      since: Instant,
      /** The vote that it is in; absent while none was opened. */
      ballotId: z.optional(Id),
      ...reviewPart,
      can: SuggestionCan,
    }),
  ),
  /** How many wait, on the first page. */
  waiting: z.optional(z.object({ groups: z.record(z.enum(deskGroups), z.int()), overdue: z.int() })),
  cursor: z.optional(Cursor),
})
/** Without an area the county; without a year all. */
export const SuggestionFunnelInput = z.strictObject({
  areaId: z.optional(Id),
  year,
})
/** Each equals the count of what `suggestion.list` with `reached` gives. */
export const SuggestionFunnel = z.object({
  stages: z.array(z.object({ stage: z.enum(funnelStages), suggestions: z.int() })),
})
