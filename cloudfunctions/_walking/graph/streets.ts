import { type Passage, passages, type Surface, surfaces } from '../profile'

/**
 * A walkable network as it is read: points, and straight segments between two of them. Coordinates are whole
 * ten-millionths of a degree, as OpenStreetMap keeps them.
 */
export interface Streets {
  lng: Int32Array
  lat: Int32Array
  from: Int32Array
  to: Int32Array
  /** See `flagsOf`. */
  flags: Uint8Array
}

export const degreeUnits = 1e7

const oneWayBit = 0x80

/** One byte: surface, what is passed at either end, and whether one may only walk from `from` to `to` (a private gate). */
export const flagsOf = (surface: Surface, atFrom: Passage = 'open', atTo: Passage = 'open', isOneWay = false) =>
  surfaces.indexOf(surface) |
  (passages.indexOf(atFrom) << 3) |
  (passages.indexOf(atTo) << 5) |
  (isOneWay ? oneWayBit : 0)

export const surfaceNumber = (flags: number) => flags & 7
export const passageAtFrom = (flags: number) => (flags >> 3) & 3
export const passageAtTo = (flags: number) => (flags >> 5) & 3
export const isOneWay = (flags: number) => (flags & oneWayBit) !== 0

/** The same edge seen from its other end. Not for a one-way edge. */
export const turned = (flags: number) => surfaceNumber(flags) | (passageAtTo(flags) << 3) | (passageAtFrom(flags) << 5)
