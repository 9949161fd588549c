import { passageAtFrom, passageAtTo } from '../../../cloudfunctions/_walking/graph/streets'
import { halfWait, type Plain, type PlainSpot, secondsPerMetre } from './plain'

/** The global of this name, looked up once: under jest each look costs half a microsecond. */
const unreached = Infinity

/** Dijkstra over typed arrays with a binary heap; arrays are reused and cleared only where they were touched. */
export class PlainSearch {
  readonly dist: Float64Array
  readonly touched: Int32Array
  touchedCount = 0
  private readonly heapNode: Int32Array
  private readonly heapKey: Float64Array
  private size = 0

  constructor(private readonly plain: Plain) {
    const nodes = plain.streets.lng.length
    this.dist = new Float64Array(nodes).fill(unreached)
    this.touched = new Int32Array(nodes)
    this.heapNode = new Int32Array(plain.target.length + 16)
    this.heapKey = new Float64Array(plain.target.length + 16)
  }

  begin() {
    for (let i = 0; i < this.touchedCount; i += 1) this.dist[this.touched[i] as number] = unreached
    this.touchedCount = 0
    this.size = 0
  }

  seed(node: number, seconds: number, limit: number) {
    if (seconds > limit || seconds >= (this.dist[node] as number)) return
    if (this.dist[node] === unreached) this.touched[this.touchedCount++] = node
    this.dist[node] = seconds
    this.push(node, seconds)
  }

  run(limit: number, isBack: boolean) {
    const { start, target } = this.plain
    const cost = isBack ? this.plain.secondsBack : this.plain.seconds
    while (this.size > 0) {
      const key = this.heapKey[0] as number
      const node = this.pop()
      if (key > (this.dist[node] as number)) continue
      const end = start[node + 1] as number
      for (let i = start[node] as number; i < end; i += 1)
        this.seed(target[i] as number, key + (cost[i] as number), limit)
    }
  }

  private push(node: number, key: number) {
    let at = this.size++
    while (at > 0) {
      const up = (at - 1) >> 1
      if ((this.heapKey[up] as number) <= key) break
      this.heapKey[at] = this.heapKey[up] as number
      this.heapNode[at] = this.heapNode[up] as number
      at = up
    }
    this.heapKey[at] = key
    this.heapNode[at] = node
  }

  private pop(): number {
    const top = this.heapNode[0] as number
    const last = --this.size
    const key = this.heapKey[last] as number
    const node = this.heapNode[last] as number
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= last) break
      if (child + 1 < last && (this.heapKey[child + 1] as number) < (this.heapKey[child] as number)) child += 1
      if ((this.heapKey[child] as number) >= key) break
      this.heapKey[at] = this.heapKey[child] as number
      this.heapNode[at] = this.heapNode[child] as number
      at = child
    }
    this.heapKey[at] = key
    this.heapNode[at] = node
    return top
  }
}

/** Seconds from a spot's street point to the two ends of its segment. */
export function endsOf({ streets, profile, metres }: Plain, { segment, part }: PlainSpot): [number, number] {
  const bits = streets.flags[segment] as number
  const length = (metres[segment] as number) * secondsPerMetre(profile, bits)
  return [
    length * part + halfWait(profile, passageAtFrom(bits)),
    length * (1 - part) + halfWait(profile, passageAtTo(bits)),
  ]
}

const off = ({ profile }: Plain, spot: PlainSpot) => spot.offMetres / profile.metresPerSecond

export function searchFrom(search: PlainSearch, plain: Plain, spot: PlainSpot, limit: number, isBack = false) {
  search.begin()
  // A search back begins at a station, where nobody is a resident.
  for (const start of spot.resident && !isBack ? [spot, spot.resident] : [spot]) {
    const [toFrom, toTo] = endsOf(plain, start)
    search.seed(plain.streets.from[start.segment] as number, off(plain, spot) + toFrom, limit)
    search.seed(plain.streets.to[start.segment] as number, off(plain, spot) + toTo, limit)
  }
  search.run(limit, isBack)
}

/** Seconds from where the last search began (`origin`) to a spot, Infinity if beyond its limit. */
export function secondsTo(search: PlainSearch, plain: Plain, origin: PlainSpot, spot: PlainSpot): number {
  const [toFrom, toTo] = endsOf(plain, spot)
  const { from, to, flags } = plain.streets
  const apart = spot.part - origin.part
  const along =
    (apart < 0 ? -apart : apart) *
    (plain.metres[spot.segment] as number) *
    secondsPerMetre(plain.profile, flags[spot.segment] as number)
  const direct = spot.segment === origin.segment ? off(plain, origin) + along : unreached
  const viaFrom = (search.dist[from[spot.segment] as number] as number) + toFrom
  const viaTo = (search.dist[to[spot.segment] as number] as number) + toTo
  return Math.min(viaFrom, viaTo, direct) + off(plain, spot)
}
