import * as z from 'zod/mini'
import { dispatchKinds, orderStatuses, orderWheres } from './order.const'
import { Cursor, Day, Id, Instant, Limit, text } from './text'

/** The county's catalogue (基本服务): classes and items are data. */
export const CatalogueView = z.object({
  classes: z.array(
    z.object({ id: Id, name: z.string(), items: z.array(z.object({ id: Id, name: z.string(), about: z.string() })) }),
  ),
})
export const CatalogueInput = z.strictObject({})

const minuteOfDay = z.int().check(z.gte(0), z.lte(1440))

/** When a theme takes place: each row is a weekly slot (`weekday` 1 = Monday … 7). */
export const ThemeSlot = z.strictObject({
  weekday: z.int().check(z.gte(1), z.lte(7)),
  from: minuteOfDay,
  until: minuteOfDay,
  capacity: z.int().check(z.gte(1), z.lte(200)),
})

const themeFields = {
  itemId: Id,
  name: text(20),
  about: text(200),
  /** What happens, step by step. */
  flow: text(200),
  /** Role and desk to ask, never a private number. */
  contact: text(40),
  where: z.array(z.enum(orderWheres)).check(z.minLength(1)),
  slots: z.array(ThemeSlot).check(z.minLength(1), z.maxLength(21)),
  /** Hours before the slot begins after which nobody can order or change. */
  leadHours: z.int().check(z.gte(0), z.lte(720)),
  /** People needed for it to take place; 0 = always. */
  minimum: z.int().check(z.gte(0), z.lte(200)),
  season: z.optional(z.strictObject({ from: Day, until: Day })),
  dispatch: z.enum(dispatchKinds),
}

export const ThemeSummary = z.object({
  id: Id,
  stationId: Id,
  stationName: z.string(),
  name: z.string(),
  about: z.string(),
  where: z.array(z.enum(orderWheres)),
  isPaused: z.boolean(),
  nextAt: z.optional(Instant),
  left: z.optional(z.int()),
})
export type ThemeSummary = z.infer<typeof ThemeSummary>

export const ThemeView = z.object({
  ...ThemeSummary.shape,
  ...themeFields,
  /** Slots of the next 14 days, soonest first. */
  upcoming: z.array(
    z.object({
      slotId: z.string(),
      startsAt: Instant,
      endsAt: Instant,
      left: z.int(),
      canOrder: z.boolean(),
      why: z.optional(z.string()),
    }),
  ),
  revision: z.int(),
  can: z.object({ order: z.boolean(), edit: z.boolean() }),
})
export type ThemeView = z.infer<typeof ThemeView>

export const ThemeListInput = z.strictObject({
  stationId: z.optional(Id),
  itemId: z.optional(Id),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const ThemePage = z.object({ items: z.array(ThemeSummary), cursor: z.optional(Cursor) })
export const ThemeGetInput = z.strictObject({ themeId: Id })
export const ThemePublishInput = z.strictObject({ stationId: Id, ...themeFields })
export const ThemeEditInput = z.strictObject({ themeId: Id, revision: z.int(), ...themeFields })
export const ThemePauseInput = z.strictObject({ themeId: Id, isPaused: z.boolean(), why: z.optional(text(50)) })

export const TimelineStep = z.object({
  at: Instant,
  byRole: z.string(),
  what: z.string(),
  note: z.optional(z.string()),
})

export const OrderSummary = z.object({
  id: Id,
  /** Short number to read out: kept when the slot changes. */
  number: z.string(),
  themeId: Id,
  themeName: z.string(),
  stationId: Id,
  stationName: z.string(),
  where: z.enum(orderWheres),
  startsAt: Instant,
  endsAt: Instant,
  people: z.int(),
  status: z.enum(orderStatuses),
  /** For those who serve: how to address, and where. */
  callName: z.optional(z.string()),
  home: z.optional(z.string()),
  helperRole: z.optional(z.string()),
  isMine: z.boolean(),
  can: z.object({
    cancel: z.boolean(),
    move: z.boolean(),
    confirm: z.boolean(),
    rate: z.boolean(),
    accept: z.boolean(),
    decline: z.boolean(),
    assign: z.boolean(),
    grab: z.boolean(),
    start: z.boolean(),
    finish: z.boolean(),
    noShow: z.boolean(),
    undo: z.boolean(),
    call: z.boolean(),
  }),
})
export type OrderSummary = z.infer<typeof OrderSummary>

export const OrderView = z.object({
  ...OrderSummary.shape,
  note: z.optional(z.string()),
  reason: z.optional(z.string()),
  photos: z.array(z.string()),
  rating: z.optional(z.object({ stars: z.int(), words: z.optional(z.string()) })),
  timeline: z.array(TimelineStep),
})
export type OrderView = z.infer<typeof OrderView>

export const OrderPlaceInput = z.strictObject({
  themeId: Id,
  slotId: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}t\d{4}$/)),
  where: z.enum(orderWheres),
  people: z._default(z.int().check(z.gte(1), z.lte(20)), 1),
  note: z.optional(text(100)),
  /** A helped person (代办). */
  forId: z.optional(Id),
})
export const OrderIdInput = z.strictObject({ orderId: Id })
export const OrderReasonInput = z.strictObject({ orderId: Id, reason: text(50) })
export const OrderMoveInput = z.strictObject({
  orderId: Id,
  slotId: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}t\d{4}$/)),
})
export const OrderAssignInput = z.strictObject({ orderId: Id, helperId: Id })
export const OrderFinishInput = z.strictObject({
  orderId: Id,
  photos: z._default(z.array(z.string().check(z.maxLength(200), z.regex(/^cloud:\/\//))).check(z.maxLength(3)), []),
})
export const OrderRateInput = z.strictObject({
  orderId: Id,
  stars: z.int().check(z.gte(1), z.lte(5)),
  words: z.optional(text(100)),
})
export const OrderListInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
/** Without a day: today and what earlier days left undone. */
export const OrderDayInput = z.strictObject({
  stationId: Id,
  day: z.optional(Day),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const OrderOpenInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
export const OrderPage = z.object({ items: z.array(OrderSummary), cursor: z.optional(Cursor) })
/** People the manager may name as helpers: by role and call name, within the station's area. */
export const HelperListInput = z.strictObject({ stationId: Id })
export const HelperList = z.object({ items: z.array(z.object({ id: Id, callName: z.string(), role: z.string() })) })
