import type { WalkPace } from '../../../src/contracts/walk.calc'
import { adult, elder, faultOfProfile, type Profile, wheelchair } from '../../_walking/profile'

const standard: Record<WalkPace, Profile> = { adult, elder, wheels: wheelchair }

/** A network answers from memory for a profile it knows, by identity: equal profiles must be one object. */
const made = new Map<string, Profile>()
const mostMade = 20

interface Paces {
  paces: { adult: number; elder: number }
}

/** Metres per second on even ground: the county's own where it sets one. */
export const speedOf = ({ paces }: Paces, pace: WalkPace): number =>
  pace === 'wheels' ? wheelchair.metresPerSecond : paces[pace]

/** How somebody walks in this county. A speed that nobody walks at is replaced by the standard one. */
export function profileOf(county: Paces, pace: WalkPace): Profile {
  const metresPerSecond = speedOf(county, pace)
  const key = `${pace} ${metresPerSecond}`
  const known = made.get(key)
  if (known) return known
  const own = { ...standard[pace], metresPerSecond }
  const profile = faultOfProfile(own) ? standard[pace] : own
  if (made.size >= mostMade) made.clear()
  made.set(key, profile)
  return profile
}
