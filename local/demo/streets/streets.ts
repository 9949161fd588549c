import type { Area } from '../../../cloudfunctions/_modules/area/area.row'
import { encodeStreets } from '../../../cloudfunctions/_walking/graph/encode'
import type { Streets } from '../../../cloudfunctions/_walking/graph/streets'
import { closeEstates } from '../../../ops/import-streets/close-estates'
import { dropIslands } from '../../../ops/import-streets/islands'
import { emptyTally, type Tally } from '../../../ops/import-streets/tally'
import { demoCounty } from '../county'
import { type CommunityPlan, streets as streetPlans } from '../layout'
import { demoRows } from '../make-demo'
import { type Random, seeded } from '../random'
import { bends, countryLines, crossingOf } from './country'
import { type EstateSite, estateLines } from './estate-lines'
import { Drawing } from './raw-streets'
import { signals, townEdge, townLines } from './town-lines'

const seed = 206_327
const metresPerDegree = 111_195
const metresPerDegreeEast = metresPerDegree * Math.cos((demoCounty.centre.lat * Math.PI) / 180)

const siteOf = ({ name, place = demoCounty.centre }: Area): EstateSite => ({
  name,
  east: Math.round((place.lng - demoCounty.centre.lng) * metresPerDegreeEast),
  north: Math.round((place.lat - demoCounty.centre.lat) * metresPerDegree),
})

const away = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]) => Math.hypot(x - u, y - v)
const nearestOf = (points: readonly [number, number][], to: readonly [number, number]) =>
  points.reduce((a, b) => (away(b, to) < away(a, to) ? b : a))

/** Ends of the town's roads, where country roads begin. */
const townGates = [-1800, -900, 0, 900, 1800].flatMap((at): [number, number][] => [
  [at, townEdge],
  [at, -townEdge],
  [townEdge, at],
  [-townEdge, at],
])

/** From the town to each country town, and from each of its communities to the next. */
function drawRoads(drawing: Drawing, random: Random) {
  for (const { name, communities } of streetPlans.slice(1)) {
    const [first, ...others] = communities.map(crossingOf)
    if (!first) continue
    drawing.path(bends(random, nearestOf(townGates, first), first), `${name.slice(0, -1)}路`, 'even')
    let last = first
    for (const next of others) {
      drawing.path(bends(random, last, next), `${name.slice(0, -1)}路`, 'even')
      last = next
    }
  }
}

/** A track from each house that stands far out to the nearest crossing of its village. */
function drawTracks(drawing: Drawing, houses: readonly EstateSite[], communities: readonly CommunityPlan[]) {
  const crossings = communities.flatMap(({ east, north }) =>
    [-260, 260].flatMap((x) => [-260, 260].map((y): [number, number] => [east + x, north + y])),
  )
  for (const house of houses) {
    const here = [house.east, house.north] as const
    const road = nearestOf(crossings, here)
    if (away(road, here) > 500) drawing.path([road, here], '', 'rough')
  }
}

/** The demo county's streets: invented, and the same on every machine. */
export function demoStreets(): { streets: Streets; tally: Tally } {
  const random = seeded(seed)
  const { areas } = demoRows()
  const country = streetPlans.slice(1).flatMap(({ communities }) => communities)
  const open = [...townLines(), ...country.flatMap(countryLines)]
  const sites = areas.filter(({ level }) => level === 'estate').map(siteOf)
  const drawing = new Drawing()
  drawing.lines([...open, ...sites.flatMap((site) => estateLines(random, site, open))])
  drawRoads(drawing, random)
  const isInCountry = ({ level, path }: Area) => level === 'building' && path[1] !== 'jn-01'
  drawTracks(drawing, areas.filter(isInCountry).map(siteOf), country)
  for (const [x, y] of signals) drawing.mark(x, y, 'signal')
  const tally = emptyTally()
  const { streets, names } = closeEstates(drawing.raw, tally)
  return { streets: dropIslands(streets, names, tally), tally }
}

/** The same as the file that the cloud keeps. */
export const demoStreetsFile = (): Uint8Array =>
  encodeStreets(demoStreets().streets, {
    attribution: '虚构路网（样例数据）',
    importedOn: '2026-10-01',
    isSynthetic: true,
  })
