import { type Area, areasOf } from '../../cloudfunctions/_walking/area/area'
import { areaOf } from '../../cloudfunctions/_walking/area/contour'
import { StreetNetwork, snapMetres } from '../../cloudfunctions/_walking/network'
import { adult, elder, wheelchair } from '../../cloudfunctions/_walking/profile'
import { never } from '../../cloudfunctions/_walking/route/pace'
import { unitsFrom } from '../../cloudfunctions/_walking/route/reach'
import { snap } from '../../cloudfunctions/_walking/snap/snap'
import type { Point } from '../../src/contracts/place.calc'
import { unpackPoints } from '../../src/contracts/points.calc'
import { extract, extracts, placesNear } from '../support/walking/extracts'
import { placeAt, town } from '../support/walking/town'

/** Rings as a phone draws them: each step added to the one before. */
function drawn(steps: readonly number[]): number[] {
  const points: number[] = []
  steps.forEach((step, i) => {
    points.push(step + (points[i - 2] ?? 0))
  })
  return points
}

/** What WeChat's map is handed for an area. */
const onPhone = ({ parts }: Area) =>
  parts
    .flatMap(({ outer, holes }) => [outer, ...holes])
    .map((ring) => ({
      points: unpackPoints(ring).map(({ lng, lat }) => ({ longitude: lng, latitude: lat })),
      strokeWidth: 2,
      strokeColor: '#B3261E99',
      fillColor: '#B3261E14',
    }))

function isInRing(points: number[], x: number, y: number): boolean {
  let isIn = false
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [points[i], points[i + 1], points[j], points[j + 1]] as [number, number, number, number]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn
  }
  return isIn
}

function contains({ parts }: Area, { lng, lat }: Point): boolean {
  const isIn = (ring: number[]) => isInRing(drawn(ring), lng * 1e5, lat * 1e5)
  return parts.some(({ outer, holes }) => isIn(outer) && !holes.some(isIn))
}

/** Two banks 120 metres apart, and one bridge 400 metres to the east. */
const river = () =>
  town({ a: [-1000, 0], b: [0, 0], m: [400, 0], c: [1000, 0], x: [-1000, 120], n: [400, 120], z: [1000, 120] }, [
    ['a b m c'],
    ['x n z'],
    ['m n'],
  ])

describe('areas', () => {
  it('do not jump a river: the far bank counts from the bridge on', () => {
    const [five, fifteen] = river().areas(placeAt(0, 0), [5, 15], adult) ?? []
    if (!five || !fifteen) throw new Error('no area')
    expect(contains(five, placeAt(0, 0))).toBe(true)
    expect(contains(five, placeAt(370, 10))).toBe(true)
    expect(contains(five, placeAt(0, 120))).toBe(false)
    expect(contains(five, placeAt(0, 60))).toBe(false)
    // Across the bridge after 520 metres, back west along the far bank: 605 metres are left.
    expect(contains(fifteen, placeAt(0, 120))).toBe(true)
    expect(contains(fifteen, placeAt(-150, 120))).toBe(true)
    expect(contains(fifteen, placeAt(-270, 120))).toBe(false)
    expect(contains(fifteen, placeAt(0, 60))).toBe(false)
  })

  it('end where the minutes do, in the middle of an edge', () => {
    const [five] = river().areas(placeAt(0, 0), [5], adult) ?? []
    if (!five) throw new Error('no area')
    expect(contains(five, placeAt(-370, 0))).toBe(true)
    expect(contains(five, placeAt(-395, 0))).toBe(true)
    expect(contains(five, placeAt(-415, 0))).toBe(false)
  })

  it('within bounds closes at them: all of them where all is reached', () => {
    const corner = (metres: number) => placeAt(metres, metres / 20)
    const between = (metres: number) => river().reached([placeAt(0, 0)], adult, 15, corner(-metres), corner(metres))
    const near = between(100)
    if (!near) throw new Error('no area')
    for (const at of [placeAt(0, 0), placeAt(-90, 0), placeAt(90, 0)]) expect(contains(near, at)).toBe(true)
    expect(near.parts).toHaveLength(1)
    // The street's two sides, as far as the bounds and their margin go.
    expect(near.squareMetres).toBeGreaterThan(200 * 60)
    expect(near.squareMetres).toBeLessThan(344 * 75)
    const wide = between(2000)
    if (!wide) throw new Error('no area')
    expect(contains(wide, placeAt(-700, 0))).toBe(true)
    expect(contains(wide, placeAt(-1500, 0))).toBe(false)
  })

  it('off the network there is none', () => {
    expect(river().areas(placeAt(0, 900), [5], adult)).toBeUndefined()
  })

  it('a large gap between reached streets stays a hole, a courtyard does not', () => {
    const ring = (side: number) =>
      town({ a: [0, 0], b: [side, 0], c: [side, side], d: [0, side] }, [['a b c d a']]).areas(
        placeAt(0, 0),
        [15],
        adult,
      )
    expect(ring(400)?.[0]?.parts[0]?.holes).toHaveLength(1)
    expect(ring(120)?.[0]?.parts[0]?.holes).toHaveLength(0)
  })

  it('outer lines run one way, holes the other', () => {
    const [area] =
      town({ a: [0, 0], b: [400, 0], c: [400, 400], d: [0, 400] }, [['a b c d a']]).areas(placeAt(0, 0), [15], adult) ??
      []
    const [part] = area?.parts ?? []
    expect(areaOf(drawn(part?.outer ?? []))).toBeGreaterThan(0)
    expect(areaOf(drawn(part?.holes[0] ?? []))).toBeLessThan(0)
  })
})

it('an intricate area is drawn more roughly until it fits, and still holds the station', async () => {
  const network = new StreetNetwork((await extract('monaco')).graph)
  const station = { lng: 7.4206, lat: 43.7325 }
  const reached = network.reach([station], adult, 900)
  for (const mostBytes of [1500, 800, 400]) {
    const [area] = areasOf(reached, [15], mostBytes)
    if (!area) throw new Error('no area')
    expect(JSON.stringify(area).length).toBeLessThanOrEqual(mostBytes)
    expect(contains(area, station)).toBe(true)
  }
})

describe.each(extracts)('%s', (name) => {
  it.each([adult, elder, wheelchair])('$id: at most 4 KB each, and true for the places in it', async (profile) => {
    const read = await extract(name)
    const network = new StreetNetwork(read.graph)
    const pace = network.pace(profile)
    let [right, missed, beside] = [0, 0, 0]
    for (const station of placesNear(read, 12, 3)) {
      const areas = network.areas(station, [5, 10, 15], profile)
      if (!areas) continue
      for (const area of areas) {
        expect(Buffer.byteLength(JSON.stringify(onPhone(area)))).toBeLessThanOrEqual(4096)
        const reached = network.reach([station], profile, area.minutes * 60)
        for (const place of placesNear(read, 200, 9)) {
          const spot = snap(pace, place, snapMetres)
          // On a street the area must say what the search says; a margin for its simplified edge.
          if (!spot) continue
          const onStreet = { lng: spot.lng / 1e7, lat: spot.lat / 1e7 }
          const isReached = unitsFrom(reached, { ...spot, off: 0 }) !== never
          if (isReached === contains(area, onStreet)) right += 1
          else if (isReached) missed += 1
          else beside += 1
        }
      }
    }
    expect(missed).toBe(0)
    // Streets that run beside a reached one without meeting it (a bridge, a slope) lie in its margin of 30 metres.
    expect(beside / (right + beside)).toBeLessThan(0.05)
    expect(right).toBeGreaterThan(1000)
  })
})
