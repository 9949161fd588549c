import type { StationBrief } from './near.calc'
import type { Opening } from './opening.const'
import { baseEquipment } from './station.const'

/**
 * A station on the wire of `station.index`, by position: names of fields would double the bytes. In order: id, number,
 * name, address, lng, lat, star, index into `openings`, equipment bits, indexes into `county.modules`, phone.
 */
export type PackedStation = [
  id: string,
  number: number,
  name: string,
  address: string,
  lng: number,
  lat: number,
  star: StationBrief['star'],
  opening: number,
  equipment: number,
  modules: number[],
  phone: string,
]

/** The number as it stands on the sign: 003. */
export const codeOf = (number: number) => String(number).padStart(3, '0')

/** Five decimals are about a metre. */
const short = (degrees: number) => Math.round(degrees * 1e5) / 1e5

const alwaysClosed: Opening = { week: [[], [], [], [], [], [], []], days: {} }

/** Packs stations for the wire; equal openings are sent once, and modules the county no longer names are left out. */
export function packStations(stations: readonly StationBrief[], moduleIds: readonly string[]) {
  const openings: Opening[] = []
  const known = new Map<string, number>()
  const openingIndex = (opening: Opening) => {
    const text = JSON.stringify(opening)
    const index = known.get(text) ?? openings.push(opening) - 1
    known.set(text, index)
    return index
  }
  const packed = stations.map(
    (station): PackedStation => [
      station.id,
      Number(station.code),
      station.name,
      station.address,
      short(station.place.lng),
      short(station.place.lat),
      station.star,
      openingIndex(station.opening),
      baseEquipment.reduce((bits, kind, i) => bits | (station.equipment.includes(kind) ? 1 << i : 0), 0),
      station.modules.map((id) => moduleIds.indexOf(id)).filter((i) => i >= 0),
      station.phone,
    ],
  )
  return { openings, stations: packed }
}

/** The stations that `packStations` packed, as every list and the ranking take them. */
export function unpackStations(
  packed: readonly PackedStation[],
  openings: readonly Opening[],
  moduleIds: readonly string[],
): StationBrief[] {
  return packed.map(([id, number, name, address, lng, lat, star, opening, equipment, modules, phone]) => ({
    id,
    code: codeOf(number),
    name,
    address,
    place: { lng, lat },
    star,
    opening: openings[opening] ?? alwaysClosed,
    equipment: baseEquipment.filter((_, i) => (equipment & (1 << i)) !== 0),
    modules: modules.flatMap((i) => moduleIds[i] ?? []),
    phone,
  }))
}
