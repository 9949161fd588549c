import { useEffect, useMemo, useState } from 'react'
import type { StationFilters } from '@/contracts/near.calc'
import { type ChosenPlace, useChosenPlace } from '@/platform/chosen-place'
import type { Failure } from '@/platform/error-copy'
import { usePreferences } from '@/platform/preferences'
import { useRemote } from '@/platform/remote'
import { type CountyIndex, useStationIndex } from '@/platform/station-index'
import { isOrderUnknown, rememberWalks, walksFor } from './known-walks'
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

/** So long the first list at a new place waits for the streets' order, rather than change under a finger. */
const patienceMs = 1000

/**
 * The stations near the chosen place: at once from the phone where it knows the streets' order, then from the cloud,
 * which knows better. Where the phone can only estimate, the cloud has a moment to answer first.
 */
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
  const onPhone = useMemo(
    () => index && question && nearbyOnPhone(index, question, new Date(), walksFor(question)),
    [index, question],
  )
  const cloud = useRemote('station.near', question && inputOf(question))
  useEffect(() => {
    if (question && cloud.data) rememberWalks(question, cloud.data)
  }, [question, cloud.data])

  const [unanswered, setUnanswered] = useState<Question>()
  useEffect(() => {
    if (!question || !isOrderUnknown(question)) return undefined
    const timer = setTimeout(() => setUnanswered(question), patienceMs)
    return () => clearTimeout(timer)
  }, [question])
  const isShown = question && (cloud.failure || unanswered === question || !isOrderUnknown(question))

  return {
    index,
    chosen,
    question,
    isOutside,
    nearby: question && (cloud.data ?? (isShown ? onPhone : undefined)),
    failure: cloud.failure ?? indexFailure,
    reload: () => {
      reloadIndex()
      cloud.reload()
    },
  }
}
