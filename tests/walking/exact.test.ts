import { StreetNetwork, snapMetres } from '../../cloudfunctions/_walking/network'
import { adult, elder, type Profile, wheelchair } from '../../cloudfunctions/_walking/profile'
import { attach } from '../../cloudfunctions/_walking/route/attached'
import { nearest } from '../../cloudfunctions/_walking/route/nearest'
import { never, unitsPerSecond } from '../../cloudfunctions/_walking/route/pace'
import { reach, unitsFrom } from '../../cloudfunctions/_walking/route/reach'
import { Search } from '../../cloudfunctions/_walking/route/search'
import { snap } from '../../cloudfunctions/_walking/snap/snap'
import { type Extract, extract, extracts, placesNear } from '../support/walking/extracts'
import { plainOf, plainSnap } from '../support/walking/plain'
import { PlainSearch, searchFrom, secondsTo } from '../support/walking/plain-search'

const capSeconds = 1800
const most = 5

interface Answer {
  place: number
  seconds: number
}

function truth(read: Extract, profile: Profile) {
  const plain = plainOf(read.streets, profile)
  const search = new PlainSearch(plain)
  const stations = placesNear(read, 180, 11).map(({ lng, lat }) => plainSnap(plain, lng, lat, snapMetres))
  return (lng: number, lat: number): Answer[] | undefined => {
    const origin = plainSnap(plain, lng, lat, snapMetres)
    if (!origin) return undefined
    searchFrom(search, plain, origin, capSeconds)
    return stations
      .map((spot, place) => ({ place, seconds: spot ? secondsTo(search, plain, origin, spot) : capSeconds + 1 }))
      .filter(({ seconds }) => seconds <= capSeconds)
      .sort((a, b) => a.seconds - b.seconds)
      .slice(0, most)
  }
}

/** The same minutes in the same order; where two stations are equally far, either may come first. */
function faultsOf(expected: Answer[], found: Answer[]): number {
  if (expected.length !== found.length) return 1
  const isNear = (a: number, b: number) => Math.abs(a - b) < 0.1
  return expected.filter(({ place, seconds }, i) => {
    const here = found[i] as Answer
    const isTie = expected.concat(found).some((other) => other.place === here.place && isNear(other.seconds, seconds))
    return !isNear(here.seconds, seconds) || !(here.place === place || isTie)
  }).length
}

describe.each(extracts)('%s, against plain Dijkstra from 1000 places', (name) => {
  it.each([adult, elder, wheelchair])('$id: the five nearest and their minutes', async (profile) => {
    const read = await extract(name)
    const network = new StreetNetwork(read.graph)
    const search = new Search(read.graph.nodeCount)
    const pace = network.pace(profile)
    const attached = attach(pace, placesNear(read, 180, 11), snapMetres)
    const answerFrom = truth(read, profile)
    const places = placesNear(read, 1000, 23)
    let outside = 0
    const faults = places.filter((place) => {
      const expected = answerFrom(place.lng, place.lat)
      const origin = snap(pace, place, snapMetres)
      if (!expected || !origin) {
        outside += 1
        return (expected === undefined) !== (origin === undefined)
      }
      const hits = nearest(search, attached, origin, most, capSeconds * unitsPerSecond)
      return faultsOf(
        expected,
        hits.map(({ place: number, units }) => ({ place: number, seconds: units / unitsPerSecond })),
      )
    })
    expect(faults).toEqual([])
    expect(outside).toBeLessThan(100)
  })

  it('a station is reached back from exactly the places that reach it', async () => {
    const read = await extract(name)
    const pace = new StreetNetwork(read.graph).pace(elder)
    const search = new Search(read.graph.nodeCount)
    const plain = plainOf(read.streets, elder)
    const plainSearch = new PlainSearch(plain)
    const places = placesNear(read, 60, 5).flatMap((place) => {
      const spot = snap(pace, place, snapMetres)
      const plainSpot = plainSnap(plain, place.lng, place.lat, snapMetres)
      return spot && plainSpot ? [{ spot, plainSpot }] : []
    })
    let compared = 0
    for (const station of placesNear(read, 20, 31)) {
      const goal = snap(pace, station, snapMetres)
      const origin = plainSnap(plain, station.lng, station.lat, snapMetres)
      if (!goal || !origin) continue
      const reached = reach(search, pace, [goal], 1800 * unitsPerSecond)
      searchFrom(plainSearch, plain, origin, 1800, true)
      for (const { spot, plainSpot } of places) {
        const expected = secondsTo(plainSearch, plain, origin, plainSpot)
        const units = unitsFrom(reached, spot)
        if (Math.abs(expected - 1800) < 0.1) continue
        compared += 1
        if (units === never) expect(expected).toBeGreaterThan(1800)
        else expect(units / unitsPerSecond).toBeCloseTo(expected, 0.7)
      }
    }
    expect(compared).toBeGreaterThan(800)
  })
})
