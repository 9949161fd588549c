/** The place of a cell on a Hilbert curve over 65,536 × 65,536 cells: near on the curve is near on the ground. */
export function hilbert(x: number, y: number): number {
  let place = 0
  let [cx, cy] = [x, y]
  for (let side = 32_768; side > 0; side >>= 1) {
    const right = (cx & side) > 0 ? 1 : 0
    const up = (cy & side) > 0 ? 1 : 0
    place = place * 4 + ((3 * right) ^ up)
    if (up === 0) {
      if (right === 1) [cx, cy] = [65_535 - cx, 65_535 - cy]
      ;[cx, cy] = [cy, cx]
    }
  }
  return place
}
