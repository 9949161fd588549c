import * as z from 'zod/mini'
import { AreaHit } from './area'
import { CountyView } from './county'
import { PhotoId } from './photo'
import { Place } from './place'
import { baseEquipment, checkStates, lendables, unifiedItems } from './station.const'
import { Cursor, Day, Id, Instant, Limit, Phone, text } from './text'
import { StreetsSource } from './walk'
import { walkPaces } from './walk.calc'

export const Star = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/** Minutes since midnight in Asia/Shanghai; a span never crosses midnight. */
export const Span = z
  .strictObject({ from: z.int().check(z.gte(0), z.lt(1440)), until: z.int().check(z.gt(0), z.lte(1440)) })
  .check(z.refine((span) => span.from < span.until))

/** At most four spans a day; order and overlap are the rule's business (`station.rules.ts`). */
export const Spans = z.array(Span).check(z.maxLength(4))

/** `week[0]` is Monday. */
export const Week = z.array(Spans).check(z.length(7))

export const Opening = z.object({
  week: Week,
  days: z.record(z.string(), z.object({ spans: Spans, reason: z.optional(z.string()) })),
})

export const OpenState = z.object({
  isOpen: z.boolean(),
  /** When open: closing time. */
  untilAt: z.optional(Instant),
  /** When closed: next opening, if there is one within 14 days. */
  opensAt: z.optional(Instant),
  reason: z.optional(z.string()),
})
export type OpenState = z.infer<typeof OpenState>

const summary = {
  id: Id,
  /** Number within the community, three digits as on the sign: 003. */
  code: z.string(),
  name: z.string(),
  address: z.string(),
  place: Place,
  star: Star,
  open: OpenState,
  equipment: z.array(z.enum(baseEquipment)),
  modules: z.array(Id),
}

export const StationSummary = z.object(summary)
export type StationSummary = z.infer<typeof StationSummary>

/** A station as seen from a place. `isEstimate`: straight line × detour, not real streets. */
export const StationNear = z.object({ ...summary, walkMinutes: z.int(), walkMetres: z.int(), isEstimate: z.boolean() })
export type StationNear = z.infer<typeof StationNear>

const filters = {
  openNow: z.optional(z.boolean()),
  /** All of them. */
  equipment: z.optional(z.array(z.enum(baseEquipment)).check(z.maxLength(9))),
  modules: z.optional(z.array(Id).check(z.maxLength(20))),
  minStar: z.optional(z.int().check(z.gte(1), z.lte(5))),
}

export const StationNearInput = z.strictObject({
  place: Place,
  pace: z._default(z.enum(walkPaces), 'adult'),
  minutes: z._default(z.int().check(z.gte(1), z.lte(60)), 15),
  limit: Limit,
  ...filters,
  /** Open when one gets there. */
  openOnArrival: z.optional(z.boolean()),
})

/**
 * Nearest on foot first. `nearestBeyond` is the nearest match outside `minutes`, so that an empty list still has an
 * offer. `total` counts all matches within `minutes`, also past `limit`.
 */
export const StationNearAnswer = z.object({
  items: z.array(StationNear),
  total: z.int(),
  nearestBeyond: z.optional(StationNear),
  /** Radius for the estimate; with `streets` the area to draw is asked for with `station.reach`. */
  circleMetres: z.int(),
  /** Absent: straight lines, because no streets are loaded or the place lies off them. */
  streets: z.optional(StreetsSource),
})
export type StationNearAnswer = z.infer<typeof StationNearAnswer>

