import type { Point } from './place.calc'

/** Hundred-thousandths of a degree: about a metre. */
const perDegree = 100_000

/** Longitudes and latitudes in degrees, one after the other, as first point and steps; points that fall together are one. */
export function packPoints(degrees: readonly number[]): number[] {
  const packed: number[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i + 1 < degrees.length; i += 2) {
    const toX = Math.round((degrees[i] as number) * perDegree)
    const toY = Math.round((degrees[i + 1] as number) * perDegree)
    if (i > 0 && toX === x && toY === y) continue
    packed.push(toX - x, toY - y)
    x = toX
    y = toY
  }
  return packed
}

export function unpackPoints(packed: readonly number[]): Point[] {
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i + 1 < packed.length; i += 2) {
    x += packed[i] as number
    y += packed[i + 1] as number
    points.push({ lng: x / perDegree, lat: y / perDegree })
  }
  return points
}

/** An area as rings for a map: each part is its outer ring and the holes in it. */
export const areaOf = ({ parts }: { parts: { outer: number[]; holes: number[][] }[] }): Point[][][] =>
  parts.map(({ outer, holes }) => [outer, ...holes].map(unpackPoints))
