import { type WalkPace, walkPaces } from '../../../src/contracts/walk.calc'
import type { Impersonal } from '../../_platform/context'
import { everyRow } from '../../_platform/every-row'
import type { Area } from '../area/area.row'
import { stationMemory } from '../station'
import { profileOf, streetsNow } from '../street'
import { type Building, buildingOf, judged } from './coverage.judge'

export interface BuildingWalk {
  area: Area
  /** Seconds to the soonest station for each way of walking; Infinity where it is farther than asked, absent without a place. */
  seconds?: Record<WalkPace, number>
}

/**
 * How long every building of the county walks to its soonest station, as far as `minutes`, in the order of ids; whether
 * by streets or, where there are none, by straight lines. Asks no one's role: for who has the county's keys.
 */
export async function buildingWalks(ctx: Impersonal, minutes: number) {
  const { county, streets: record, places } = await stationMemory(ctx.store)
  const [areas, streets] = await Promise.all([
    everyRow(ctx.store, 'areas', { level: 'building' }),
    streetsNow(ctx, record),
  ])
  const buildings: Building[] = areas.flatMap(buildingOf)
  const byPace = walkPaces.map((pace) => judged(streets?.network, buildings, places, profileOf(county, pace), minutes))
  const numbers = new Map(buildings.map(({ id }, i) => [id, i]))
  const secondsOf = (i: number) =>
    Object.fromEntries(walkPaces.map((pace, k) => [pace, byPace[k]?.seconds[i]])) as Record<WalkPace, number>
  const walks = areas.map((area): BuildingWalk => {
    const i = numbers.get(area._id)
    return { area, ...(i !== undefined && { seconds: secondsOf(i) }) }
  })
  return { walks, byStreets: streets !== undefined }
}
