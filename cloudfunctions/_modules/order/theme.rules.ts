import { AppError } from '../../_platform/app-error'
import type { RoleKind } from '../member/role.row'
import type { Theme } from './order.row'

/** Who publishes themes and looks after the orders of a station in their area; narrowest first. */
export const keeperRoles: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']

const neverEnds = '9999-12-31'

/** What whoever publishes a theme says about it. */
export type ThemeWords = Pick<
  Theme,
  | 'itemId'
  | 'name'
  | 'about'
  | 'flow'
  | 'contact'
  | 'where'
  | 'slots'
  | 'leadHours'
  | 'cutoffHours'
  | 'minimum'
  | 'season'
  | 'dispatch'
>

function requireSense({ slots, season, where, minimum }: ThemeWords): void {
  const wrong = slots.findIndex(({ from, until }) => from >= until)
  if (wrong >= 0) throw new AppError('bad-input', [`slots.${wrong}`])
  const begins = slots.map(({ weekday, from }) => `${weekday} ${from}`)
  const twice = begins.findIndex((begin, i) => begins.indexOf(begin) < i)
  if (twice >= 0) throw new AppError('bad-input', [`slots.${twice}`])
  const short = slots.findIndex(({ capacity }) => capacity < minimum)
  if (short >= 0) throw new AppError('bad-input', ['minimum'])
  if (season && season.from > season.until) throw new AppError('bad-input', ['season'])
  if (new Set(where).size < where.length) throw new AppError('bad-input', ['where'])
}

function wordsOf(words: ThemeWords): ThemeWords & Pick<Theme, 'listedUntil'> {
  const { itemId, name, about, flow, contact, where, leadHours, cutoffHours, minimum, season, dispatch } = words
  const slots = [...words.slots]
    .sort((a, b) => a.weekday - b.weekday || a.from - b.from)
    .map(({ weekday, from, until, capacity }) => ({ weekday, from, until, capacity }))
  return {
    itemId,
    name,
    about,
    flow,
    contact,
    where: [...where],
    slots,
    leadHours,
    cutoffHours,
    minimum,
    ...(season && { season: { from: season.from, until: season.until } }),
    listedUntil: season?.until ?? neverEnds,
    dispatch,
  }
}

/** A new theme of a station. */
export function publishTheme(
  base: Pick<
    Theme,
    '_id' | 'stationId' | 'stationName' | 'areaPath' | 'groupId' | 'groupName' | 'itemName' | 'isSynthetic'
  >,
  words: ThemeWords,
  by: string,
  at: Date,
): Theme {
  requireSense(words)
  return { ...base, ...wordsOf(words), revision: 1, updatedAt: at.toISOString(), updatedBy: by }
}

const changed = (theme: Theme, by: string, at: Date): Theme => ({
  ...theme,
  revision: theme.revision + 1,
  updatedAt: at.toISOString(),
  updatedBy: by,
})

/** Words a theme anew. `revision` is the one the person saw; a later one is refused with `conflict`. */
export function editTheme(
  theme: Theme,
  edit: ThemeWords & { revision: number; itemName: string },
  by: string,
  at: Date,
): Theme {
  requireSense(edit)
  const words = { ...wordsOf(edit), itemName: edit.itemName }
  const { season: _, ...rest } = theme
  const before = JSON.stringify({ ...wordsOf(theme), itemName: theme.itemName })
  if (before === JSON.stringify(words)) return theme
  if (edit.revision !== theme.revision) throw new AppError('conflict', ['revision'])
  return changed({ ...rest, ...words }, by, at)
}

/** Pauses a theme for a reason that people are shown, or goes on with it. What was ordered stays ordered. */
export function pauseTheme(
  theme: Theme,
  wanted: { isPaused: boolean; reason?: string | undefined },
  by: string,
  at: Date,
): Theme {
  const { pause, ...rest } = theme
  if (!wanted.isPaused) return pause ? changed(rest, by, at) : theme
  if (wanted.reason === undefined) throw new AppError('bad-input', ['reason'])
  if (pause?.reason === wanted.reason) return theme
  return changed({ ...rest, pause: { reason: wanted.reason, at: at.toISOString() } }, by, at)
}
