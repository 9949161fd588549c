import { daysBetween } from '../../../src/contracts/opening.calc'
import type { Span } from '../../../src/contracts/opening.const'
import type { UnifiedItem } from '../../../src/contracts/station.const'
import { AppError } from '../../_platform/app-error'
import type { RoleKind } from '../member/role.row'
import type { CheckedItem, Station } from './station.row'

/** Who may do what to a station in their area; narrowest first, which is the role a change is recorded under. */
export const stationRights = {
  editHours: ['station-manager', 'community-staff', 'street-staff', 'county-staff'],
  closeOn: ['station-manager', 'community-staff', 'street-staff', 'county-staff'],
  checkItem: ['community-staff', 'street-staff', 'county-staff'],
  register: ['community-staff', 'street-staff', 'county-staff'],
} as const satisfies Record<string, readonly RoleKind[]>

/** Special days can be set this far ahead, and are dropped this long after. */
const daysAhead = 400
const daysKept = 30

const changed = (station: Station, part: Partial<Station>, at: Date): Station => ({
  ...station,
  ...part,
  revision: station.revision + 1,
  updatedAt: at.toISOString(),
})

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const bare = (spans: readonly Span[]) => spans.map(({ from, until }) => ({ from, until }))

/** Spans follow each other; where one ends the next may begin. */
const areInOrder = (spans: readonly Span[]) =>
  spans.every((span, i) => span.from < span.until && (i === 0 || (spans[i - 1]?.until ?? 0) <= span.from))

/** Sets the weekly hours. `revision` is the one the person saw; a later one is refused with `conflict`. */
export function editHours(station: Station, edit: { revision: number; week: Span[][] }, at: Date): Station {
  const wrong = edit.week.findIndex((spans) => !areInOrder(spans))
  if (wrong >= 0) throw new AppError('bad-input', [`week.${wrong}`])
  const week = edit.week.map(bare)
  if (isSame(week, station.opening.week.map(bare))) return station
  if (edit.revision !== station.revision) throw new AppError('conflict', ['revision'])
  return changed(station, { opening: { ...station.opening, week } }, at)
}

export interface DayChange {
  day: string
  reason?: string
  spans?: Span[]
  undo?: boolean
}

/** Closes a day, gives it special hours, or with `undo` takes its exception back. `today` is Asia/Shanghai's. */
export function closeOn(station: Station, change: DayChange, today: string, at: Date): Station {
  const { day, reason, spans = [], undo } = change
  const ahead = daysBetween(today, day)
  if (!(ahead >= 0 && ahead <= daysAhead)) throw new AppError('bad-input', ['day'])
  if (!areInOrder(spans)) throw new AppError('bad-input', ['spans'])

  const { [day]: before, ...others } = station.opening.days
  if (undo && !before) return station
  const entry = { spans: bare(spans), ...(reason !== undefined && { reason }) }
  if (
    !undo &&
    before &&
    isSame({ ...entry }, { spans: bare(before.spans), ...(before.reason !== undefined && { reason: before.reason }) })
  )
    return station
  const kept = Object.entries(others).filter(([other]) => daysBetween(other, today) <= daysKept)
  const days = Object.fromEntries([...kept, ...(undo ? [] : [[day, entry] as const])].sort())
  return changed(station, { opening: { ...station.opening, days } }, at)
}

export interface ItemCheck {
  item: UnifiedItem
  state: 'passed' | 'failed'
  note?: string
  photos: string[]
}

/** Records the state of one of the five unified items with its evidence. */
export function checkItem(station: Station, check: ItemCheck, byRole: RoleKind, today: string, at: Date): Station {
  const { item, state, note, photos } = check
  const entry: CheckedItem = { state, ...(note !== undefined && { note }), photos, checkedOn: today, byRole }
  const before = station.checklist[item]
  const isRepeated =
    before &&
    isSame(
      [before.state, before.note, before.photos, before.checkedOn, before.byRole],
      [state, note, photos, today, byRole],
    )
  return isRepeated ? station : changed(station, { checklist: { ...station.checklist, [item]: entry } }, at)
}
