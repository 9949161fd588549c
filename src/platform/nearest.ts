import { useMemo } from 'react'
import { rankByEstimate } from '../contracts/near.calc'
import type { Place } from '../contracts/place'
import { defaultPaces } from '../contracts/walk.calc'
import { useStationIndex } from './station-index'

/** The stations nearest to a place by the phone's own estimate, nearest first; undefined while none is known. */
export function useNearestStations(place: Place | undefined, most: number) {
  const { index, failure, reload } = useStationIndex()
  const from = place ?? index?.county.centre
  const stations = useMemo(
    () => index && from && rankByEstimate(index.stations, from, defaultPaces.adult).slice(0, most),
    [index, from, most],
  )
  return { stations, failure, reload }
}
