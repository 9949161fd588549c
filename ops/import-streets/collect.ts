import type { Surface } from '../../cloudfunctions/_walking/profile'
import { NodeStore } from './node-store'
import type { OsmSink, Tags } from './osm'
import { judgePoint, type PointVerdict } from './point-rules'
import { readOsm } from './read-osm'
import type { Tally } from './tally'
import { judgeWay } from './way-rules'

export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** A way that is walked on, as the file has it. */
export interface WalkedWay {
  refs: readonly number[]
  surface: Surface
  isPrivate: boolean
  isFootway: boolean
  name: string
}

export interface Collected {
  nodes: NodeStore
  /** By node number; points that are simply open are not there. */
  verdicts: Map<number, PointVerdict>
  ways: WalkedWay[]
}

const isWithin = ({ west, south, east, north }: Bounds, lng: number, lat: number) =>
  lng >= west && lng <= east && lat >= south && lat <= north

/** Reads a file once and keeps what lies within the bounds: nodes by number, and ways that may be walked. */
export async function collect(path: string, tally: Tally, bounds?: Bounds): Promise<Collected> {
  const nodes = new NodeStore()
  const tagged: [number, Tags][] = []
  const ways: WalkedWay[] = []
  const isElsewhere = (refs: readonly number[]) => bounds !== undefined && !refs.some((ref) => nodes.find(ref) >= 0)
  const sink: OsmSink = {
    node: (id, lng, lat, tags) => {
      if (bounds && !isWithin(bounds, lng, lat)) return
      nodes.add(id, lng, lat)
      if (tags && Object.keys(tags).length > 0) tagged.push([id, tags])
    },
    way: (_, refs, tags) => {
      const verdict = judgeWay(tags)
      if ('isOther' in verdict) return
      // A province's ways that lie elsewhere must not fill the memory. In a file out of order they are told apart below.
      if (nodes.count > 0 && nodes.isSorted && isElsewhere(refs)) return
      if ('dropped' in verdict) tally.dropped[verdict.dropped] += 1
      else ways.push({ refs, ...verdict, name: tags.name ?? '' })
    },
  }
  await readOsm(path, sink)
  tally.nodes = nodes.count
  const verdicts = new Map<number, PointVerdict>()
  for (const [id, tags] of tagged) {
    const verdict = judgePoint(tags)
    if (verdict !== 'open') verdicts.set(nodes.find(id), verdict)
  }
  return { nodes, verdicts, ways: ways.filter(({ refs }) => !isElsewhere(refs)) }
}
