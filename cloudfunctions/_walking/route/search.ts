import { type Arcs, never } from './pace'

/** A bucket holds what lies within 2^16 units, about 6.5 seconds, of each other. */
const bucketShift = 16

/**
 * Shortest times from some nodes to all others within a limit: Dijkstra with buckets in place of a heap. Within a
 * bucket the order is free, and a node whose time falls again is looked at again, so the result is exact. The arrays
 * are kept from one search to the next and only what was touched is cleared: a query allocates nothing.
 */
export class Search {
  /** Units to each node, `never` where the last search did not come. */
  readonly units: Int32Array
  /** The nodes the last search came to: `touched[0]` up to `touchedCount`. */
  readonly touched: Int32Array
  touchedCount = 0
  /** The nodes looked at in the last bucket; one may stand there twice. */
  settled: Int32Array
  settledCount = 0
  private limit = 0
  private bucket = 0
  private waiting = 0
  /** First entry of each bucket, −1 if none. */
  private heads = new Int32Array(1024).fill(-1)
  /** Entries: node, units, next. */
  private entries = new Int32Array(3 * 4096)
  private entryCount = 0

  constructor(nodeCount: number) {
    this.units = new Int32Array(nodeCount).fill(never)
    this.touched = new Int32Array(nodeCount)
    this.settled = new Int32Array(1024)
  }

  /** Forgets the last search. Nothing beyond `limit` units will be looked at. */
  begin(limit: number) {
    for (let i = 0; i < this.touchedCount; i += 1) this.units[this.touched[i] as number] = never
    this.touchedCount = 0
    this.settledCount = 0
    if (this.waiting > 0) this.heads.fill(-1)
    this.waiting = 0
    this.entryCount = 0
    this.bucket = 0
    this.limit = Math.min(limit, never - 1)
    const buckets = (this.limit >> bucketShift) + 1
    if (buckets > this.heads.length) this.heads = new Int32Array(buckets * 2).fill(-1)
  }

  seed(node: number, units: number) {
    if (units <= this.limit && units < (this.units[node] as number)) this.put(node, units)
  }

  /** Everything not yet settled takes at least so many units. */
  get settledUpTo() {
    return this.bucket << bucketShift
  }

  /** Settles the next bucket that holds something. False when nothing is left within the limit. */
  step(arcs: Arcs): boolean {
    const { units, heads } = this
    const { start, pairs } = arcs
    this.settledCount = 0
    if (this.waiting === 0) return false
    while ((heads[this.bucket] as number) < 0) this.bucket += 1
    const bucket = this.bucket
    for (let entry = heads[bucket] as number; entry >= 0; entry = heads[bucket] as number) {
      heads[bucket] = this.entries[entry + 2] as number
      this.waiting -= 1
      const node = this.entries[entry] as number
      const here = this.entries[entry + 1] as number
      if (units[node] !== here) continue
      if (this.settledCount === this.settled.length) this.settled = doubled(this.settled)
      this.settled[this.settledCount++] = node
      const end = (start[node + 1] as number) * 2
      for (let i = (start[node] as number) * 2; i < end; i += 2) {
        const target = pairs[i] as number
        const there = here + (pairs[i + 1] as number)
        if (there < (units[target] as number) && there <= this.limit) this.put(target, there)
      }
    }
    this.bucket += 1
    return true
  }

  private put(node: number, units: number) {
    if (this.units[node] === never) this.touched[this.touchedCount++] = node
    this.units[node] = units
    const at = this.entryCount
    if (at + 3 > this.entries.length) this.entries = doubled(this.entries)
    const bucket = units >> bucketShift
    this.entries[at] = node
    this.entries[at + 1] = units
    this.entries[at + 2] = this.heads[bucket] as number
    this.heads[bucket] = at
    this.entryCount = at + 3
    this.waiting += 1
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
