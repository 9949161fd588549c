import { openState } from './opening.calc'
import type { Opening } from './opening.const'
import { metresBetween, type Point } from './place.calc'
import type { BaseEquipment } from './station.const'
import { detourFactor, estimatedWalkMetres, walkMinutesFor } from './walk.calc'

/** A station as lists, the map and the ranking need it. The server's memory and a phone's store hold the same. */
export interface StationBrief {
  id: string
  code: string
  name: string
  address: string
  place: Point
  star: 0 | 1 | 2 | 3 | 4 | 5
  opening: Opening
  equipment: BaseEquipment[]
  modules: string[]
  phone: string
}

export interface StationFilters {
  openNow?: boolean
  /** Open when the walk ends. Judged with the walk, so not by `stationFilter`. */
  openOnArrival?: boolean
  /** All of them. */
  equipment?: BaseEquipment[]
  /** All of them. */
  modules?: string[]
  minStar?: number
}

/** The test a station must pass at an instant. Stations that share an opening object are judged once. */
export function stationFilter(filters: StationFilters, at: Date): (station: StationBrief) => boolean {
  const { openNow, equipment = [], modules = [], minStar = 0 } = filters
  const judged = new Map<Opening, boolean>()
  const isOpen = (opening: Opening) => {
    const known = judged.get(opening)
    if (known !== undefined) return known
    const answer = openState(opening, at).isOpen
    judged.set(opening, answer)
    return answer
  }
  return (station) =>
    station.star >= minStar &&
    equipment.every((kind) => station.equipment.includes(kind)) &&
    modules.every((id) => station.modules.includes(id)) &&
    (!openNow || isOpen(station.opening))
}

/** What a list shows of a station, with its opening state at an instant. */
export function summaryOf({ opening, phone: _, ...brief }: StationBrief, at: Date) {
  return { ...brief, open: openState(opening, at) }
}

export interface RankedOnFoot<T> {
  entry: T
  /** Unrounded, so that the order is exact. */
  walkMetres: number
  walkMinutes: number
  isEstimate: boolean
}

/** Shorter walk first; equal walks by id, so that the order is the same for everybody. */
export const byWalk = <T extends { id: string }>(a: RankedOnFoot<T>, b: RankedOnFoot<T>) =>
  a.walkMetres - b.walkMetres || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0)

/** Radius in metres of the circle within which everything is `minutes` away on foot, by the estimate. */
export const circleMetres = (minutes: number, metresPerSecond: number) =>
  Math.floor((minutes * 60 * metresPerSecond) / detourFactor)

/** Each entry with its estimated walk from a place, in the order given. */
export const walksByEstimate = <T extends { id: string; place: Point }>(
  entries: readonly T[],
  from: Point,
  metresPerSecond: number,
): RankedOnFoot<T>[] =>
  entries.map((entry) => {
    const walkMetres = estimatedWalkMetres(metresBetween(from, entry.place))
    return { entry, walkMetres, walkMinutes: walkMinutesFor(walkMetres, metresPerSecond), isEstimate: true }
  })

/** All entries ranked from a place by estimated walk. For a phone without network: it looks at every entry. */
export const rankByEstimate = <T extends { id: string; place: Point }>(
  entries: readonly T[],
  from: Point,
  metresPerSecond: number,
): RankedOnFoot<T>[] => walksByEstimate(entries, from, metresPerSecond).sort(byWalk)

/** The test a walk that starts at an instant must pass: with `openOnArrival`, the station is open when it ends. */
export const arrivalFilter =
  ({ openOnArrival }: StationFilters, at: Date) =>
  ({ entry, walkMinutes }: RankedOnFoot<StationBrief>): boolean =>
    !openOnArrival || openState(entry.opening, new Date(at.getTime() + walkMinutes * 60_000)).isOpen

/** A ranked station as a card shows it. */
export const nearViewOf = ({ entry, walkMetres, walkMinutes, isEstimate }: RankedOnFoot<StationBrief>, at: Date) => ({
  ...summaryOf(entry, at),
  walkMinutes,
  walkMetres: Math.round(walkMetres),
  isEstimate,
})
