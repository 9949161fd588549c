import { useMemo } from 'react'
import type { StationFilters } from '@/contracts/near.calc'
import { type ChosenPlace, useChosenPlace } from '@/platform/chosen-place'
import type { Failure } from '@/platform/error-copy'
import { usePreferences } from '@/platform/preferences'
import { useRemote } from '@/platform/remote'
import { type CountyIndex, useStationIndex } from '@/platform/station-index'
import { inputOf, isInside, type Nearby, nearbyOnPhone, type Question } from './nearby'

export interface NearbyState {
  index?: CountyIndex
  /** Absent until the person has said where they are: the county's middle stands in. */
  chosen?: ChosenPlace
  question?: Question
  nearby?: Nearby
  /** The chosen place lies outside the county. */
  isOutside: boolean
  /** Why the cloud could not be asked; with `nearby` the list is from the phone. */
  failure?: Failure
  reload(): void
}

/** The stations near the chosen place: at once from the index on the phone, then from the cloud, which knows better. */
export function useNearby(filters: StationFilters, minutes: number): NearbyState {
  const { index, failure: indexFailure, reload: reloadIndex } = useStationIndex()
  const chosen = useChosenPlace()
  const { pace } = usePreferences()
  const place = chosen?.place ?? index?.county.centre
  const isOutside = index !== undefined && chosen !== undefined && !isInside(chosen.place, index.county.bounds)

  const question = useMemo(
    () => (place && !isOutside ? { place, pace, minutes, filters } : undefined),
    [place, pace, minutes, filters, isOutside],
  )
  const onPhone = useMemo(() => index && question && nearbyOnPhone(index, question, new Date()), [index, question])
  const cloud = useRemote('station.near', question && inputOf(question))

  return {
    index,
    chosen,
    question,
    isOutside,
    nearby: question && (cloud.data ?? onPhone),
    failure: cloud.failure ?? indexFailure,
    reload: () => {
      reloadIndex()
      cloud.reload()
    },
  }
}
