import type { Field } from './field'

/** A closed line as pairs of metres, the last point joined to the first. Outer lines run counter-clockwise, holes clockwise. */
export type Ring = number[]

/**
 * For each pattern of corners inside (1 south-west, 2 south-east, 4 north-east, 8 north-west): from which side of the
 * cell (0 south, 1 east, 2 north, 3 west) the contour enters and by which it leaves, with the inside on its left.
 */
const crossings: readonly (readonly number[])[] = [
  [],
  [0, 3],
  [1, 0],
  [1, 3],
  [2, 1],
  [0, 3, 2, 1],
  [2, 0],
  [2, 3],
  [3, 2],
  [0, 2],
  [1, 0, 3, 2],
  [1, 2],
  [3, 1],
  [0, 1],
  [3, 0],
  [],
]

const nextOf = new Int32Array(256 * 256 * 2)

/** The lines `level` metres from what was drawn: marching squares, joined through the sides of the cells. */
export function contours({ square, columns, rows, cell }: Field, level: number): Ring[] {
  const inner = level * level
  const isInside = (at: number) => ((square[at] as number) < inner ? 1 : 0)
  const sideOf = (at: number, side: number) =>
    side === 0 ? at * 2 : side === 1 ? (at + 1) * 2 + 1 : side === 2 ? (at + columns) * 2 : at * 2 + 1
  nextOf.fill(-1, 0, columns * rows * 2)
  const starts: number[] = []
  for (let row = 0; row + 1 < rows; row += 1) {
    const first = row * columns
    let pattern = (isInside(first) << 1) | (isInside(first + columns) << 2)
    for (let at = first; at + 1 < first + columns; at += 1) {
      // The east side of the last cell is the west side of this one.
      pattern = ((pattern & 2) >> 1) | ((pattern & 4) << 1)
      pattern |= (isInside(at + 1) << 1) | (isInside(at + columns + 1) << 2)
      if (pattern === 0 || pattern === 15) continue
      const pairs = crossings[pattern] as readonly number[]
      for (let i = 0; i < pairs.length; i += 2) {
        const start = sideOf(at, pairs[i] as number)
        nextOf[start] = sideOf(at, pairs[i + 1] as number)
        starts.push(start)
      }
    }
  }
  /** Where the contour crosses a side, by the distances at its two ends. */
  const addCrossing = (ring: Ring, side: number) => {
    const at = side >> 1
    const isUpright = (side & 1) === 1
    const near = Math.sqrt(square[at] as number)
    const far = Math.sqrt(square[at + (isUpright ? columns : 1)] as number)
    const part = (level - near) / (far - near)
    const row = (at / columns) | 0
    const column = at - row * columns
    ring.push((isUpright ? column : column + part) * cell, (isUpright ? row + part : row) * cell)
  }
  const rings: Ring[] = []
  for (const start of starts) {
    if ((nextOf[start] as number) < 0) continue
    const ring: Ring = []
    for (let side = start; (nextOf[side] as number) >= 0; ) {
      addCrossing(ring, side)
      const next = nextOf[side] as number
      nextOf[side] = -1
      side = next
    }
    rings.push(ring)
  }
  return rings
}

/** Square metres, positive for an outer line, negative for a hole. */
export function areaOf(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    sum += (ring[i] as number) * (ring[j + 1] as number) - (ring[j] as number) * (ring[i + 1] as number)
  }
  return sum / 2
}
