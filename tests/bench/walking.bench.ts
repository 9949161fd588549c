import { areasOf } from '../../cloudfunctions/_walking/area/area'
import { decodeStreets } from '../../cloudfunctions/_walking/graph/decode'
import { encodeStreets } from '../../cloudfunctions/_walking/graph/encode'
import type { Graph } from '../../cloudfunctions/_walking/graph/graph'
import { StreetNetwork, snapMetres } from '../../cloudfunctions/_walking/network'
import { adult, elder, type Profile } from '../../cloudfunctions/_walking/profile'
import { unitsPerSecond } from '../../cloudfunctions/_walking/route/pace'
import { reach } from '../../cloudfunctions/_walking/route/reach'
import { Search } from '../../cloudfunctions/_walking/route/search'
import type { Spot } from '../../cloudfunctions/_walking/snap/spot'
import { demoStreets } from '../../local/demo/streets/streets'
import { metresBetween, type Point } from '../../src/contracts/place.calc'
import { extract, extracts, placesNear } from '../support/walking/extracts'
import { loadStreets, pgRoutingMissing, timeReach, withDatabase } from '../support/walking/pgrouting'
import { type Plain, type PlainSpot, plainOf, plainSnap } from '../support/walking/plain'
import { PlainSearch, searchFrom } from '../support/walking/plain-search'
import { tiled } from '../support/walking/tiled'
import { testSource } from '../support/walking/town'
import { type Figure, figure, percentile } from './measure'

const minutes = 15
const limitSeconds = minutes * 60
const capSeconds = 3600

/** Milliseconds of each call, after two rounds to warm up. No promise stands between: a call takes microseconds. */
function times<T>(items: readonly T[], work: (item: T) => unknown): number[] {
  const measured: number[] = []
  for (const round of [0, 1, 2]) {
    for (const item of items) {
      const startedAt = performance.now()
      work(item)
      if (round === 2) measured.push(performance.now() - startedAt)
    }
  }
  return measured
}

const spread = (name: string, measured: number[], note?: string): Figure[] => [
  figure(`${name} p50`, percentile(measured, 50), 'ms', note),
  figure(`${name} p99`, percentile(measured, 99), 'ms', note),
]

const bytesOf = (value: object): number =>
  Object.values(value).reduce((sum: number, each: unknown) => {
    if (ArrayBuffer.isView(each)) return sum + each.byteLength
    return typeof each === 'object' && each !== null ? sum + bytesOf(each) : sum
  }, 0)

interface Course {
  name: string
  graph: Graph
  network: StreetNetwork
  stations: Point[]
  places: Point[]
}

const course = (name: string, graph: Graph): Course => ({
  name,
  graph,
  network: new StreetNetwork(graph),
  stations: placesNear({ graph }, 180, 11),
  places: placesNear({ graph }, 1000, 23),
})

function nearestFigures({ name, network, stations, places }: Course, profile: Profile): Figure[] {
  const placed = network.place(stations, profile)
  const ask = (place: Point) => network.nearest(placed, place, { most: 5, capSeconds })
  return spread(
    `walking nearest 5 of ${stations.length}, ${name}, ${profile.id}`,
    times(places, ask),
    'snap, search, metres of each; cap 60 min',
  )
}

function spotsOf({ network, stations }: Course, profile: Profile): Spot[] {
  const { attached } = network.place(stations, profile)
  return attached.spots.flatMap((spot) => spot ?? [])
}

function polygonFigures(each: Course): Figure[] {
  const { name, network, stations } = each
  const on = stations.filter((_, i) => network.place(stations, adult).attached.spots[i])
  const measured = times(on, (station) => {
    const reached = network.reach([station], adult, limitSeconds)
    areasOf(reached, [minutes])
  })
  return spread(`walking area of ${minutes} minutes, ${name}`, measured, 'snap, search and the polygon')
}

