import * as z from 'zod/mini'
import { mostOrderPeople, mostOrderPhotos, orderStatuses, orderSteps, orderWheres } from './order.const'
import { PhotoId } from './photo'
import { Cursor, Day, Id, Instant, Limit, text } from './text'
import { SlotId } from './theme'

/** Who by role, never by name. */
export const TimelineStep = z.object({
  at: Instant,
  byRole: z.string(),
  what: z.string(),
  note: z.optional(z.string()),
})
/** `byRole`: a role kind, `resident` for whoever is served, `rota-group` for a helper without a role, `group` for a registered group, or `system`. */
export const OrderStep = z.object({ ...TimelineStep.shape, what: z.enum(orderSteps) })

export const OrderCan = z.object({
  accept: z.boolean(),
  decline: z.boolean(),
  assign: z.boolean(),
  grab: z.boolean(),
  handBack: z.boolean(),
  start: z.boolean(),
  finish: z.boolean(),
  noShow: z.boolean(),
  confirm: z.boolean(),
  rate: z.boolean(),
  notDone: z.boolean(),
  cancel: z.boolean(),
  move: z.boolean(),
  undo: z.boolean(),
  /** May have the served person's number shown (`phone.reveal` about `order`). */
  call: z.boolean(),
})
export type OrderCan = z.infer<typeof OrderCan>

export const OrderSummary = z.object({
  id: Id,
  /** Short number to read out, unique within the station: kept when the slot changes. */
  number: z.string(),
  themeId: Id,
  themeName: z.string(),
  stationId: Id,
  stationName: z.string(),
  where: z.enum(orderWheres),
  slotId: SlotId,
  startsAt: Instant,
  endsAt: Instant,
  people: z.int(),
  status: z.enum(orderStatuses),
  /** Not answered in time, or its time has passed and nobody said what became of it. */
  isOverdue: z.boolean(),
  /** How to address whoever is served: for those who serve, and for a helper's list. */
  callName: z.optional(z.string()),
  /** Estate and building of a home visit: for those who serve. */
  home: z.optional(z.string()),
  /** Who comes: a role kind, or the name of the rota's group. */
  helperRole: z.optional(z.string()),
  helperGroup: z.optional(z.string()),
  /** The group that ordered it: for those who serve and the orderer. */
  forGroup: z.optional(z.string()),
  /** Served to the asker, or to somebody the asker helps. */
  isMine: z.boolean(),
  /** The asker is among those who come. */
  isMyTask: z.boolean(),
  can: OrderCan,
})
export type OrderSummary = z.infer<typeof OrderSummary>

export const OrderView = z.object({
  ...OrderSummary.shape,
  stationPhone: z.optional(z.string()),
  contact: z.string(),
  /** Until when whoever ordered may cancel or move. */
  cutoffAt: Instant,
  note: z.optional(z.string()),
  /** Why it was declined, cancelled or not done. */
  reason: z.optional(z.string()),
  photos: z.array(z.string()),
  rating: z.optional(z.object({ stars: z.int(), words: z.optional(z.string()) })),
  /** When silence confirms what was reported done. */
  confirmsAt: z.optional(Instant),
  undoUntil: z.optional(Instant),
  timeline: z.array(OrderStep),
})
export type OrderView = z.infer<typeof OrderView>

/** `where` absent: the first that the theme offers. */
export const OrderPlaceInput = z.strictObject({
  themeId: Id,
  slotId: SlotId,
  where: z.optional(z.enum(orderWheres)),
  people: z._default(z.int().check(z.gte(1), z.lte(mostOrderPeople)), 1),
  note: z.optional(text(100)),
  /** A helped person (代办). */
  forId: z.optional(Id),
  /** A registered group that the orderer is in: a branch that comes for its party day. */
  groupId: z.optional(Id),
})
export const OrderIdInput = z.strictObject({ orderId: Id })
export const OrderReasonInput = z.strictObject({ orderId: Id, reason: text(50) })
export const OrderMoveInput = z.strictObject({ orderId: Id, slotId: SlotId })
export const OrderAssignInput = z.strictObject({ orderId: Id, helperId: Id })
export const OrderFinishInput = z.strictObject({
  orderId: Id,
  photos: z._default(z.array(PhotoId).check(z.maxLength(mostOrderPhotos)), []),
})
/** Confirms what was reported done, where that is still open. */
export const OrderRateInput = z.strictObject({
  orderId: Id,
  stars: z.int().check(z.gte(1), z.lte(5)),
  words: z.optional(text(100)),
})

/** The asker's own and those of whom they help, latest first. */
export const OrderMineInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
/** What the asker is to do, soonest first. */
export const OrderTasksInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
/** What the asker may grab, soonest first; says nothing about whoever is served. */
export const OrderOpenInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
/** By time. Without a day: what earlier days left undone, today, and later requests that nobody answered yet. */
export const OrderDayInput = z.strictObject({
  stationId: Id,
  day: z.optional(Day),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const OrderPage = z.object({ items: z.array(OrderSummary), cursor: z.optional(Cursor) })

/**
 * People the manager may name, by role and call name, who hold a role reaching the station; with an order, also those
 * whose role reaches the home of whoever is served. At most 200.
 */
export const HelperListInput = z.strictObject({ stationId: Id, orderId: z.optional(Id) })
export const HelperList = z.object({
  items: z.array(z.object({ id: Id, callName: z.optional(z.string()), role: z.string() })),
})

/** The station's duty rota: the groups take weekly turns in their order, the first in the week of `startsOn`. */
export const RotaInput = z.strictObject({ stationId: Id })
export const RotaSetInput = z.strictObject({
  stationId: Id,
  /** A Monday. */
  startsOn: Day,
  groups: z
    .array(z.strictObject({ name: text(20), memberIds: z.array(Id).check(z.minLength(1), z.maxLength(30)) }))
    .check(z.maxLength(12)),
})
export const RotaView = z.object({
  stationId: Id,
  startsOn: z.optional(Day),
  groups: z.array(
    z.object({ name: z.string(), members: z.array(z.object({ id: Id, callName: z.optional(z.string()) })) }),
  ),
  /** Name of the group on duty this week. */
  current: z.optional(z.string()),
})
export type RotaView = z.infer<typeof RotaView>

/** How many of a month's slots at a station ended how; `total` is their sum. */
export const OrderFiguresInput = z.strictObject({
  stationId: Id,
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
})
export const OrderFigures = z.object({
  month: z.string(),
  total: z.int(),
  people: z.int(),
  byStatus: z.array(z.object({ status: z.enum(orderStatuses), orders: z.int() })),
  /** Mean of all stars, to one decimal; absent without a rating. */
  stars: z.optional(z.number()),
})
/** The orders that a figure counts, by time: all of the month, those with a status, or those that were rated. */
export const OrderMonthInput = z.strictObject({
  ...OrderFiguresInput.shape,
  statuses: z.optional(z.array(z.enum(orderStatuses)).check(z.minLength(1), z.maxLength(orderStatuses.length))),
  isRated: z._default(z.boolean(), false),
  cursor: z.optional(Cursor),
  limit: Limit,
})
