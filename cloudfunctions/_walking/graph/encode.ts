import { ByteWriter } from './bytes'
import { checksum } from './checksum'
import { type Chain, contract } from './contract'
import { headerBytes, magic, version } from './format'
import type { StreetsSource } from './graph'
import { hilbert } from './hilbert'
import { isOneWay, type Streets, turned } from './streets'

const longestStep = 32_767

/** Numbers the points that end a chain along a Hilbert curve. */
function numberNodes({ lng, lat }: Streets, chains: readonly Chain[]): { points: number[]; numberOf: Int32Array } {
  const ends = [...new Set(chains.flatMap(({ from, to }) => [from, to]))]
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const point of ends) {
    bounds.west = Math.min(bounds.west, lng[point] as number)
    bounds.east = Math.max(bounds.east, lng[point] as number)
    bounds.south = Math.min(bounds.south, lat[point] as number)
    bounds.north = Math.max(bounds.north, lat[point] as number)
  }
  const scale = 65_535 / Math.max(1, bounds.east - bounds.west, bounds.north - bounds.south)
  const key = new Map(
    ends.map((point) => [
      point,
      hilbert(
        Math.floor(((lng[point] as number) - bounds.west) * scale),
        Math.floor(((lat[point] as number) - bounds.south) * scale),
      ),
    ]),
  )
  const points = ends.sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0) || a - b)
  const numberOf = new Int32Array(lng.length).fill(-1)
  points.forEach((point, number) => {
    numberOf[point] = number
  })
  return { points, numberOf }
}

/** Every chain from its lower node, except where there is only one way. */
function arranged(chains: readonly Chain[], numberOf: Int32Array): Chain[] {
  const number = (point: number) => numberOf[point] as number
  return chains
    .map((chain) =>
      number(chain.from) <= number(chain.to) || isOneWay(chain.flags)
        ? chain
        : { from: chain.to, to: chain.from, flags: turned(chain.flags), between: [...chain.between].reverse() },
    )
    .sort((a, b) => number(a.from) - number(b.from) || number(a.to) - number(b.to))
}

/** The steps from point to point. One that is too long for 16 bits is walked in several, on the same line. */
function stepsOf({ lng, lat }: Streets, { from, between }: Chain): number[] {
  const steps: number[] = []
  let [x, y] = [lng[from] as number, lat[from] as number]
  for (const point of between) {
    const [toX, toY] = [lng[point] as number, lat[point] as number]
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)) / longestStep))
    for (let left = parts; left > 0; left -= 1) {
      const [dx, dy] = [Math.round((toX - x) / left), Math.round((toY - y) / left)]
      steps.push(dx, dy)
      x += dx
      y += dy
    }
  }
  return steps
}

function writeNodes(writer: ByteWriter, { lng, lat }: Streets, points: readonly number[]) {
  let [x, y] = [0, 0]
  for (const point of points) {
    writer.signed((lng[point] as number) - x)
    writer.signed((lat[point] as number) - y)
    x = lng[point] as number
    y = lat[point] as number
  }
}

/**
 * A network as a file: a header (magic, version, checksum, length), counts and the source, then nodes, edges and the
 * shapes. Coordinates are kept to the last digit.
 */
export function encodeStreets(streets: Streets, source: StreetsSource): Uint8Array {
  const chains = contract(streets)
  const { points, numberOf } = numberNodes(streets, chains)
  const edges = arranged(chains, numberOf)
  const steps = edges.map((edge) => stepsOf(streets, edge))
  const about = new TextEncoder().encode(JSON.stringify(source))
  const body = new ByteWriter()
  const stepCount = steps.reduce((sum, part) => sum + part.length / 2, 0)
  for (const count of [points.length, edges.length, streets.from.length, stepCount]) body.whole(count)
  body.whole(about.length)
  body.put(about)
  writeNodes(body, streets, points)
  let at = 0
  edges.forEach(({ from, to, flags }, i) => {
    const [start, end] = [numberOf[from] as number, numberOf[to] as number]
    body.whole(start - at)
    body.signed(end - start)
    body.byte(flags)
    body.whole((steps[i]?.length ?? 0) / 2)
    at = start
  })
  for (const part of steps) for (const step of part) body.short(step)
  return framed(body.done())
}

function framed(body: Uint8Array): Uint8Array {
  const file = new Uint8Array(headerBytes + body.length)
  const header = new DataView(file.buffer)
  header.setUint32(0, magic, true)
  header.setUint32(4, version, true)
  header.setUint32(8, checksum(body), true)
  header.setUint32(12, body.length, true)
  file.set(body, headerBytes)
  return file
}
