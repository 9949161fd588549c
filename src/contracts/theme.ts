import * as z from 'zod/mini'
import { dispatchKinds, orderWheres, slotWhys } from './order.const'
import { Cursor, Day, Id, Instant, Limit, text } from './text'

const CatalogueItem = z.object({ id: Id, name: z.string(), about: z.string() })

/** The county's catalogue of free services (基本服务): classes and items are data. */
export const CatalogueView = z.object({
  classes: z.array(z.object({ id: Id, name: z.string(), items: z.array(CatalogueItem) })),
  can: z.object({ edit: z.boolean() }),
})
export type CatalogueView = z.infer<typeof CatalogueView>
export const CatalogueInput = z.strictObject({})
/** Adds the item or, where the class has one of that id, words it anew. */
export const CataloguePutInput = z.strictObject({ classId: Id, itemId: Id, name: text(20), about: text(100) })

const minuteOfDay = z.int().check(z.gte(0), z.lte(1440))
const hours = (most: number) => z.int().check(z.gte(0), z.lte(most))

/** One weekly slot: `weekday` 1 is Monday, 7 Sunday; minutes since midnight in Asia/Shanghai. */
export const ThemeSlot = z.strictObject({
  weekday: z.int().check(z.gte(1), z.lte(7)),
  from: minuteOfDay,
  until: minuteOfDay,
  /** People, not orders. */
  capacity: z.int().check(z.gte(1), z.lte(200)),
})
export type ThemeSlot = z.infer<typeof ThemeSlot>

const themeFields = {
  itemId: Id,
  name: text(20),
  about: text(200),
  /** What happens, step by step. */
  flow: text(200),
  /** Role and desk to ask, never a private number. */
  contact: text(40),
  where: z.array(z.enum(orderWheres)).check(z.minLength(1), z.maxLength(2)),
  slots: z.array(ThemeSlot).check(z.minLength(1), z.maxLength(21)),
  /** An order must come this many hours before the slot begins. */
  leadHours: hours(720),
  /** Until this many hours before the slot begins, whoever ordered may cancel or move. */
  cutoffHours: hours(720),
  /** People needed for it to take place, counted when the lead time has passed; 0 = always. */
  minimum: z.int().check(z.gte(0), z.lte(200)),
  season: z.optional(z.strictObject({ from: Day, until: Day })),
  dispatch: z.enum(dispatchKinds),
}

export const ThemeSummary = z.object({
  id: Id,
  stationId: Id,
  stationName: z.string(),
  /** The registered group that offers it; absent where the station itself does. */
  groupName: z.optional(z.string()),
  itemId: Id,
  name: z.string(),
  about: z.string(),
  where: z.array(z.enum(orderWheres)),
  isPaused: z.boolean(),
  pauseReason: z.optional(z.string()),
  /** The soonest slot that can be ordered, and the seats left in it; absent where there is none within 14 days. */
  nextAt: z.optional(Instant),
  left: z.optional(z.int()),
})
export type ThemeSummary = z.infer<typeof ThemeSummary>

export const SlotId = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}t\d{4}$/))

export const SlotView = z.object({
  slotId: SlotId,
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.int(),
  left: z.int(),
  /** People still missing for it to take place; absent where enough have come or none are needed. */
  missing: z.optional(z.int()),
  canOrder: z.boolean(),
  why: z.optional(z.enum(slotWhys)),
})
export type SlotView = z.infer<typeof SlotView>

export const ThemeView = z.object({
  ...ThemeSummary.shape,
  ...themeFields,
  itemName: z.string(),
  /** Slots of the next 14 days, soonest first. */
  upcoming: z.array(SlotView),
  /** Raised by one with each change; an edit names the one it was made on. */
  revision: z.int(),
  can: z.object({ order: z.boolean(), edit: z.boolean() }),
  isSynthetic: z.boolean(),
})
export type ThemeView = z.infer<typeof ThemeView>

/** Themes of a station, or of all stations in an area; those whose season is over are left out. */
export const ThemeListInput = z.strictObject({
  stationId: z.optional(Id),
  areaId: z.optional(Id),
  itemId: z.optional(Id),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const ThemePage = z.object({ items: z.array(ThemeSummary), cursor: z.optional(Cursor) })
export const ThemeGetInput = z.strictObject({ themeId: Id })
/** `groupId`: in the name of a group of the station, by one of its contacts; its members then do the work. */
export const ThemePublishInput = z.strictObject({ stationId: Id, groupId: z.optional(Id), ...themeFields })
/** Refused with `conflict` when the theme has changed since `revision`. What was ordered keeps its terms. */
export const ThemeEditInput = z.strictObject({ themeId: Id, revision: z.int(), ...themeFields })
/** A pause needs its reason, which people are shown. */
export const ThemePauseInput = z.strictObject({ themeId: Id, isPaused: z.boolean(), reason: z.optional(text(50)) })
