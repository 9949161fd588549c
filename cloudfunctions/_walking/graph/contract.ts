import { isOneWay, passageAtFrom, passageAtTo, type Streets, surfaceNumber, turned } from './streets'

/** A run of segments between two junctions, alike all along. Numbers are points of the streets. */
export interface Chain {
  from: number
  to: number
  flags: number
  /** The points between, from `from` on. */
  between: number[]
}

interface Incidence {
  start: Int32Array
  segments: Int32Array
}

function incidenceOf({ lng, from, to }: Streets): Incidence {
  const start = new Int32Array(lng.length + 1)
  for (let i = 0; i < from.length; i += 1) {
    start[(from[i] as number) + 1] = (start[(from[i] as number) + 1] as number) + 1
    start[(to[i] as number) + 1] = (start[(to[i] as number) + 1] as number) + 1
  }
  for (let i = 0; i < lng.length; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number)
  const next = start.slice()
  const segments = new Int32Array(from.length * 2)
  const put = (point: number, segment: number) => {
    segments[next[point] as number] = segment
    next[point] = (next[point] as number) + 1
  }
  for (let i = 0; i < from.length; i += 1) {
    put(from[i] as number, i)
    put(to[i] as number, i)
  }
  return { start, segments }
}

/** A point is passed over when exactly two like segments meet there and nothing stands in the way. */
function junctionsOf(streets: Streets, { start, segments }: Incidence): Uint8Array {
  const { lng, from, flags } = streets
  const at = (segment: number, point: number) => {
    const bits = flags[segment] as number
    return from[segment] === point ? passageAtFrom(bits) : passageAtTo(bits)
  }
  const isPlain = (point: number) => {
    const first = start[point] as number
    if ((start[point + 1] as number) - first !== 2) return false
    const [a, b] = [segments[first] as number, segments[first + 1] as number]
    const [one, other] = [flags[a] as number, flags[b] as number]
    if (a === b || isOneWay(one) || isOneWay(other)) return false
    return surfaceNumber(one) === surfaceNumber(other) && at(a, point) === 0 && at(b, point) === 0
  }
  return Uint8Array.from({ length: lng.length }, (_, point) => (isPlain(point) ? 0 : 1))
}

/**
 * Joins segments into chains. Every segment is in exactly one chain, so two chains between the same junctions stay two;
 * a ring without a junction gets one.
 */
export function contract(streets: Streets): Chain[] {
  const { from, to, flags } = streets
  const incidence = incidenceOf(streets)
  const isJunction = junctionsOf(streets, incidence)
  const isUsed = new Uint8Array(from.length)
  const chains: Chain[] = []
  const follow = (first: number, origin: number) => {
    const between: number[] = []
    let segment = first
    let point = origin
    for (;;) {
      isUsed[segment] = 1
      point = (from[segment] === point ? to[segment] : from[segment]) as number
      if (isJunction[point] || point === origin) break
      between.push(point)
      const at = incidence.start[point] as number
      const one = incidence.segments[at] as number
      segment = one === segment ? (incidence.segments[at + 1] as number) : one
    }
    const head = facing(flags[first] as number, from[first] === origin)
    const tail = facing(flags[segment] as number, to[segment] === point)
    chains.push({ from: origin, to: point, flags: joined(head, tail), between })
  }
  for (const wantsJunction of [true, false]) {
    for (let i = 0; i < from.length; i += 1) {
      for (const end of [from[i] as number, to[i] as number]) {
        if (!isUsed[i] && (!wantsJunction || isJunction[end]) && !(isOneWay(flags[i] as number) && end === to[i])) {
          follow(i, end)
        }
      }
    }
  }
  return chains
}

const facing = (flags: number, isForward: boolean) => (isForward ? flags : turned(flags))
/** The near end of the first segment, the far end of the last; the ground is the same. */
const joined = (head: number, tail: number) => (head & 0b1001_1111) | (tail & 0b0110_0000)
