import { rankByEstimate } from '@/contracts/near.calc'
import type { Place } from '@/contracts/place'
import { defaultPaces } from '@/contracts/walk.calc'
import { useChosenPlace } from '@/platform/chosen-place'
import { usePreferences } from '@/platform/preferences'
import { useRemote } from '@/platform/remote'

export interface WalkTo {
  walkMinutes: number
  walkMetres: number
  /** Absent: not known, the walk is an estimate. */
  hasStairs?: boolean
}

/** The walk from the chosen place: estimated at once, then by streets. Undefined where the person has not said where they are. */
export function useWalkTo(station: { id: string; place: Place }) {
  const from = useChosenPlace()?.place
  const { pace } = usePreferences()
  const { data } = useRemote('station.walk', from && { from, stationId: station.id, pace })
  if (!from) return {}
  const guess: WalkTo | undefined = rankByEstimate([station], from, defaultPaces[pace])[0]
  if (!data?.walk) return { from, walk: guess }
  const { walk, streets } = data
  const known: WalkTo = walk.isEstimate ? walk : { ...walk, hasStairs: walk.stairsMetres > 0 }
  return { from, walk: known, line: walk.isEstimate ? undefined : walk, streets }
}
