import * as z from 'zod/mini'
import { TimelineStep } from './order'
import { PhotoId } from './photo'
import { Cursor, Day, Id, Instant, Limit, text } from './text'
import {
  mostWishPeople,
  textVerdicts,
  thanksStates,
  wishFigureNames,
  wishForWhom,
  wishKinds,
  wishStatuses,
  wishSteps,
  wishWallStatuses,
} from './wish.const'

const people = z._default(z.int().check(z.gte(1), z.lte(mostWishPeople)), 1)

/** Title and detail are refused with `personal-data` where `personalDataIn` finds any: `fields` names field and kind. */
const wishFields = {
  title: text(20),
  detail: text(300),
  kind: z.enum(wishKinds),
  forWhom: z.enum(wishForWhom),
  stationId: Id,
  /** Until the end of this day, today or later. */
  wishBy: z.optional(Day),
  /** How many people it takes; above one, groups claim it with a head-count. */
  people,
  photos: z._default(z.array(PhotoId).check(z.maxLength(1)), []),
}

/** `byRole`: a role kind, `resident`, or `system`. The note is for those concerned. */
export const WishStep = z.object({ ...TimelineStep.shape, what: z.enum(wishSteps) })

export const WishSummary = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(wishKinds),
  forWhom: z.enum(wishForWhom),
  stationId: Id,
  stationName: z.string(),
  /** Where the wisher lives, no closer than the estate. */
  estateName: z.optional(z.string()),
  status: z.enum(wishStatuses),
  wishBy: z.optional(Day),
  people: z.int(),
  claimedPeople: z.int(),
  /** When the claims go back by themselves: for those concerned. */
  claimEndsAt: z.optional(Instant),
  at: Instant,
  /** The asker's, or of somebody the asker helps. */
  isMine: z.boolean(),
  isMyClaim: z.boolean(),
  /** Whom it is for, in a helper's own list: their call name. */
  forName: z.optional(z.string()),
})
export type WishSummary = z.infer<typeof WishSummary>

export const WishCan = z.object({
  claim: z.boolean(),
  handBack: z.boolean(),
  note: z.boolean(),
  finish: z.boolean(),
  confirm: z.boolean(),
  notDone: z.boolean(),
  withdraw: z.boolean(),
  revise: z.boolean(),
  review: z.boolean(),
  thank: z.boolean(),
  reviewThanks: z.boolean(),
  /** May have the wisher's number shown (`phone.reveal` about `wish`). */
  call: z.boolean(),
})
export type WishCan = z.infer<typeof WishCan>

/** For whoever reviews here, of what waits: what the machine says of it, or that they wrote it and others look at it. */
const reviewPart = { verdict: z.optional(z.enum(textVerdicts)), isOwnReview: z.optional(z.boolean()) }

export const WishView = z.object({
  ...WishSummary.shape,
  detail: z.string(),
  /** Addresses of the pictures. */
  photos: z.array(z.string()),
  /** The files behind them, for whoever may revise. */
  photoIds: z.optional(z.array(z.string())),
  /** What the manager asked back or why it was declined, for the wisher; why it is not done, for the claimers. */
  reason: z.optional(z.string()),
  /** When silence confirms what was reported done: for those concerned. */
  confirmsAt: z.optional(Instant),
  /** To the public only when shown. */
  thanks: z.optional(z.object({ words: z.string(), state: z.enum(thanksStates) })),
  /** The asker's own part of the claims. */
  myPeople: z.optional(z.int()),
  /** As many wishes as the asker may have in hand; there when they have them all. One handed back counts for a day. */
  claimLimit: z.optional(z.int()),
  ...reviewPart,
  timeline: z.array(WishStep),
  can: WishCan,
})
export type WishView = z.infer<typeof WishView>

/** `forId`: somebody helped (代办). */
export const WishPostInput = z.strictObject({ ...wishFields, forId: z.optional(Id) })
export const WishReviseInput = z.strictObject({ wishId: Id, ...wishFields })
export const WishIdInput = z.strictObject({ wishId: Id })
export const WishReasonInput = z.strictObject({ wishId: Id, reason: text(50) })
/** How many come along, the claimer included. */
export const WishClaimInput = z.strictObject({ wishId: Id, people })
export const WishNoteInput = z.strictObject({ wishId: Id, note: text(100) })
/** Latest first. Without a status all three. For what is near, the nearest stations' ids. */
export const WishWallInput = z.strictObject({
  status: z.optional(z.enum(wishWallStatuses)),
  kind: z.optional(z.enum(wishKinds)),
  stationIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(20))),
  /** Wishes of all stations in an area. */
  areaId: z.optional(Id),
  cursor: z.optional(Cursor),
  limit: Limit,
})
/** Latest first. */
export const WishListInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
/** Longest waiting first. */
export const WishReviewListInput = z.strictObject({ stationId: Id, cursor: z.optional(Cursor), limit: Limit })
/** May hold fewer than `limit` though more follow: only a missing cursor says that it is the last. */
export const WishPage = z.object({ items: z.array(WishSummary), cursor: z.optional(Cursor) })
export const WishReviewPage = z.object({
  items: z.array(z.object({ ...WishSummary.shape, review: z.enum(['wish', 'thanks']), ...reviewPart })),
  cursor: z.optional(Cursor),
})
export const WishThankInput = z.strictObject({ wishId: Id, words: text(100) })
export const WishReviewThanksInput = z.strictObject({ wishId: Id, isShown: z.boolean() })
/** Month YYYY-MM in Asia/Shanghai; without an area the county. */
export const WishFiguresInput = z.strictObject({
  areaId: z.optional(Id),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
})
/** Each equals the count of the records behind it: wishes posted, claims made, wishes confirmed in the month. */
export const WishFigures = z.object({
  month: z.string(),
  posted: z.int(),
  claimed: z.int(),
  fulfilled: z.int(),
  /** On the wall to be claimed now, whatever the month. */
  open: z.int(),
})

/** What a figure counts, latest first: as many as it says. */
export const WishRecordsInput = z.strictObject({
  ...WishFiguresInput.shape,
  figure: z.enum(wishFigureNames),
  cursor: z.optional(Cursor),
  limit: Limit,
})
/** Who by role. What the asker may not see of it, since the wish is not public, is absent. */
export const WishRecord = z.object({
  at: Instant,
  byRole: z.string(),
  stationName: z.string(),
  wish: z.optional(z.object({ id: Id, title: z.string(), status: z.enum(wishStatuses) })),
})
export type WishRecord = z.infer<typeof WishRecord>
export const WishRecordPage = z.object({ items: z.array(WishRecord), cursor: z.optional(Cursor) })
