import { decodeStreets } from '../../cloudfunctions/_walking/graph/decode'
import { encodeStreets } from '../../cloudfunctions/_walking/graph/encode'
import type { Graph } from '../../cloudfunctions/_walking/graph/graph'
import { adult, elder, type Profile } from '../../cloudfunctions/_walking/profile'
import { unitsPerSecond } from '../../cloudfunctions/_walking/route/pace'
import { reach } from '../../cloudfunctions/_walking/route/reach'
import { Search } from '../../cloudfunctions/_walking/route/search'
import { demoStreets } from '../../local/demo/streets/streets'
import type { Point } from '../../src/contracts/place.calc'
import { extract, extracts, placesNear } from '../support/walking/extracts'
import { tiled } from '../support/walking/tiled'
import { testSource } from '../support/walking/town'
import { type Course, course, spotsOf, spread, times } from './course'
import { type Figure, figure } from './measure'

const minutes = 15
const limitSeconds = minutes * 60
const capSeconds = 3600

const bytesOf = (value: object): number =>
  Object.values(value).reduce((sum: number, each: unknown) => {
    if (ArrayBuffer.isView(each)) return sum + each.byteLength
    return typeof each === 'object' && each !== null ? sum + bytesOf(each) : sum
  }, 0)

function nearestFigures({ name, network, stations, places }: Course, profile: Profile): Figure[] {
  const placed = network.place(stations, profile)
  const ask = (place: Point) => network.nearest(placed, place, { most: 5, capSeconds })
  return spread(
    `walking nearest 5 of ${stations.length}, ${name}, ${profile.id}`,
    times(places, ask),
    'snap, search, metres of each; cap 60 min',
  )
}

function polygonFigures({ name, network, stations }: Course): Figure[] {
  const { spots } = network.place(stations, adult).attached
  const measured = times(
    stations.filter((_, i) => spots[i]),
    (station) => network.areas(station, [minutes], adult),
  )
  return spread(`walking area of ${minutes} minutes, ${name}`, measured, 'snap, search and the polygon')
}

function fileFigures(name: string, file: Uint8Array, graph: Graph): Figure[] {
  const loads = times(Array.from({ length: 100 }), () => decodeStreets(file))
  const directed = 2 * graph.segmentCount
  return [
    ...spread(`walking load, ${name}`, loads, `${graph.segmentCount} segments, ${graph.edgeCount} edges`),
    figure(`walking file, ${name}`, file.length / 1024, 'KB'),
    figure(`walking file per directed segment, ${name}`, file.length / directed, 'bytes'),
    figure(`walking file per directed edge after joining, ${name}`, file.length / (2 * graph.edgeCount), 'bytes'),
    figure(`walking graph in memory, ${name}`, bytesOf(graph) / 1024, 'KB'),
  ]
}

/** The three real extracts, and the demo county as a county's size. */
export async function walkingNetworks(): Promise<Figure[]> {
  const figures: Figure[] = []
  const demo = encodeStreets(demoStreets().streets, testSource)
  const read = await Promise.all(extracts.map(extract))
  for (const { name, file } of [...read, { name: 'demo county', file: demo }]) {
    const graph = decodeStreets(file)
    const each = course(name, graph)
    figures.push(...fileFigures(name, file, graph), ...polygonFigures(each))
    for (const profile of [adult, elder]) figures.push(...nearestFigures(each, profile))
  }
  return figures
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
