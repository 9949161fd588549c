import type { Place } from '../../../src/contracts/place'
import { unpackStations } from '../../../src/contracts/station-index.calc'
import { isInside, nearbyOnPhone } from '../../../src/pages/map/nearby'
import type { CountyIndex } from '../../../src/platform/station-index'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))

let cloud: CloudProcess
let index: CountyIndex

beforeAll(async () => {
  cloud = await startCloud()
  const { county, stations = [], openings = [] } = await cloud.ask('resident', 'station.index', {})
  const moduleIds = county.modules.map(({ id }) => id)
  index = { county, stations: unpackStations(stations, openings, moduleIds), checkedAt: 0 }
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
  { equipment: ['medicine' as const] },
  { equipment: ['umbrella' as const], minStar: 2 },
]

test.each(places.flatMap((place) => filters.map((filter) => ({ place, filter }))))(
  'the phone ranks as the cloud does: $place $filter',
  async ({ place, filter }) => {
    for (const pace of ['adult', 'elder'] as const) {
      const there = await cloud.ask('resident', 'station.near', { place, pace, minutes: 15, limit: 50, ...filter })
      const here = nearbyOnPhone(index, { place, pace, minutes: 15, filters: filter }, new Date())
      expect(here.total).toBe(there.total)
      expect(here.items.map(({ id }) => id)).toEqual(there.items.map(({ id }) => id))
      expect(here.nearestBeyond?.id).toBe(there.nearestBeyond?.id)
      expect(here.circleMetres).toBe(there.circleMetres)
      here.items.forEach((item, i) => {
        expect(Math.abs(item.walkMetres - (there.items[i]?.walkMetres ?? 0))).toBeLessThanOrEqual(3)
      })
    }
  },
)

test('a place outside the county is told apart', () => {
  expect(isInside({ lng: 118.835, lat: 35.175 }, index.county.bounds)).toBe(true)
  expect(isInside({ lng: 116.4, lat: 39.9 }, index.county.bounds)).toBe(false)
})
