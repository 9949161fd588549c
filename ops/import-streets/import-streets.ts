import { encodeStreets } from '../../cloudfunctions/_walking/graph/encode'
import type { Streets } from '../../cloudfunctions/_walking/graph/streets'
import { closeEstates } from './close-estates'
import { type Bounds, collect } from './collect'
import { dropIslands } from './islands'
import { OsmFault } from './osm'
import { cutWays } from './segments'
import { emptyTally, type Tally } from './tally'

export const osmAttribution = '© OpenStreetMap contributors (ODbL 1.0)'

/**
 * The walkable streets of an OpenStreetMap file, clipped to the bounds, with an account of what was left out and why.
 * @throws OsmFault when the file cannot be read or nothing in it can be walked.
 */
export async function readStreets(path: string, bounds?: Bounds): Promise<{ streets: Streets; tally: Tally }> {
  const tally = emptyTally()
  const { streets, names } = closeEstates(cutWays(await collect(path, tally, bounds), tally), tally)
  if (streets.from.length === 0) throw new OsmFault('这个范围里没有可以步行的道路', true)
  return { streets: dropIslands(streets, names, tally), tally }
}

/** The same as a file for the cloud. */
export async function importStreets(path: string, importedOn: string, bounds?: Bounds) {
  const { streets, tally } = await readStreets(path, bounds)
  const file = encodeStreets(streets, { attribution: osmAttribution, importedOn, isSynthetic: false })
  return { file, tally }
}
