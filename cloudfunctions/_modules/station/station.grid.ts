import type { Point } from '../../../src/contracts/place.calc'

const metresPerDegree = 111_195
const cellDegrees = 0.005
/** Cells a row of the key holds: more than 360 degrees make. */
const rowWidth = 131_072

interface Cells {
  west: number
  east: number
  south: number
  north: number
}

/** Entries by place, in cells of about 500 m: what lies near is found without looking at the rest. */
export class Grid<T extends { place: Point }> {
  private readonly cells = new Map<number, Set<T>>()
  private used: Cells | undefined

  add(entry: T): void {
    const { x, y } = cellOf(entry.place)
    const key = y * rowWidth + x
    const cell = this.cells.get(key)
    if (cell) cell.add(entry)
    else this.cells.set(key, new Set([entry]))
    const used = this.used ?? { west: x, east: x, south: y, north: y }
    this.used = {
      west: Math.min(used.west, x),
      east: Math.max(used.east, x),
      south: Math.min(used.south, y),
      north: Math.max(used.north, y),
    }
  }

  remove(entry: T): void {
    const { x, y } = cellOf(entry.place)
    this.cells.get(y * rowWidth + x)?.delete(entry)
  }

  /** All entries within `metres` of a place, and some a little farther. */
  around(place: Point, metres: number): T[] {
    const box = this.boxAround(place, metres)
    const found: T[] = []
    for (let y = box.south; y <= box.north; y++)
      for (let x = box.west; x <= box.east; x++)
        for (const entry of this.cells.get(y * rowWidth + x) ?? []) found.push(entry)
    return found
  }

  /** Whether `around` with this radius gives every entry there is. */
  isAll(place: Point, metres: number): boolean {
    const { used } = this
    const box = this.boxAround(place, metres)
    return (
      !used || (box.west <= used.west && box.east >= used.east && box.south <= used.south && box.north >= used.north)
    )
  }

  private boxAround(place: Point, metres: number): Cells {
    const latDegrees = metres / metresPerDegree
    const farthestLat = Math.min(89, Math.abs(place.lat) + latDegrees)
    const lngDegrees = latDegrees / Math.cos((farthestLat * Math.PI) / 180)
    const low = cellOf({ lng: place.lng - lngDegrees, lat: place.lat - latDegrees })
    const high = cellOf({ lng: place.lng + lngDegrees, lat: place.lat + latDegrees })
    const { used } = this
    if (!used) return { west: 0, east: -1, south: 0, north: -1 }
    return {
      west: Math.max(used.west, low.x),
      east: Math.min(used.east, high.x),
      south: Math.max(used.south, low.y),
      north: Math.min(used.north, high.y),
    }
  }
}

/** Cells are counted from the south pole and the date line, so that keys stay positive. */
const cellOf = (place: Point) => ({
  x: Math.floor((place.lng + 180) / cellDegrees),
  y: Math.floor((place.lat + 90) / cellDegrees),
})
