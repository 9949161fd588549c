import { Grid } from '../../../cloudfunctions/_modules/station/station.grid'
import { nearStations } from '../../../cloudfunctions/_modules/station/station.near'
import { estimate } from '../../../cloudfunctions/_walking/estimate'
import type { StationBrief } from '../../../src/contracts/near.calc'
import type { Place } from '../../../src/contracts/place'
import { unpackStations } from '../../../src/contracts/station-index.calc'
import { rememberWalks, walksFor } from '../../../src/pages/map/known-walks'
import { isInside, nearbyOnPhone } from '../../../src/pages/map/nearby'
import type { CountyIndex } from '../../../src/platform/station-index'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))

let cloud: CloudProcess
let index: CountyIndex
const grid = new Grid<StationBrief>()

beforeAll(async () => {
  cloud = await startCloud()
  const { county, stations = [], openings = [] } = await cloud.ask('resident', 'station.index', {})
  const moduleIds = county.modules.map(({ id }) => id)
  index = { county, stations: unpackStations(stations, openings, moduleIds), checkedAt: 0 }
  for (const station of index.stations) grid.add(station)
}, 60_000)
afterAll(() => cloud?.stop())

const places: Place[] = [
  { lng: 118.835, lat: 35.175 },
  { lng: 118.86, lat: 35.19 },
  { lng: 118.7, lat: 35.1 },
]
const filters = [
  {},
  { minStar: 4 },
  { openOnArrival: true },
  { equipment: ['medicine' as const] },
  { equipment: ['umbrella' as const], minStar: 2 },
]

test.each(places.flatMap((place) => filters.map((filter) => ({ place, filter }))))(
  'the phone ranks as the cloud does without streets: $place $filter',
  async ({ place, filter }) => {
    for (const pace of ['adult', 'elder'] as const) {
      const at = new Date()
      const query = { place, metresPerSecond: index.county.paces[pace], minutes: 15, filters: filter }
      const there = nearStations(grid, estimate, query, at)
      const here = nearbyOnPhone(index, { place, pace, minutes: 15, filters: filter }, at)
      expect(here.total).toBe(there.within.length)
      expect(here.items.map(({ id }) => id)).toEqual(there.within.slice(0, 50).map(({ entry }) => entry.id))
      expect(here.nearestBeyond?.id).toBe(there.beyond?.entry.id)
      const byCloud = await cloud.ask('resident', 'station.near', { place, pace, minutes: 15, limit: 50, ...filter })
      expect(here.circleMetres).toBe(byCloud.circleMetres)
      here.items.forEach((item, i) => {
        expect(Math.abs(item.walkMetres - (there.within[i]?.walkMetres ?? 0))).toBeLessThanOrEqual(3)
      })
    }
  },
)

test('a place outside the county is told apart', () => {
  expect(isInside({ lng: 118.835, lat: 35.175 }, index.county.bounds)).toBe(true)
  expect(isInside({ lng: 116.4, lat: 39.9 }, index.county.bounds)).toBe(false)
})

test('with the walks it was told, the phone answers as the cloud does by streets, filtered too', async () => {
  const at = new Date()
  let differs = 0
  for (const place of places.slice(0, 2)) {
    const whole = await cloud.ask('resident', 'station.near', { place, minutes: 15, limit: 50 })
    const question = { place, pace: 'adult' as const, minutes: 15, filters: {} }
    rememberWalks(question, whole)
    for (const filter of filters) {
      const byCloud = await cloud.ask('resident', 'station.near', { place, minutes: 15, limit: 50, ...filter })
      const asked = { ...question, filters: filter }
      const here = nearbyOnPhone(index, asked, at, walksFor(asked))
      expect(here.total).toBe(byCloud.total)
      expect(here.items.map(({ id, walkMinutes }) => [id, walkMinutes])).toEqual(
        byCloud.items.map(({ id, walkMinutes }) => [id, walkMinutes]),
      )
      expect(here.streets).toEqual(byCloud.streets)
      if (nearbyOnPhone(index, asked, at).items[0]?.id !== here.items[0]?.id) differs += 1
    }
    expect(walksFor({ ...question, pace: 'elder' })).toBeUndefined()
    expect(walksFor({ ...question, place: { ...place, lat: place.lat + 0.01 } })).toBeUndefined()
    rememberWalks({ ...question, filters: { minStar: 4 } }, { ...whole, items: [], total: 0 })
    expect(walksFor(question)?.walks).toHaveLength(whole.total)
  }
  expect(differs).toBeGreaterThan(0)
})
