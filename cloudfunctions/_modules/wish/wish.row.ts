import type {
  TextVerdict,
  thanksStates,
  WishForWhom,
  WishKind,
  WishStatus,
  WishStepKind,
} from '../../../src/contracts/wish.const'

/** Somebody's part in fulfilling a wish. */
export interface Claim {
  /** A member's id; empty after they left. */
  by: string
  byRole: string
  /** How many come, the claimer included. */
  people: number
  at: string
}

/** Which wishes count against the number that somebody may have in hand, in `claimTallies`; `_id` is the member's. */
export interface ClaimTally {
  _id: string
  /** By wish: until when it counts, at the latest. */
  until: Record<string, string>
}

/** What happened to a wish, and who did it; kept for good. */
export interface WishStepRow {
  what: WishStepKind
  at: string
  /** A member's id; empty for what a deadline did and for whoever left. */
  by: string
  byRole: string
  note?: string
  /** The wish's revision that this step made. */
  revision: number
}

export interface WishText {
  title: string
  detail: string
  kind: WishKind
  forWhom: WishForWhom
  stationId: string
  wishBy?: string
  people: number
  photos: string[]
}

/** A wish, in `wishes`. Invariants: claims' people never exceed `people`; nobody has two claims. */
export interface Wish extends WishText {
  _id: string
  /** The station's. */
  areaPath: string[]
  stationName: string
  /** Of the wisher's home when it was posted. */
  estateName?: string
  /** Whose wish it is, and who posted it: members' ids. They differ where somebody helps (代办). */
  wisherId: string
  byId: string
  status: WishStatus
  /** What the content check said of title and detail. */
  verdict: TextVerdict
  claims: Claim[]
  /** All of the claims go back then, unless it is done. */
  claimEndsAt?: string
  /** Silence confirms then. */
  confirmsAt?: string
  reason?: string
  thanks?: { words: string; state: (typeof thanksStates)[number]; verdict: TextVerdict; at: string }
  history: WishStepRow[]
  /** Who was asked to review what waits; they are told no more once somebody did. */
  reviewerIds: string[]
  /** Raised by one with each change. */
  revision: number
  /** Sorts by when it was posted. */
  order: string
  postedAt: string
  updatedAt: string
  isSynthetic: boolean

  // What follows from the rest, kept so that queries find it (`wish.derived.rules.ts`).
  /** When a deadline next changes the wish; absent: never. */
  dueAt?: string
  needsReview: boolean
  claimerIds: string[]
  /** Everybody named in it. */
  involved: string[]
  /** Months (YYYY-MM) whose figures it counts in. */
  months: string[]
}