export const StationListInput = z.strictObject({
  areaId: z.optional(Id),
  ...filters,
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const StationSearchInput = z.strictObject({ text: text(30), cursor: z.optional(Cursor), limit: Limit })
export const StationPage = z.object({ items: z.array(StationSummary), cursor: z.optional(Cursor) })

/** One station in the index that a phone keeps for use without network, by position (`station-index.calc.ts`). */
const PackedStation = z.tuple([
  Id,
  z.int(),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  Star,
  z.int(),
  z.int(),
  z.array(z.int()),
  z.string(),
])

/**
 * What a phone keeps (< 30 KB for 179 stations); `unpackStations` makes it a list. `stations` and `openings` are absent
 * when `version` is the one the caller has already.
 */
export const StationIndex = z.object({
  version: z.string(),
  madeAt: Instant,
  county: CountyView,
  openings: z.optional(z.array(Opening)),
  stations: z.optional(z.array(PackedStation)),
})
export type StationIndex = z.infer<typeof StationIndex>
export const StationIndexInput = z.strictObject({ version: z.optional(z.string().check(z.maxLength(80))) })

export const StationGetInput = z.strictObject({ stationId: Id })

const CheckedItem = z.object({
  item: z.enum(unifiedItems),
  state: z.enum(checkStates),
  note: z.optional(z.string()),
  photos: z.array(z.string()),
  checkedOn: z.optional(Day),
  /** Role of whoever checked, never a name. */
  byRole: z.optional(z.string()),
})

export const StationView = z.object({
  ...summary,
  areas: z.array(AreaHit),
  phone: Phone,
  hasNightLight: z.boolean(),
  /** When the secretary can be met, in words: 每周六 9:00–11:00. */
  secretaryHours: z.optional(z.string()),
  opening: Opening,
  items: z.array(z.object({ kind: z.enum(baseEquipment), total: z.optional(z.int()), left: z.optional(z.int()) })),
  moduleNames: z.array(z.string()),
  checklist: z.array(CheckedItem),
  photos: z.array(z.string()),
  /** What the person who asks has borrowed here and not brought back. */
  myLoans: z.array(z.object({ loanId: Id, item: z.enum(lendables), borrowedAt: Instant })),
  /** Raised by one with each change; an edit names the one it was made on. */
  revision: z.int(),
  can: z.object({ editHours: z.boolean(), closeOn: z.boolean(), checkItem: z.boolean(), borrow: z.boolean() }),
  isSynthetic: z.boolean(),
})
export type StationView = z.infer<typeof StationView>

/** Refused with `conflict` when the station has changed since `revision`. */
export const StationEditHoursInput = z.strictObject({ stationId: Id, revision: z.int(), week: Week })

/** Closes a day, or with `spans` gives it special hours; `undo` takes the day's exception back. */
export const StationCloseOnInput = z.strictObject({
  stationId: Id,
  day: Day,
  reason: z.optional(text(30)),
  spans: z.optional(Spans),
  undo: z.optional(z.boolean()),
})

export const StationCheckItemInput = z.strictObject({
  stationId: Id,
  item: z.enum(unifiedItems),
  state: z.enum(['passed', 'failed']),
  note: z.optional(text(100)),
  photos: z._default(z.array(PhotoId).check(z.maxLength(3)), []),
})

/** `number` absent: the community's next free one. */
export const StationRegisterInput = z.strictObject({
  communityId: Id,
  estateId: z.optional(Id),
  number: z.optional(z.int().check(z.gte(1), z.lte(999))),
  name: text(30),
  address: text(60),
  place: Place,
  phone: Phone,
})

export const StationHistoryInput = z.strictObject({ stationId: Id, cursor: z.optional(Cursor), limit: Limit })
export const StationEvent = z.object({
  id: Id,
  kind: z.enum([
    'registered',
    'imported',
    'hours-edited',
    'day-closed',
    'day-hours-set',
    'day-restored',
    'item-checked',
  ]),
  at: Instant,
  byRole: z.string(),
  /** Kind-specific words shown after the kind: a day, an item, a reason. */
  detail: z.string(),
})
export type StationEvent = z.infer<typeof StationEvent>
export const StationHistoryPage = z.object({ items: z.array(StationEvent), cursor: z.optional(Cursor) })

export const StationBorrowInput = z.strictObject({ stationId: Id, item: z.enum(lendables) })
export const StationGiveBackInput = z.strictObject({ loanId: Id })
