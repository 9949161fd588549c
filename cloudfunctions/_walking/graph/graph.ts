/** Where a network comes from; shown wherever its answers are. */
export interface StreetsSource {
  /** Whom the licence asks to name, e.g. © OpenStreetMap contributors. */
  attribution: string
  /** YYYY-MM-DD */
  importedOn: string
  isSynthetic: boolean
}

/**
 * The network in memory. Nodes are junctions, numbered along a Hilbert curve; edges are whole chains between them,
 * sorted by `from`, so that what is near on the ground is near in memory. Nothing here changes after loading.
 */
export interface Graph {
  source: StreetsSource
  nodeCount: number
  edgeCount: number
  /** Segments before chains were joined. */
  segmentCount: number
  /** Nodes, in ten-millionths of a degree. */
  lng: Int32Array
  lat: Int32Array
  /** Edges. */
  from: Int32Array
  to: Int32Array
  flags: Uint8Array
  metres: Float64Array
  /** The points between, as pairs of steps (east, north) from the point before; edge i has `shapeAt[i]` to `shapeAt[i+1]`. */
  shapeAt: Int32Array
  shape: Int16Array
  /** Edges at a node: `edgesAt[startAt[n]]` up to `startAt[n+1]`. A loop stands there twice. */
  startAt: Int32Array
  edgesAt: Int32Array
  boxes: Boxes
}

/** A packed tree of boxes (west, south, east, north) over the edges in their order; levels from the leaves up. */
export interface Boxes {
  box: Int32Array
  /** Where each level begins, counted in boxes; the last entry is the count of all. */
  levels: number[]
}
export const edgesPerLeaf = 4
export const boxesPerBox = 8

/** A stored network that cannot be used: the caller goes on with the estimate. */
export class DamagedStreets extends Error {
  override name = 'DamagedStreets'
}
