import { metresBetween } from '@/contracts/place.calc'
import { defaultPaces, estimatedWalkMetres, walkMinutesFor } from '@/contracts/walk.calc'
import { useChosenPlace } from '@/platform/chosen-place'
import { usePreferences } from '@/platform/preferences'
import { useStationIndex } from '@/platform/station-index'

/** The walk to where it is held, by the phone's own estimate; unknown where it is not held at the station. */
export function useWalkMinutes(stationId: string, venue: string): number | undefined {
  const from = useChosenPlace()?.place
  const { index } = useStationIndex()
  const { pace } = usePreferences()
  const station = index?.stations.find(({ id }) => id === stationId)
  if (!from || !station || station.name !== venue) return undefined
  return walkMinutesFor(estimatedWalkMetres(metresBetween(from, station.place)), defaultPaces[pace])
}
