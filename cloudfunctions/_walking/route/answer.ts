import { metresBetween, type Point } from '../../../src/contracts/place.calc'
import { detourFactor } from '../../../src/contracts/walk.calc'
import type { Profile } from '../profile'

/** A place somebody gets to. */
export interface Found {
  /** Its number among the places asked about. */
  place: number
  seconds: number
  metres: number
  /** By the straight line: the place or the person is not on the network. */
  isEstimate: boolean
}

export const estimated = (place: number, from: Point, to: Point, { metresPerSecond }: Profile): Found => {
  const metres = metresBetween(from, to) * detourFactor
  return { place, metres, seconds: metres / metresPerSecond, isEstimate: true }
}

export const bySeconds = (a: Found, b: Found) => a.seconds - b.seconds || a.place - b.place
