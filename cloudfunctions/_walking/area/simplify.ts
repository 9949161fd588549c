import type { Ring } from './contour'

/** The weights of all rings in hand, one after the other; as long as the longest that was met. */
let weights = new Float64Array(4096)

/**
 * Weighs the points of a ring (Douglas–Peucker), and keeps the weights from `at` on: the square of the tolerance at which
 * a point is dropped, or 0 if it is dropped at `least` already. The ring is then simplified by any tolerance from `least`.
 */
export function weigh(ring: Ring, at: number, least: number) {
  const count = ring.length / 2
  if (at + count > weights.length) {
    const longer = new Float64Array((at + count) * 2)
    longer.set(weights)
    weights = longer
  }
  // A ring of a few points stays as it is. None has ends: its first point and the one farthest from it serve.
  weights.fill(count < 5 ? Infinity : 0, at, at + count)
  if (count < 5) return
  const far = farthestFrom(ring, 0)
  weights[at] = Infinity
  weights[at + far] = Infinity
  const stack = [0, far, far, count]
  while (stack.length > 0) {
    const last = stack.pop() as number
    const first = stack.pop() as number
    const { index, square } = worstBetween(ring, first, last)
    if (square <= least * least) continue
    // Dropped no later than the two it stands between, which were looked at before it.
    weights[at + index] = Math.min(square, weights[at + first] as number, weights[at + (last % count)] as number)
    stack.push(first, index, index, last)
  }
}

/** The points of a weighed ring that stay: none of the others lies farther than `tolerance` from the line that is left. */
export const simplified = (ring: Ring, at: number, tolerance: number): Ring =>
  ring.filter((_, i) => (weights[at + (i >> 1)] as number) > tolerance * tolerance)

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
