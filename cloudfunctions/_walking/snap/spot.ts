/** A place brought onto the network: a point of an edge, and how far the place lies from it. */
export interface Spot {
  edge: number
  /** Metres along the edge from its `from`. */
  along: number
  /** Metres from the place to the edge, straight. */
  off: number
  /** The point of the edge, in ten-millionths of a degree. */
  lng: number
  lat: number
  /** The same point of the streets that only those use who live there; for somebody who starts here. */
  resident?: Spot
}
