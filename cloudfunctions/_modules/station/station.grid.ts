import type { Point } from '../../../src/contracts/place.calc'

/** A little less than the true 111,195, so that whatever is reckoned from it errs outwards. */
const metresPerDegree = 111_100
const cellDegrees = 0.005
/** Cells a row of the key holds: more than 360 degrees make. */
const rowWidth = 131_072

const nothing: readonly never[] = []

/** The latitude within reach where a degree of longitude is shortest. */
const farthestLat = (place: Point, latDegrees: number) => Math.min(89, Math.abs(place.lat) + latDegrees)

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

  /** All entries within `metres` of a place, and a few a little farther: a flat-earth test that errs outwards. */
  around(place: Point, metres: number): T[] {
    const box = this.boxAround(place, metres)
    const reach = metres / metresPerDegree
    const lngScale = Math.cos((farthestLat(place, reach) * Math.PI) / 180)
    const found: T[] = []
    for (let y = box.south; y <= box.north; y++)
      for (let x = box.west; x <= box.east; x++)
        for (const entry of this.cells.get(y * rowWidth + x) ?? nothing) {
          const dLng = (entry.place.lng - place.lng) * lngScale
          const dLat = entry.place.lat - place.lat
          if (dLng * dLng + dLat * dLat <= reach * reach) found.push(entry)
        }
    return found
  }

  /** Whether a search this wide finds every entry there is: all cells in use lie in a square inside its circle. */
  isAll(place: Point, metres: number): boolean {
    const { used } = this
    const square = cellsAround(place, metres / Math.SQRT2)
    return (
      !used ||
      (square.west < used.west && square.east > used.east && square.south < used.south && square.north > used.north)
    )
  }

  private boxAround(place: Point, metres: number): Cells {
    const { used } = this
    if (!used) return { west: 0, east: -1, south: 0, north: -1 }
    const box = cellsAround(place, metres)
    return {
      west: Math.max(used.west, box.west),
      east: Math.min(used.east, box.east),
      south: Math.max(used.south, box.south),
      north: Math.min(used.north, box.north),
    }
  }
}

/** The cells that a square of twice `metres` around a place touches. */
function cellsAround(place: Point, metres: number): Cells {
  const latDegrees = metres / metresPerDegree
  const lngDegrees = latDegrees / Math.cos((farthestLat(place, latDegrees) * Math.PI) / 180)
  const low = cellOf({ lng: place.lng - lngDegrees, lat: place.lat - latDegrees })
  const high = cellOf({ lng: place.lng + lngDegrees, lat: place.lat + latDegrees })
  return { west: low.x, east: high.x, south: low.y, north: high.y }
}

/** Cells are counted from the south pole and the date line, so that keys stay positive. */
const cellOf = (place: Point) => ({
  x: Math.floor((place.lng + 180) / cellDegrees),
  y: Math.floor((place.lat + 90) / cellDegrees),
})
