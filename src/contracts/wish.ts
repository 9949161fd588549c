import * as z from 'zod/mini'
import { TimelineStep } from './order'
import { Cursor, Day, Id, Instant, Limit, text } from './text'
import { wishForWhom, wishKinds, wishStatuses } from './wish.const'

const wishFields = {
  title: text(20),
  detail: text(300),
  kind: z.enum(wishKinds),
  forWhom: z.enum(wishForWhom),
  stationId: Id,
  wishBy: z.optional(Day),
  /** How many people it takes; above one, a group claims it with a head-count. */
  people: z._default(z.int().check(z.gte(1), z.lte(50)), 1),
  photos: z._default(z.array(z.string().check(z.maxLength(200), z.regex(/^cloud:\/\//))).check(z.maxLength(1)), []),
}

export const WishSummary = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(wishKinds),
  forWhom: z.enum(wishForWhom),
  stationId: Id,
  stationName: z.string(),
  estateName: z.optional(z.string()),
  status: z.enum(wishStatuses),
  wishBy: z.optional(Day),
  people: z.int(),
  claimedPeople: z.int(),
  /** When a claim goes back by itself. */
  claimEndsAt: z.optional(Instant),
  at: Instant,
  isMine: z.boolean(),
  isMyClaim: z.boolean(),
})
export type WishSummary = z.infer<typeof WishSummary>

export const WishView = z.object({
  ...WishSummary.shape,
  detail: z.string(),
  photos: z.array(z.string()),
  /** What the manager asked back or why it was declined: for the wisher. */
  reason: z.optional(z.string()),
  thanks: z.optional(z.object({ words: z.string(), isShown: z.boolean() })),
  timeline: z.array(TimelineStep),
  can: z.object({
    claim: z.boolean(),
    handBack: z.boolean(),
    progress: z.boolean(),
    finish: z.boolean(),
    confirm: z.boolean(),
    notDone: z.boolean(),
    withdraw: z.boolean(),
    revise: z.boolean(),
    review: z.boolean(),
    thank: z.boolean(),
    reviewThanks: z.boolean(),
    call: z.boolean(),
  }),
})
export type WishView = z.infer<typeof WishView>

export const WishPostInput = z.strictObject({ ...wishFields, forId: z.optional(Id) })
export const WishReviseInput = z.strictObject({ wishId: Id, ...wishFields })
export const WishIdInput = z.strictObject({ wishId: Id })
export const WishReasonInput = z.strictObject({ wishId: Id, reason: text(50) })
export const WishClaimInput = z.strictObject({ wishId: Id, people: z._default(z.int().check(z.gte(1), z.lte(50)), 1) })
export const WishNoteInput = z.strictObject({ wishId: Id, note: text(100) })
export const WishWallInput = z.strictObject({
  status: z.optional(z.enum(['open', 'done'])),
  kind: z.optional(z.enum(wishKinds)),
  /** Wishes of one station, or of all stations in an area. */
  stationId: z.optional(Id),
  areaId: z.optional(Id),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const WishListInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
export const WishReviewListInput = z.strictObject({ stationId: Id, cursor: z.optional(Cursor), limit: Limit })
export const WishPage = z.object({ items: z.array(WishSummary), cursor: z.optional(Cursor) })
export const WishReviewThanksInput = z.strictObject({ wishId: Id, isShown: z.boolean() })
/** Month YYYY-MM; each figure equals the count of the records behind it. */
export const WishFiguresInput = z.strictObject({
  areaId: z.optional(Id),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
})
export const WishFigures = z.object({
  month: z.string(),
  posted: z.int(),
  claimed: z.int(),
  fulfilled: z.int(),
  open: z.int(),
})
