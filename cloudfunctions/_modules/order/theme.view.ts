import type { Opening } from '../../../src/contracts/opening.const'
import type { SlotView, ThemeSummary, ThemeView } from '../../../src/contracts/theme'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import { isLive } from '../group'
import { stationMemory } from '../station'
import { speaksFor } from './order.actor'
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

/** How a theme stands whose group has ended: no word of a reason. */
const pausedForGood = { reason: '', at: '' }

/** Groups of these themes that have ended, so that they can be ordered no more. */
async function endedOf(ctx: Context, themes: readonly Theme[]): Promise<Set<string>> {
  const ids = [...new Set(themes.flatMap(({ groupId }) => groupId ?? []))]
  if (ids.length === 0) return new Set()
  const groups = await ctx.store.find('groups', { where: { _id: { in: ids } }, limit: ids.length })
  return new Set(groups.filter((group) => !isLive(group)).map(({ _id }) => _id))
}

interface Seen {
  theme: Theme
  upcoming: SlotView[]
}

async function seen(ctx: Context, themes: readonly Theme[]): Promise<Seen[]> {
  const [slots, { all }, ended] = await Promise.all([
    slotsOf(ctx, themes),
    stationMemory(ctx.store),
    endedOf(ctx, themes),
  ])
  const openings = new Map(all.map(({ id, opening }) => [id, opening]))
  const noExceptions = { days: {} }
  return themes.map((found) => {
    const theme = ended.has(found.groupId ?? '') ? { ...found, pause: found.pause ?? pausedForGood } : found
    const opening = openings.get(theme.stationId) ?? noExceptions
    return { theme, upcoming: upcomingOf(theme, opening, slots, ctx.now()) }
  })
}

function summaryOf({ theme, upcoming }: Seen): ThemeSummary {
  const { _id: id, stationId, stationName, groupName, itemId, name, about, where, pause } = theme
  const next = upcoming.find(({ canOrder }) => canOrder)
  return {
    id,
    stationId,
    stationName,
    ...(groupName !== undefined && { groupName }),
    itemId,
    name,
    about,
    where,
    isPaused: pause !== undefined,
    ...(pause?.reason && { pauseReason: pause.reason }),
    ...(next && { nextAt: next.startsAt, left: next.left }),
  }
}

export const themeSummaries = async (ctx: Context, themes: readonly Theme[]): Promise<ThemeSummary[]> =>
  (await seen(ctx, themes)).map(summaryOf)

/** One theme with its slots of the next 14 days: the same for everybody, but for what they may do. */
export async function themeView(ctx: Context, theme: Theme): Promise<ThemeView> {
  const [one, roles, isGroups] = await Promise.all([seen(ctx, [theme]), ctx.roles(), speaksFor(ctx, theme.groupId)])
  const upcoming = one[0]?.upcoming ?? []
  const { itemName, flow, contact, slots, leadHours, cutoffHours, minimum, season, dispatch } = theme
  return {
    ...summaryOf(one[0] ?? { theme, upcoming }),
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
      edit: isGroups || roleHeld(roles, keeperRoles, theme.areaPath, ctx.now()) !== undefined,
    },
    isSynthetic: theme.isSynthetic,
  }
}
