import { compared, coverageOf, type Home } from '../../cloudfunctions/_walking/coverage/coverage'
import { proposePlaces } from '../../cloudfunctions/_walking/coverage/propose'
import { StreetNetwork, snapMetres } from '../../cloudfunctions/_walking/network'
import { adult, elder, wheelchair } from '../../cloudfunctions/_walking/profile'
import { extract, placesNear } from '../support/walking/extracts'
import { plainOf, plainSnap } from '../support/walking/plain'
import { PlainSearch, searchFrom, secondsTo } from '../support/walking/plain-search'
import { placeAt, town } from '../support/walking/town'

const street = () => town({ a: [0, 0], b: [3000, 0] }, [['a b']])
const home = (id: string, east: number, households = 10, north = 0): Home => ({
  id,
  place: placeAt(east, north),
  households,
})
const homes = [home('a', 100, 12), home('b', 800, 30), home('c', 2000, 7), home('d', 2900, 5)]

describe('coverage', () => {
  it('counts buildings and households in and out, by pace', () => {
    const at = (profile: typeof adult) => coverageOf(street(), homes, [placeAt(0, 0)], profile, 15)
    expect(at(adult)).toMatchObject({
      inside: { buildings: 2, households: 42 },
      outside: { buildings: 2, households: 12 },
    })
    expect(at(elder)).toMatchObject({
      inside: { buildings: 1, households: 12 },
      outside: { buildings: 3, households: 42 },
    })
  })

  it('what is in and what is out add up to all, on real streets and for every profile', async () => {
    const read = await extract('monaco')
    const network = new StreetNetwork(read.graph)
    const many = placesNear(read, 400, 8).map((place, i) => ({ id: `h${i}`, place, households: i % 17 }))
    const stations = placesNear(read, 5, 4)
    for (const profile of [adult, elder, wheelchair]) {
      const { inside, outside } = coverageOf(network, many, stations, profile, 10)
      expect(inside.buildings + outside.buildings).toBe(400)
      expect(inside.households + outside.households).toBe(many.reduce((sum, { households }) => sum + households, 0))
      expect(inside.buildings).toBeGreaterThan(0)
      expect(outside.buildings).toBeGreaterThan(0)
    }
  })

  it('is what a search from every single home says', async () => {
    const read = await extract('krems')
    const network = new StreetNetwork(read.graph)
    const stations = placesNear(read, 8, 4)
    const many = placesNear(read, 150, 8).map((place, i) => ({ id: `h${i}`, place, households: 1 }))
    const { seconds } = coverageOf(network, many, stations, elder, 15)
    const plain = plainOf(read.streets, elder)
    const search = new PlainSearch(plain)
    const goals = stations.flatMap(({ lng, lat }) => plainSnap(plain, lng, lat, snapMetres) ?? [])
    expect(goals).toHaveLength(8)
    many.forEach(({ place }, i) => {
      const origin = plainSnap(plain, place.lng, place.lat, snapMetres)
      if (!origin) return
      searchFrom(search, plain, origin, 900)
      const soonest = Math.min(...goals.map((goal) => secondsTo(search, plain, origin, goal)))
      if (Math.abs(soonest - 900) > 0.2) {
        expect(seconds[i]).toBeCloseTo(soonest <= 900 ? soonest : Infinity, 0.7)
      }
    })
  })

  it('a home or a station off the network is judged by the estimate, and counted as such', () => {
    const off = [home('far', 100, 4, 600), ...homes]
    const { inside, estimated } = coverageOf(street(), off, [placeAt(0, 0)], adult, 15)
    expect(inside.buildings).toBe(3)
    expect(estimated).toEqual({ buildings: 1, households: 4 })
    const remote = coverageOf(street(), homes, [placeAt(800, 500)], adult, 15)
    expect(remote).toMatchObject({ inside: { buildings: 1 }, estimated: { buildings: 1 } })
  })

  it('without stations everything is outside', () => {
    expect(coverageOf(street(), homes, [], adult, 15).inside).toEqual({ buildings: 0, households: 0 })
  })
})

describe('a planned station', () => {
  it('is tried: who gains, who is sooner there', () => {
    const before = coverageOf(street(), homes, [placeAt(0, 0)], adult, 15)
    const after = coverageOf(street(), homes, [placeAt(0, 0), placeAt(1500, 0)], adult, 15)
    expect(compared(before, after)).toEqual({ gained: [2], lost: [], sooner: [1] })
  })

  it('is moved: who loses too', () => {
    const before = coverageOf(street(), homes, [placeAt(0, 0)], adult, 15)
    const after = coverageOf(street(), homes, [placeAt(2500, 0)], adult, 15)
    expect(compared(before, after)).toEqual({ gained: [2, 3], lost: [0, 1], sooner: [] })
  })

  it('is proposed where most households gain', () => {
    const candidates = [placeAt(100, 0), placeAt(1500, 0), placeAt(2500, 0)]
    const weighed = homes.slice(1).map((each) => ({ ...each, weight: each.households }))
    const siting = proposePlaces(street(), weighed, candidates, adult, 15, 1)
    expect(siting).toMatchObject({ chosen: [1], covered: 37, atMost: 37, isExact: true })
    expect(proposePlaces(street(), weighed, candidates, adult, 15, 2)).toMatchObject({
      chosen: [1, 2],
      covered: 42,
    })
  })
})
