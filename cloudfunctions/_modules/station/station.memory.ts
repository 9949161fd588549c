import type { CountyView } from '../../../src/contracts/county'
import type { StationBrief } from '../../../src/contracts/near.calc'
import type { Opening } from '../../../src/contracts/opening.const'
import type { Point } from '../../../src/contracts/place.calc'
import { codeOf } from '../../../src/contracts/station-index.calc'
import type { StreetsRecord } from '../street/street.row'
import { Grid } from './station.grid'
import type { Station } from './station.row'

export interface KnownStation extends StationBrief {
  areaPath: readonly string[]
}

/** The county's stations in a function's memory: read once, then only those that changed. */
export class StationMemory {
  readonly grid = new Grid<KnownStation>()
  private readonly known = new Map<string, KnownStation>()
  private readonly openings = new Map<string, Opening>()
  private ordered: KnownStation[] | undefined
  private placesKept: Point[] | undefined
  /** The county's streets as last recorded. */
  streets: StreetsRecord | undefined

  constructor(
    readonly epoch: string,
    readonly county: CountyView,
    /** Of the latest change it holds. */
    public sequence: number,
  ) {}

  /** Names this state of the stations: equal versions hold equal stations. */
  get version(): string {
    return `${this.epoch}-${this.sequence}`
  }

  get byId(): ReadonlyMap<string, KnownStation> {
    return this.known
  }

  get size(): number {
    return this.known.size
  }

  /** All of them by id. */
  get all(): readonly KnownStation[] {
    this.ordered ??= [...this.known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    return this.ordered
  }

  /** Where they are, by their number in `all`: the same array until a station is added or moved. */
  get places(): readonly Point[] {
    this.placesKept ??= this.all.map(({ place }) => place)
    return this.placesKept
  }

  put(row: Station): void {
    const known = this.known.get(row._id)
    if (known) this.grid.remove(known)
    const station = this.knownOf(row)
    this.known.set(row._id, station)
    this.grid.add(station)
    this.ordered = undefined
    if (known?.place.lng !== station.place.lng || known.place.lat !== station.place.lat) this.placesKept = undefined
  }

  /** Equal openings become one object, so that a search judges each but once. */
  private knownOf(row: Station): KnownStation {
    const text = JSON.stringify(row.opening)
    const opening = this.openings.get(text) ?? row.opening
    this.openings.set(text, opening)
    const { _id: id, name, address, star, modules, phone, areaPath } = row
    const place = { lng: row.place.lng, lat: row.place.lat }
    const equipment = row.equipment.map(({ kind }) => kind)
    return { id, code: codeOf(row.number), name, address, place, star, opening, equipment, modules, phone, areaPath }
  }
}
