import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { demoCounty } from '../../local/demo/county'
import { demoRows } from '../../local/demo/make-demo'
import { type Random, seeded } from '../../local/demo/random'
import type { Point } from '../../src/contracts/place.calc'

const seed = 20_261_123

const between = (random: Random, low: number, high: number) => low + random.next() * (high - low)

/** The demo county's stations, or that many: copies of them strewn over the whole county. The same on every machine. */
export function stationsOf(count: number): Station[] {
  const { stations } = demoRows()
  if (count === stations.length) return stations
  const random = seeded(seed)
  const { west, east, south, north } = demoCounty.bounds
  return Array.from({ length: count }, (_, i) => {
    const like = stations[i % stations.length] as Station
    const place = { lng: between(random, west, east), lat: between(random, south, north) }
    return { ...like, _id: `s-${String(i).padStart(6, '0')}`, name: `${like.name}${i}`, place }
  })
}

/** Places where people ask from: within two kilometres of the county's middle. */
export function placesToAsk(count: number): Point[] {
  const random = seeded(seed + 1)
  const { lng, lat } = demoCounty.centre
  return Array.from({ length: count }, () => ({
    lng: lng + between(random, -0.02, 0.02),
    lat: lat + between(random, -0.018, 0.018),
  }))
}

export const sizes = [179, 100_000]
