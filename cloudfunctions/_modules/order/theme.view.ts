import type { Opening } from '../../../src/contracts/opening.const'
import type { SlotView, ThemeSummary, ThemeView } from '../../../src/contracts/theme'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import { stationMemory } from '../station'
import type { Slot, Theme } from './order.row'
import { leftIn, occurrencesOf, slotKey, slotWhy } from './slot.rules'
import { keeperRoles } from './theme.rules'

/** A theme has at most 21 weekly slots, hence 42 in 14 days; a page of 50 themes stays within what one read gives. */
const mostSlots = 1000
const themesPerRead = 20

async function slotsOf(ctx: Context, themes: readonly Theme[]): Promise<Map<string, Slot>> {
  const found = new Map<string, Slot>()
  const now = ctx.now().toISOString()
  for (let from = 0; from < themes.length; from += themesPerRead) {
    const ids = themes.slice(from, from + themesPerRead).map(({ _id }) => _id)
    const where = { themeId: { in: ids }, startsAt: { gt: now } }
    for (const slot of await ctx.store.find('slots', { where, limit: mostSlots })) found.set(slot._id, slot)
  }
  return found
}

function upcomingOf(
  theme: Theme,
  opening: Pick<Opening, 'days'>,
  slots: ReadonlyMap<string, Slot>,
  at: Date,
): SlotView[] {
  return occurrencesOf(theme, at).map((occurrence) => {
    const slot = slots.get(slotKey(theme._id, occurrence.slotId))
    const why = slotWhy(theme, opening, occurrence, slot, at)
    const missing = theme.minimum - (slot?.taken ?? 0)
    return {
      ...occurrence,
      left: leftIn(occurrence, slot),
      ...(missing > 0 && { missing }),
      canOrder: why === undefined,
      ...(why && { why }),
    }
  })
}

interface Seen {
  theme: Theme
  upcoming: SlotView[]
}

async function seen(ctx: Context, themes: readonly Theme[]): Promise<Seen[]> {
  const [slots, { all }] = await Promise.all([slotsOf(ctx, themes), stationMemory(ctx.store)])
  const openings = new Map(all.map(({ id, opening }) => [id, opening]))
  const noExceptions = { days: {} }
  return themes.map((theme) => {
    const opening = openings.get(theme.stationId) ?? noExceptions
    return { theme, upcoming: upcomingOf(theme, opening, slots, ctx.now()) }
  })
}

function summaryOf({ theme, upcoming }: Seen): ThemeSummary {
  const { _id: id, stationId, stationName, itemId, name, about, where, pause } = theme
  const next = upcoming.find(({ canOrder }) => canOrder)
  return {
    id,
    stationId,
    stationName,
    itemId,
    name,
    about,
    where,
    isPaused: pause !== undefined,
    ...(pause && { pauseReason: pause.reason }),
    ...(next && { nextAt: next.startsAt, left: next.left }),
  }
}

export const themeSummaries = async (ctx: Context, themes: readonly Theme[]): Promise<ThemeSummary[]> =>
  (await seen(ctx, themes)).map(summaryOf)

/** One theme with its slots of the next 14 days: the same for everybody, but for what they may do. */
export async function themeView(ctx: Context, theme: Theme): Promise<ThemeView> {
  const [one, roles] = await Promise.all([seen(ctx, [theme]), ctx.roles()])
  const upcoming = one[0]?.upcoming ?? []
  const { itemName, flow, contact, slots, leadHours, cutoffHours, minimum, season, dispatch } = theme
  return {
    ...summaryOf({ theme, upcoming }),
    itemName,
    flow,
    contact,
    slots,
    leadHours,
    cutoffHours,
    minimum,
    ...(season && { season }),
    dispatch,
    upcoming,
    revision: theme.revision,
    can: {
      order: ctx.openid !== '' && upcoming.some(({ canOrder }) => canOrder),
      edit: roleHeld(roles, keeperRoles, theme.areaPath, ctx.now()) !== undefined,
    },
    isSynthetic: theme.isSynthetic,
  }
}
