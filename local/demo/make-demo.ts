import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import { areaCells, areaColumns } from '../../ops/sheet/area.sheet'
import { catalogueCells, catalogueColumns } from '../../ops/sheet/catalogue.sheet'
import { roleCells, roleColumns } from '../../ops/sheet/role.sheet'
import { stationCells, stationColumns } from '../../ops/sheet/station.sheet'
import { csvText } from '../../ops/table/write-table'
import { demoCatalogue } from './catalogue'
import { demoCounty } from './county'
import { type EstatePlan, makeAreas } from './make-areas'
import { makeStation, type SitePlan } from './make-stations'
import { personas } from './personas'
import { type Random, seeded } from './random'

const seed = 371_327
/** A stream of its own, so that counting households moved nothing else in the county. */
const householdSeed = 371_329
const squares = 8
const secondStations = 13
const starCounts = { 5: 8, 4: 15, 3: 70, 2: 50, 1: 20 }

/** One site per estate, a second in some, and some squares: numbered from 1 within each community. */
function sitesOf(random: Random, estates: EstatePlan[]): SitePlan[] {
  const inTown = random.shuffle(estates.filter(({ area }) => area.path[1] === 'jn-01'))
  const second = new Set(inTown.slice(0, secondStations))
  const firstOfCommunity = estates.filter(({ area }) => area.path[1] === 'jn-01' && area._id.endsWith('-01'))
  const square = new Set(random.shuffle(firstOfCommunity).slice(0, squares))
  const plain = estates.flatMap((estate) => [
    { estate, isSquare: false, gate: '' },
    ...(second.has(estate) ? [{ estate, isSquare: false, gate: '北门' }] : []),
    ...(square.has(estate) ? [{ estate, isSquare: true, gate: '' }] : []),
  ])
  const counts = new Map<string, number>()
  return plain.map((site) => {
    const number = (counts.get(site.estate.community._id) ?? 0) + 1
    counts.set(site.estate.community._id, number)
    return { ...site, number }
  })
}

/** Stars in a mixed order: the counts above, the rest not yet rated. */
function starsOf(random: Random, count: number): number[] {
  const rated = Object.entries(starCounts).flatMap(([star, many]) => Array<number>(many).fill(Number(star)))
  return random.shuffle([...rated, ...Array<number>(count - rated.length).fill(0)])
}

/** Households in units of one stairway and six floors in town, of few floors in the country. */
function withHouseholds(areas: readonly Area[]): Area[] {
  const random = seeded(householdSeed)
  return areas.map((area) => {
    if (area.level !== 'building') return area
    const perStairway = area.path[1] === 'jn-01' ? 12 : 6
    return { ...area, households: perStairway * random.whole(2, 6) }
  })
}

/** The demo county as rows, the same on every machine. */
export function demoRows() {
  const random = seeded(seed)
  const { areas, estates } = makeAreas(random)
  const sites = sitesOf(random, estates)
  const stars = starsOf(random, sites.length)
  const stations = sites.map((site, i) => makeStation(random, site, i, stars[i] ?? 0))
  return { areas: withHouseholds(areas), stations }
}

const demoRoles = personas.flatMap(({ openid, roles }) =>
  roles.map(({ kind, areaId }) => ({ openid, kind, areaId, why: '样例数据：演示用的虚构人物' })),
)

/** The data folder's files by name. */
export function demoFiles(): Record<string, string> {
  const { areas, stations } = demoRows()
  return {
    'county.json': `${JSON.stringify(demoCounty, null, 2)}\n`,
    'areas.csv': csvText(
      areaColumns,
      areas.map((area) => areaCells(area, 'wgs84')),
    ),
    'stations.csv': csvText(
      stationColumns,
      stations.map((station) => stationCells(station, 'wgs84', demoCounty.modules)),
    ),
    'catalogue.csv': csvText(catalogueColumns, catalogueCells(demoCatalogue)),
    'roles.csv': csvText(roleColumns, demoRoles.map(roleCells)),
  }
}

/** Writes the data folder anew; what stands beside those files (README, photos) stays. */
export function writeDemo(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(demoFiles()).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return name
  })
}
