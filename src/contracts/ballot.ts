import * as z from 'zod/mini'
import { ballotChoices, ballotStatuses, ballotWays, matterKinds, mostBallotItems } from './ballot.const'
import { MemberCode } from './member'
import { PhotoId } from './photo'
import { Cursor, Day, Id, Instant, Limit, text } from './text'

/** Areas in whole square centimetres: fractions are compared exactly, never rounded. */
const Cm2 = z.int().check(z.gte(0))

/** One item's count. Owners are counted once however many units are theirs. */
export const BallotCount = z.object({
  owners: z.object({ all: z.int(), tookPart: z.int(), yes: z.int(), no: z.int(), abstain: z.int() }),
  areaCm2: z.object({ all: Cm2, tookPart: Cm2, yes: Cm2, no: Cm2, abstain: Cm2 }),
  /** At least two thirds of the owners and of the area took part. */
  isQuorate: z.boolean(),
  isPassed: z.boolean(),
})
export type BallotCount = z.infer<typeof BallotCount>

/** Units, owners and area: of the whole estate when it opened, or of those that took part. */
const Turnout = z.object({ units: z.int(), owners: z.int(), areaCm2: Cm2 })

export const BallotItem = z.object({
  number: z.int(),
  title: z.string(),
  matter: z.enum(matterKinds),
  suggestionId: z.optional(Id),
  /** Once it is closed. */
  count: z.optional(BallotCount),
})

export const BallotSummary = z.object({
  id: Id,
  title: z.string(),
  areaId: Id,
  estateName: z.string(),
  status: z.enum(ballotStatuses),
  opensAt: Instant,
  closesAt: Instant,
  items: z.array(BallotItem),
  /** Turn-out so far. */
  tookPart: Turnout,
  /** Frozen when it opened. */
  all: Turnout,
})
export type BallotSummary = z.infer<typeof BallotSummary>

export const MyUnit = z.object({
  unitId: Id,
  label: z.string(),
  areaCm2: Cm2,
  votedAt: z.optional(Instant),
  way: z.optional(z.enum(ballotWays)),
  /** Only to who cast it by phone. */
  choices: z.optional(z.array(z.enum(ballotChoices))),
})
export type MyUnit = z.infer<typeof MyUnit>

export const BallotView = z.object({
  ...BallotSummary.shape,
  /** Those of the asker that have a vote in it. */
  myUnits: z.array(MyUnit),
  /** Why it was cancelled. */
  reason: z.optional(z.string()),
  can: z.object({ cast: z.boolean(), record: z.boolean(), close: z.boolean(), cancel: z.boolean() }),
  /** To who runs it, once everybody has voted: when it may be ended by hand, if that is still ahead. */
  endableFrom: z.optional(Instant),
})
export type BallotView = z.infer<typeof BallotView>

const choices = z.array(z.enum(ballotChoices)).check(z.minLength(1), z.maxLength(mostBallotItems))

export const BallotOpenInput = z.strictObject({
  areaId: Id,
  title: text(30),
  items: z
    .array(z.strictObject({ title: text(30), matter: z.enum(matterKinds), suggestionId: z.optional(Id) }))
    .check(z.minLength(1), z.maxLength(mostBallotItems)),
  /** Until the end of this day. */
  closesOn: Day,
})
export const BallotIdInput = z.strictObject({ ballotId: Id })
export const BallotReasonInput = z.strictObject({ ballotId: Id, reason: text(50) })
/** Latest first, of an area and all below it. */
export const BallotListInput = z.strictObject({ areaId: Id, cursor: z.optional(Cursor), limit: Limit })
export const BallotPage = z.object({
  items: z.array(BallotSummary),
  cursor: z.optional(Cursor),
  /** Whether the asker runs votes in this area. */
  can: z.object({ run: z.boolean() }),
})
/** One choice for each item, in their order. A unit's first vote counts, by whichever way it came; it is not changed. */
export const BallotCastInput = z.strictObject({ ballotId: Id, unitId: Id, choices })
/** A paper vote, put down by who counts; `photo` of the paper is kept for the record. */
export const BallotRecordInput = z.strictObject({
  ballotId: Id,
  unitId: Id,
  choices,
  photo: z.optional(PhotoId),
})
/** Which units have voted, by which way, never how: for those who count. */
export const BallotUnitsInput = z.strictObject({
  ballotId: Id,
  /** Only those that have not voted. */
  missing: z._default(z.boolean(), false),
  /** Part of a label, or its numbers: 3-502. */
  text: z.optional(text(20)),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const BallotUnits = z.object({
  items: z.array(
    z.object({
      unitId: Id,
      label: z.string(),
      areaCm2: Cm2,
      votedAt: z.optional(Instant),
      way: z.optional(z.enum(ballotWays)),
      /** A paper that the asker may take out again: they put it down a moment ago, or stand above those who count. */
      canTakeBack: z.boolean(),
    }),
  ),
  cursor: z.optional(Cursor),
})
/** A paper vote that was put down wrongly: while it is open, by who put it down within ten minutes, by those above always. */
export const BallotTakeBackInput = z.strictObject({ ballotId: Id, unitId: Id })

/** The owners' register of an estate, for those who keep it. Names nobody: an owner is a mark shared by their units. */
export const UnitListInput = z.strictObject({
  areaId: Id,
  text: z.optional(text(20)),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const UnitView = z.object({
  id: Id,
  label: z.string(),
  areaCm2: Cm2,
  /** A verified owner votes by phone; staff see that there is one, and how they are addressed. */
  isLinked: z.boolean(),
  ownerCallName: z.optional(z.string()),
})
export type UnitView = z.infer<typeof UnitView>
export const UnitPage = z.object({
  items: z.array(UnitView),
  cursor: z.optional(Cursor),
  /** The whole register, with the first page of it. */
  all: z.optional(Turnout),
})
/** Links a unit to a member by the code they read out, after a look at their deed. */
export const UnitLinkInput = z.strictObject({ unitId: Id, code: MemberCode, why: text(50) })
export const UnitUnlinkInput = z.strictObject({ unitId: Id, why: text(50) })