/** Our search and the plain one in turn, so that both meet the same state of the machine. */
function raceFigures(each: Course, plain: Plain, spots: PlainSpot[]): Figure[] {
  const { name, graph, network } = each
  const search = new Search(graph.nodeCount)
  const pace = network.pace(plain.profile)
  const plainSearch = new PlainSearch(plain)
  const ours = times(spotsOf(each, plain.profile), (spot) => reach(search, pace, [spot], limitSeconds * unitsPerSecond))
  const theirs = times(spots, (spot) => searchFrom(plainSearch, plain, spot, limitSeconds, true))
  const title = `${name}, ${plain.profile.id}, ${minutes} min`
  return [
    ...spread(`walking reach, ${title}`, ours),
    ...spread(`plain Dijkstra reach, ${title}`, theirs, 'typed arrays, binary heap, every segment'),
    figure(
      `walking reach against plain Dijkstra, ${title}`,
      percentile(theirs, 50) / percentile(ours, 50),
      'x',
      'medians',
    ),
    figure(
      `walking reach against plain Dijkstra at worst, ${title}`,
      percentile(theirs, 99) / percentile(ours, 99),
      'x',
      'p99s',
    ),
  ]
}

function fileFigures(name: string, file: Uint8Array, graph: Graph): Figure[] {
  const loads = times(Array.from({ length: 40 }), () => decodeStreets(file))
  const directed = 2 * graph.segmentCount
  return [
    ...spread(`walking load, ${name}`, loads, `${graph.segmentCount} segments, ${graph.edgeCount} edges`),
    figure(`walking file, ${name}`, file.length / 1024, 'KB'),
    figure(`walking file per directed segment, ${name}`, file.length / directed, 'bytes'),
    figure(`walking file per directed edge after joining, ${name}`, file.length / (2 * graph.edgeCount), 'bytes'),
    figure(`walking graph in memory, ${name}`, bytesOf(graph) / 1024, 'KB'),
  ]
}

/** How often the straight line names another station than the streets, and what following it costs. */
function straightLineFigures({ name, network, stations, places }: Course, profile: Profile): Figure[] {
  const placed = network.place(stations, profile)
  const lost: number[] = []
  let asked = 0
  for (const place of places) {
    const [best] = network.nearest(placed, place, { most: 1, capSeconds }).found
    if (!best || best.isEstimate) continue
    asked += 1
    const straight = stations.reduce(
      (a, station, i) => (metresBetween(station, place) < metresBetween(stations[a] as Point, place) ? i : a),
      0,
    )
    if (straight === best.place) continue
    const there = network.walk(place, stations[straight] as Point, profile, 3 * capSeconds)
    if (there) lost.push((there.seconds - best.seconds) / 60)
    else lost.push(Number.POSITIVE_INFINITY)
  }
  const wrong = lost.filter((each) => each > 1 / 600)
  const finite = wrong.filter(Number.isFinite)
  const title = `${name}, ${profile.id}`
  const unreachable = wrong.length - finite.length
  return [
    figure(
      `straight line names the wrong station, ${title}`,
      (wrong.length / asked) * 100,
      '%',
      `${stations.length} random stations, ${asked} places`,
    ),
    figure(
      `straight line costs minutes, mean, ${title}`,
      finite.reduce((a, b) => a + b, 0) / Math.max(1, finite.length),
      'count',
      `minutes, where it is wrong; ${unreachable} cannot be reached at all`,
    ),
    figure(
      `straight line costs minutes, p95, ${title}`,
      finite.length ? percentile(finite, 95) : 0,
      'count',
      'minutes, where it is wrong',
    ),
  ]
}

function pgRoutingFigures(name: string, plain: Plain, spots: PlainSpot[], sql: (text: string) => string): Figure[] {
  loadStreets(plain, sql)
  const measured = timeReach(
    plain,
    spots.slice(0, 100),
    limitSeconds,
    limitSeconds * plain.profile.metresPerSecond,
    sql,
  )
  return spread(
    `pgRouting reach, ${name}, adult, ${minutes} min`,
    measured,
    'pgr_drivingDistance within a bounding box, by psql’s clock',
  )
}

