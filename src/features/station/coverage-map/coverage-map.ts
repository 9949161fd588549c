import type { Place } from '@/contracts/place'
import { metresBetween } from '@/contracts/place.calc'

export interface CoveragePin {
  place: Place
  /** One or two characters that stand on the pin. */
  mark: string
  /** What it is, for those who listen. */
  name: string
}

export interface CoverageMapProps {
  /** Where one has a station in reach: each part is a ring and the holes in it. */
  area: Place[][][]
  /** Buildings that have none. */
  outside: Place[]
  stations: Place[]
  pins: CoveragePin[]
  /** What is shown at first holds all of these. */
  frame: Place[]
  /** Somebody tapped the ground. */
  onPlace: (place: Place) => void
}

export interface View {
  centre: Place
  /** From the middle to the farthest corner. */
  metres: number
}

const leastMetres = 300

/** The view that holds some places. */
export function viewOf(places: readonly Place[]): View | undefined {
  const [first] = places
  if (!first) return undefined
  const [southWest, northEast] = [{ ...first }, { ...first }]
  for (const { lng, lat } of places) {
    southWest.lng = Math.min(southWest.lng, lng)
    southWest.lat = Math.min(southWest.lat, lat)
    northEast.lng = Math.max(northEast.lng, lng)
    northEast.lat = Math.max(northEast.lat, lat)
  }
  const centre = { lng: (southWest.lng + northEast.lng) / 2, lat: (southWest.lat + northEast.lat) / 2 }
  return { centre, metres: Math.max(leastMetres, metresBetween(centre, northEast)) }
}

/** Radius of a dot in metres on the ground, so that it is seen at the scale that the view begins with. */
export const dotMetres = ({ metres }: View) => Math.max(12, metres / 70)
