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

/** In place of a surface: the way out of a closed estate, without length, from `from` to `to` only. */
const exitNumber = 7
const residentsBit = 0x80

/** One byte: surface and what is passed at either end. */
export const flagsOf = (surface: Surface, atFrom: Passage = 'open', atTo: Passage = 'open') =>
  surfaces.indexOf(surface) | (passages.indexOf(atFrom) << 3) | (passages.indexOf(atTo) << 5)

/** A gate that one may leave by and not come in. */
export const exitFlags = exitNumber

/**
 * An estate that visitors enter by its open gate has its streets twice: once for all, and once for those who live there
 * and may also leave by the gates that only they can open. Nobody is brought onto the second except at the start.
 */
export const forResidents = (flags: number) => flags | residentsBit
export const isForResidents = (flags: number) => (flags & residentsBit) !== 0

export const surfaceNumber = (flags: number) => flags & 7
export const passageAtFrom = (flags: number) => (flags >> 3) & 3
export const passageAtTo = (flags: number) => (flags >> 5) & 3
export const isOneWay = (flags: number) => surfaceNumber(flags) === exitNumber

/** The same edge seen from its other end. Not for a one-way edge. */
export const turned = (flags: number) =>
  (flags & (residentsBit | 7)) | (passageAtTo(flags) << 3) | (passageAtFrom(flags) << 5)