/** Everything for the three real extracts. */
export async function walkingExtracts(): Promise<Figure[]> {
  const figures: Figure[] = []
  const raced: { name: string; plain: Plain; spots: PlainSpot[] }[] = []
  for (const name of extracts) {
    const { streets, file, graph } = await extract(name)
    const each = course(name, graph)
    figures.push(...fileFigures(name, file, graph), ...polygonFigures(each))
    for (const profile of [adult, elder]) {
      const plain = plainOf(streets, profile)
      const spots = each.stations.flatMap(({ lng, lat }) => plainSnap(plain, lng, lat, snapMetres) ?? [])
      figures.push(...nearestFigures(each, profile), ...raceFigures(each, plain, spots))
      figures.push(...straightLineFigures(each, profile))
      if (profile === adult) raced.push({ name, plain, spots })
    }
  }
  const missing = pgRoutingMissing()
  if (missing) console.error(`pgRouting is skipped: ${missing}`)
  else
    withDatabase((sql) => {
      for (const { name, plain, spots } of raced) figures.push(...pgRoutingFigures(name, plain, spots, sql))
    })
  const median = (title: string) => figures.find(({ name }) => name === title)?.value
  for (const name of extracts) {
    const theirs = median(`pgRouting reach, ${name}, adult, ${minutes} min p50`)
    const ours = median(`walking reach, ${name}, adult, ${minutes} min p50`)
    if (theirs && ours) figures.push(figure(`walking reach against pgRouting, ${name}`, theirs / ours, 'x', 'medians'))
  }
  return figures
}

/** The demo county, as a county's size. */
export async function walkingCounty(): Promise<Figure[]> {
  const file = encodeStreets(demoStreets().streets, testSource)
  const graph = decodeStreets(file)
  const each = course('demo county', graph)
  return [...fileFigures(each.name, file, graph), ...nearestFigures(each, adult), ...polygonFigures(each)]
}

/** A fixed radius in ever larger cities: up to a million directed segments. */
export async function walkingGrowth(): Promise<Figure[]> {
  const figures: Figure[] = []
  const { streets } = await extract('monaco')
  for (const tiles of [1, 10, 98]) {
    const file = encodeStreets(tiled(streets, tiles), testSource)
    const graph = decodeStreets(file)
    const directed = Math.round((2 * graph.segmentCount) / 1000)
    const each = course(`city of ${directed} thousand directed segments`, graph)
    // As many stations per town as in one.
    each.stations = placesNear({ graph }, 180 * tiles, 11)
    const search = new Search(graph.nodeCount)
    const pace = each.network.pace(adult)
    const measured = times(spotsOf(each, adult).slice(0, 300), (spot) =>
      reach(search, pace, [spot], limitSeconds * unitsPerSecond),
    )
    figures.push(...nearestFigures(each, adult), ...spread(`walking reach, ${each.name}, ${minutes} min`, measured))
    figures.push(figure(`walking graph in memory, ${each.name}`, bytesOf(graph) / 1024, 'KB'))
    figures.push(
      ...spread(
        `walking load, ${each.name}`,
        times(Array.from({ length: 3 }), () => decodeStreets(file)),
      ),
    )
    figures.push(...fewStations(each, tiles))
  }
  return figures
}

/** The dear case of nearest: stations are rare, and the search runs to its cap. */
function fewStations(each: Course, tiles: number): Figure[] {
  const placed = each.network.place(each.stations.slice(0, tiles), adult)
  const ask = (place: Point) => each.network.nearest(placed, place, { most: 5, capSeconds: limitSeconds })
  return spread(
    `walking nearest 5 where stations are rare, ${each.name}`,
    times(each.places, ask),
    'runs to its cap of 15 min',
  )
}
