import type { Spot } from '../snap/spot'
import type { Attached } from './attached'
import { never } from './pace'
import { unitsBetween, unitsOff } from './part'
import type { Search } from './search'
import { seedAt } from './seed'

/** A place found, by its number among the attached ones. */
export interface Hit {
  place: number
  units: number
}

export interface Wanted {
  accepts?: (place: number) => boolean
  /** Whether the list ends with this place: nothing after it is looked for. */
  ends?: (place: number, units: number) => boolean
}

/**
 * The `most` places that are soonest reached from a spot, soonest first, equals by number. No place beyond `capUnits`
 * is looked for. The search stays as it ended, so that the walks can be traced.
 */
export function nearest(
  search: Search,
  attached: Attached,
  origin: Spot,
  most: number,
  capUnits: number,
  { accepts, ends }: Wanted = {},
): Hit[] {
  const { pace, spots, onEdge, units } = attached
  const hits: Hit[] = []
  const off = unitsOff(pace, origin)
  const cap = Math.min(capUnits, never - 1)
  const offer = (place: number, reached: number) => {
    if (reached > cap || reached >= (units[place] as number) || (accepts && !accepts(place))) return
    if (units[place] !== never)
      hits.splice(
        hits.findIndex((hit) => hit.place === place),
        1,
      )
    units[place] = reached
    insert(hits, { place, units: reached }, most, units)
  }
  for (const place of onEdge.get(origin.edge) ?? []) {
    const spot = spots[place]
    if (spot) offer(place, off + unitsBetween(pace, origin, spot) + unitsOff(pace, spot))
  }
  search.begin(cap)
  seedAt(search, pace, origin, off)
  if (origin.resident) seedAt(search, pace, origin.resident, off)
  while (!isDone(hits, most, search.settledUpTo)) {
    if (ends && endOf(hits, search.settledUpTo, ends) >= 0) break
    if (!search.step(pace.onward)) break
    offerSettled(search, attached, offer)
  }
  for (const { place } of hits) units[place] = never
  const end = ends ? endOf(hits, never, ends) : -1
  return end < 0 ? hits : hits.slice(0, end + 1)
}

/** Which of the hits that cannot change any more ends the list, −1 if none does. */
function endOf(hits: readonly Hit[], settledUpTo: number, ends: NonNullable<Wanted['ends']>): number {
  for (let i = 0; i < hits.length && (hits[i] as Hit).units < settledUpTo; i += 1) {
    const { place, units } = hits[i] as Hit
    if (ends(place, units)) return i
  }
  return -1
}

function offerSettled(search: Search, { firstAt, entries }: Attached, offer: (place: number, reached: number) => void) {
  const { settled, units } = search
  for (let i = 0; i < search.settledCount; i += 1) {
    const node = settled[i] as number
    for (let at = firstAt[node] as number; at >= 0; at = entries[at + 2] as number) {
      offer(entries[at] as number, (units[node] as number) + (entries[at + 1] as number))
    }
  }
}

/** Nothing unsettled can come before the last of a full list. */
const isDone = (hits: readonly Hit[], most: number, settledUpTo: number) =>
  most < 1 || (hits.length === most && (hits[most - 1] as Hit).units < settledUpTo)

function insert(hits: Hit[], hit: Hit, most: number, units: Int32Array) {
  let at = hits.length
  while (at > 0 && comesBefore(hit, hits[at - 1] as Hit)) at -= 1
  hits.splice(at, 0, hit)
  if (hits.length <= most) return
  const last = hits.pop()
  if (last) units[last.place] = never
}

const comesBefore = (a: Hit, b: Hit) => a.units < b.units || (a.units === b.units && a.place < b.place)
