import { join } from 'node:path'
import { decodeStreets } from '../../../cloudfunctions/_walking/graph/decode'
import { encodeStreets } from '../../../cloudfunctions/_walking/graph/encode'
import type { Graph } from '../../../cloudfunctions/_walking/graph/graph'
import { degreeUnits, type Streets } from '../../../cloudfunctions/_walking/graph/streets'
import { type Random, seeded } from '../../../local/demo/random'
import { osmAttribution, readStreets } from '../../../ops/import-streets/import-streets'
import type { Tally } from '../../../ops/import-streets/tally'
import type { Point } from '../../../src/contracts/place.calc'

export const extracts = ['monaco', 'krems', 'andorra'] as const
export type ExtractName = (typeof extracts)[number]

const files = { monaco: 'monaco.osm.gz', krems: 'krems.osm.gz', andorra: 'andorra.osm.pbf' }
/** From the project's root: the pictures and the bench are bundled, and run from elsewhere. */
export const extractPath = (name: ExtractName) => join(process.cwd(), 'tests/support/walking/osm', files[name])

export interface Extract {
  name: string
  streets: Streets
  tally: Tally
  file: Uint8Array
  graph: Graph
}

const loaded = new Map<ExtractName, Promise<Extract>>()

/** A real extract as streets and as a graph; read once per process. */
export function extract(name: ExtractName): Promise<Extract> {
  const known = loaded.get(name)
  if (known) return known
  const promise = load(name)
  loaded.set(name, promise)
  return promise
}

async function load(name: ExtractName): Promise<Extract> {
  const { streets, tally } = await readStreets(extractPath(name))
  const file = encodeStreets(streets, { attribution: osmAttribution, importedOn: '2026-11-01', isSynthetic: false })
  return { name, streets, tally, file, graph: decodeStreets(file) }
}

/** Places up to about a hundred metres from some junction, the same for the same seed. */
export function placesNear({ graph }: Pick<Extract, 'graph'>, count: number, seed: number): Point[] {
  const random: Random = seeded(seed)
  const near = (units: number) => (units + (random.next() - 0.5) * 20_000) / degreeUnits
  return Array.from({ length: count }, () => {
    const node = random.whole(0, graph.nodeCount - 1)
    return { lng: near(graph.lng[node] as number), lat: near(graph.lat[node] as number) }
  })
}
