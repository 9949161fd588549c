import type { Share } from '../../../src/contracts/coverage'
import type { Point } from '../../../src/contracts/place.calc'
import { coverageOf } from '../../_walking/coverage/coverage'
import { proposePlaces } from '../../_walking/coverage/propose'
import type { StreetNetwork } from '../../_walking/network'
import type { Profile } from '../../_walking/profile'
import type { Building } from './coverage.judge'

/** Looking at more places takes longer than a page waits. */
const mostCandidates = 120
const proposed = 3

export interface Proposals {
  found: { at: Building; adds: Share }[]
  isBest: boolean
  atMost: number
}

/** Households decide; a building whose households nobody counted weighs as much as the others do on average. */
function weighed(buildings: readonly Building[]) {
  const counted = buildings.filter(({ isCounted }) => isCounted)
  const sum = counted.reduce((total, { households }) => total + households, 0)
  const usual = counted.length > 0 ? Math.max(1, Math.round(sum / counted.length)) : 1
  return buildings.map((building) => ({ ...building, weight: building.isCounted ? building.households : usual }))
}

/** The best next places among those of the uncovered buildings, spread evenly over them where there are many. */
export function proposals(
  network: StreetNetwork,
  uncovered: readonly Building[],
  profile: Profile,
  minutes: number,
): Proposals {
  const step = Math.max(1, Math.ceil(uncovered.length / mostCandidates))
  const candidates = uncovered.filter((_, i) => i % step === 0)
  const places = candidates.map(({ place }) => place)
  const { chosen, isExact, atMost } = proposePlaces(network, weighed(uncovered), places, profile, minutes, proposed)
  const built: Point[] = []
  let before: Share = { buildings: 0, households: 0 }
  const found = chosen.flatMap((number) => {
    const at = candidates[number]
    if (!at) return []
    built.push(at.place)
    const { inside } = coverageOf(network, uncovered, built, profile, minutes)
    const adds = { buildings: inside.buildings - before.buildings, households: inside.households - before.households }
    before = inside
    return [{ at, adds }]
  })
  return { found, isBest: isExact && step === 1, atMost }
}
