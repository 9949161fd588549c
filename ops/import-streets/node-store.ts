import { degreeUnits } from '../../cloudfunctions/_walking/graph/streets'

/** Where nodes lie, by id, in 16 bytes each: a province has tens of millions. Ids come in any order, mostly rising. */
export class NodeStore {
  private ids = new Float64Array(1 << 16)
  private lngs = new Int32Array(1 << 16)
  private lats = new Int32Array(1 << 16)
  /** Whether looking up is cheap so far; else the first look-up sorts. */
  isSorted = true
  count = 0

  add(id: number, lng: number, lat: number) {
    if (this.count === this.ids.length) this.grow()
    if (this.count > 0 && id <= (this.ids[this.count - 1] as number)) this.isSorted = false
    this.ids[this.count] = id
    this.lngs[this.count] = Math.round(lng * degreeUnits)
    this.lats[this.count] = Math.round(lat * degreeUnits)
    this.count += 1
  }

  /** The number of a node, −1 if it was never added. */
  find(id: number): number {
    if (!this.isSorted) this.sort()
    let [low, high] = [0, this.count - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const there = this.ids[middle] as number
      if (there === id) return middle
      if (there < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  lng = (index: number) => this.lngs[index] as number
  lat = (index: number) => this.lats[index] as number

  private grow() {
    const size = this.ids.length * 2
    const [ids, lngs, lats] = [new Float64Array(size), new Int32Array(size), new Int32Array(size)]
    ids.set(this.ids)
    lngs.set(this.lngs)
    lats.set(this.lats)
    Object.assign(this, { ids, lngs, lats })
  }

  private sort() {
    const { ids, lngs, lats, count } = this
    const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
      (a, b) => (ids[a] as number) - (ids[b] as number),
    )
    this.ids = Float64Array.from(order, (i) => ids[i] as number)
    this.lngs = Int32Array.from(order, (i) => lngs[i] as number)
    this.lats = Int32Array.from(order, (i) => lats[i] as number)
    this.isSorted = true
  }
}
