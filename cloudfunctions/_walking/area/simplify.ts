import type { Ring } from './contour'

/** Which points stay: one for all rings, as long as the longest that was met. */
let keep = new Uint8Array(4096)

/** The ring with fewer points, none of the dropped ones farther than `tolerance` from it (Douglas–Peucker). */
export function simplified(ring: Ring, tolerance: number): Ring {
  const count = ring.length / 2
  if (count < 5) return ring
  if (count > keep.length) keep = new Uint8Array(count * 2)
  keep.fill(0, 0, count)
  // A ring has no ends: its first point and the one farthest from it serve.
  const far = farthestFrom(ring, 0)
  keep[0] = 1
  keep[far] = 1
  const stack = [0, far, far, count]
  while (stack.length > 0) {
    const last = stack.pop() as number
    const first = stack.pop() as number
    const { index, square } = worstBetween(ring, first, last)
    if (square <= tolerance * tolerance) continue
    keep[index] = 1
    stack.push(first, index, index, last)
  }
  return ring.filter((_, i) => keep[i >> 1] === 1)
}

function farthestFrom(ring: Ring, point: number): number {
  const square = (i: number) =>
    ((ring[i * 2] as number) - (ring[point * 2] as number)) ** 2 +
    ((ring[i * 2 + 1] as number) - (ring[point * 2 + 1] as number)) ** 2
  let best = 0
  for (let i = 1; i < ring.length / 2; i += 1) if (square(i) > square(best)) best = i
  return best
}

/** The point between two that lies farthest from the line through them. `last` may be one past the end: the first point. */
function worstBetween(ring: Ring, first: number, last: number) {
  const end = (last * 2) % ring.length
  const [ax, ay] = [ring[first * 2] as number, ring[first * 2 + 1] as number]
  const [dx, dy] = [(ring[end] as number) - ax, (ring[end + 1] as number) - ay]
  const scale = 1 / Math.max(1e-9, dx * dx + dy * dy)
  const worst = { index: first, square: 0 }
  for (let i = first + 1; i < last; i += 1) {
    const x = (ring[i * 2] as number) - ax
    const y = (ring[i * 2 + 1] as number) - ay
    const part = Math.min(1, Math.max(0, (x * dx + y * dy) * scale))
    const square = (x - part * dx) ** 2 + (y - part * dy) ** 2
    if (square > worst.square) {
      worst.index = i
      worst.square = square
    }
  }
  return worst
}
