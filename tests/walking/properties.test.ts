import fc from 'fast-check'
import { StreetNetwork } from '../../cloudfunctions/_walking/network'
import { adult, elder, type Profile, wheelchair } from '../../cloudfunctions/_walking/profile'
import { metresBetween, type Point } from '../../src/contracts/place.calc'
import { type Extract, extract, placesNear } from '../support/walking/extracts'

let networks: { network: StreetNetwork; places: Point[] }[] = []
const profiles = [adult, elder, wheelchair]

/** Places that private roads do not touch: there, and only there, a walk may be open one way only. */
function publicPlaces(read: Extract, network: StreetNetwork): Point[] {
  return placesNear(read, 150, 77).filter((place, _, all) => {
    const isBothWays = (other: Point) =>
      (network.walk(place, other, adult, 100_000) === undefined) ===
      (network.walk(other, place, adult, 100_000) === undefined)
    return all.slice(0, 6).every(isBothWays)
  })
}

beforeAll(async () => {
  const read = await Promise.all([extract('monaco'), extract('krems')])
  networks = read.map((each) => {
    const network = new StreetNetwork(each.graph)
    return { network, places: publicPlaces(each, network) }
  })
})

const seconds = (network: StreetNetwork, from: Point, to: Point, profile: Profile) => {
  const walk = network.walk(from, to, profile, 20_000)
  return walk && !walk.isEstimate ? walk.seconds : undefined
}

const someone = fc.record({
  town: fc.nat(1),
  a: fc.nat(119),
  b: fc.nat(119),
  c: fc.nat(119),
  profile: fc.constantFrom(...profiles),
})

function given({ town, a, b, c, profile }: { town: number; a: number; b: number; c: number; profile: Profile }) {
  const { network, places } = networks[town] as (typeof networks)[number]
  const at = (i: number) => places[i % places.length] as Point
  return { network, profile, a: at(a), b: at(b), c: at(c) }
}

it('a walk takes as long there as back', () => {
  fc.assert(
    fc.property(someone, (chosen) => {
      const { network, profile, a, b } = given(chosen)
      expect(seconds(network, a, b, profile)).toBe(seconds(network, b, a, profile))
    }),
    { numRuns: 200 },
  )
})

it('nobody is faster than by the straight line, nor walks less', () => {
  fc.assert(
    fc.property(someone, (chosen) => {
      const { network, profile, a, b } = given(chosen)
      const walk = network.walk(a, b, profile, 20_000)
      const straight = metresBetween(a, b)
      expect(walk?.metres ?? Infinity).toBeGreaterThanOrEqual(straight - 0.01)
      expect(walk?.seconds ?? Infinity).toBeGreaterThanOrEqual(straight / profile.metresPerSecond - 0.01)
      if (walk && !walk.isEstimate)
        expect(walk.seconds).toBeGreaterThanOrEqual(walk.metres / profile.metresPerSecond - 0.01)
    }),
    { numRuns: 200 },
  )
})

it('a way over a third place is never shorter', () => {
  fc.assert(
    fc.property(someone, (chosen) => {
      const { network, profile, a, b, c } = given(chosen)
      const [ab, bc, ac] = [
        seconds(network, a, b, profile),
        seconds(network, b, c, profile),
        seconds(network, a, c, profile),
      ]
      if (ab !== undefined && bc !== undefined) expect(ac ?? Infinity).toBeLessThanOrEqual(ab + bc + 0.01)
    }),
    { numRuns: 200 },
  )
})

it('the line drawn is as long as the walk', () => {
  fc.assert(
    fc.property(someone, (chosen) => {
      const { network, profile, a, b } = given(chosen)
      const walk = network.walk(a, b, profile, 20_000)
      if (!walk || walk.isEstimate) return
      const pairs = walk.legs.flatMap(({ points }) =>
        points.flatMap((lng, i) => (i % 2 === 0 ? [{ lng, lat: points[i + 1] as number }] : [])),
      )
      const drawn = pairs.slice(1).reduce((sum, point, i) => sum + metresBetween(pairs[i] as Point, point), 0)
      const onStreet = walk.legs.reduce((sum, { metres }) => sum + metres, 0)
      expect(Math.abs(drawn - onStreet)).toBeLessThan(0.5)
      expect(walk.metres).toBeGreaterThanOrEqual(onStreet)
    }),
    { numRuns: 200 },
  )
})

it('more minutes never reach less, and an elder never more than an adult', () => {
  fc.assert(
    fc.property(someone, fc.integer({ min: 2, max: 14 }), (chosen, minutes) => {
      const { network, a } = given(chosen)
      const size = (profile: Profile, each: number) => network.areas(a, [each], profile)?.[0]?.squareMetres ?? 0
      expect(size(adult, minutes + 1)).toBeGreaterThanOrEqual(size(adult, minutes) - 1)
      expect(size(elder, minutes)).toBeLessThanOrEqual(size(adult, minutes) + 1)
    }),
    { numRuns: 60 },
  )
})
