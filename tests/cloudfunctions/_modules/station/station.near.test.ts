import fc from 'fast-check'
import { Grid } from '../../../../cloudfunctions/_modules/station/station.grid'
import { nearStations } from '../../../../cloudfunctions/_modules/station/station.near'
import { estimate as walking } from '../../../../cloudfunctions/_walking/estimate'
import type { Walking } from '../../../../cloudfunctions/_walking/walking'
import {
  byWalk,
  rankByEstimate,
  type StationBrief,
  type StationFilters,
  stationFilter,
} from '../../../../src/contracts/near.calc'
import { metresBetween } from '../../../../src/contracts/place.calc'
import { walkMinutesFor } from '../../../../src/contracts/walk.calc'
import { anOpening, aWeek } from '../../../support/factories'

const at = new Date('2026-11-23T12:00:00+08:00')
const openings = [anOpening(), anOpening({ week: aWeek() })]

const places = fc.record({
  lng: fc.double({ min: 118.6, max: 119.1, noNaN: true }),
  lat: fc.double({ min: 34.95, max: 35.4, noNaN: true }),
})
const nearCentre = fc.record({
  lng: fc.double({ min: 118.82, max: 118.85, noNaN: true }),
  lat: fc.double({ min: 35.16, max: 35.19, noNaN: true }),
})
const stationParts = fc.record({
  place: fc.oneof(places, nearCentre, nearCentre),
  star: fc.constantFrom(0 as const, 3 as const, 5 as const),
  opening: fc.constantFrom(...openings),
})
const toStation = (part: Pick<StationBrief, 'place' | 'star' | 'opening'>, i: number): StationBrief => ({
  id: `s${i}`,
  code: '001',
  name: '',
  address: '',
  equipment: [],
  modules: [],
  phone: '',
  ...part,
})
const filters: fc.Arbitrary<StationFilters> = fc.record({
  openNow: fc.boolean(),
  minStar: fc.constantFrom(undefined, 3, 5),
})

function gridOf(stations: StationBrief[]) {
  const grid = new Grid<StationBrief>()
  for (const station of stations) grid.add(station)
  return grid
}

test('M1: the same stations in the same order as looking at every one', () => {
  fc.assert(
    fc.property(
      fc.array(stationParts, { maxLength: 60 }).map((parts) => parts.map(toStation)),
      fc.oneof(nearCentre, places),
      fc.constantFrom(1.25, 0.8, 2),
      fc.constantFrom(1, 5, 15, 60),
      filters,
      (stations, place, metresPerSecond, minutes, wanted) => {
        const all = rankByEstimate(stations.filter(stationFilter(wanted, at)), place, metresPerSecond)
        const inside = all.filter(({ walkMinutes }) => walkMinutes <= minutes)
        const found = nearStations(gridOf(stations), walking, { place, metresPerSecond, minutes, filters: wanted }, at)
        expect(found.within.map(({ entry }) => entry.id)).toEqual(inside.map(({ entry }) => entry.id))
        expect(found.beyond?.entry.id).toBe(all[inside.length]?.entry.id)
      },
    ),
    { numRuns: 300 },
  )
})

/** Streets that wind more to some stations than to others, and lead to a few not at all. */
const winding: Walking = {
  detourAtLeast: 1,
  walk: () => undefined,
  toEach: (entries, from, metresPerSecond) =>
    entries.flatMap((entry) => {
      const turn = Number(entry.id.slice(1)) % 5
      if (turn === 4) return []
      const walkMetres = metresBetween(from, entry.place) * (1 + turn)
      return { entry, walkMetres, walkMinutes: walkMinutesFor(walkMetres, metresPerSecond), isEstimate: false }
    }),
}

test('M1: by walking, not by straight line, also where the straight line misleads', () => {
  fc.assert(
    fc.property(
      fc.array(stationParts, { maxLength: 60 }).map((parts) => parts.map(toStation)),
      nearCentre,
      fc.constantFrom(5, 15),
      (stations, place, minutes) => {
        const all = winding.toEach(stations, place, 1.25).sort(byWalk)
        const inside = all.filter(({ walkMinutes }) => walkMinutes <= minutes)
        const query = { place, metresPerSecond: 1.25, minutes, filters: {} }
        const found = nearStations(gridOf(stations), winding, query, at)
        expect(found.within.map(({ entry }) => entry.id)).toEqual(inside.map(({ entry }) => entry.id))
        expect(found.beyond?.entry.id).toBe(all[inside.length]?.entry.id)
      },
    ),
    { numRuns: 300 },
  )
})

test('M4: a closed station is never offered as nearest open', () => {
  const closed = toStation({ place: { lng: 118.835, lat: 35.175 }, star: 0, opening: anOpening({ week: aWeek() }) }, 0)
  const open = toStation({ place: { lng: 118.9, lat: 35.2 }, star: 0, opening: anOpening() }, 1)
  const query = { place: closed.place, metresPerSecond: 1.25, minutes: 15, filters: { openNow: true } }
  const found = nearStations(gridOf([closed, open]), walking, query, at)
  expect(found.within).toEqual([])
  expect(found.beyond?.entry.id).toBe('s1')
})

test('an empty county has nothing near', () => {
  const query = { place: { lng: 118.8, lat: 35.1 }, metresPerSecond: 1.25, minutes: 15, filters: {} }
  expect(nearStations(gridOf([]), walking, query, at)).toEqual({ within: [] })
})

test('a station taken out or moved is found where it stands', () => {
  const station = toStation({ place: { lng: 118.835, lat: 35.175 }, star: 0, opening: anOpening() }, 0)
  const grid = gridOf([station])
  grid.remove(station)
  expect(grid.around(station.place, 1000)).toEqual([])
  grid.add({ ...station, place: { lng: 118.9, lat: 35.2 } })
  expect(grid.around({ lng: 118.9, lat: 35.2 }, 1000)).toHaveLength(1)
})

test('with 100,000 stations a search looks at its neighbourhood only', () => {
  const grid = new Grid<StationBrief>()
  for (let i = 0; i < 100_000; i++) {
    const place = { lng: 118.5 + ((i * 7919) % 65_000) / 1e5, lat: 34.9 + ((i * 104_729) % 55_000) / 1e5 }
    grid.add(toStation({ place, star: 0, opening: anOpening() }, i))
  }
  expect(grid.around({ lng: 118.835, lat: 35.175 }, 803).length).toBeLessThan(1500)
})
