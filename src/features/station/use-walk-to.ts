import { rankByEstimate } from '@/contracts/near.calc'
import type { Place } from '@/contracts/place'
import { defaultPaces } from '@/contracts/walk.calc'
import { useChosenPlace } from '@/platform/chosen-place'
import { usePreferences } from '@/platform/preferences'

/** The walk from the chosen place, estimated; undefined while the person has not said where they are. */
export function useWalkTo(place: Place | undefined) {
  const from = useChosenPlace()?.place
  const { pace } = usePreferences()
  if (!from || !place) return undefined
  return rankByEstimate([{ id: '', place }], from, defaultPaces[pace])[0]
}
