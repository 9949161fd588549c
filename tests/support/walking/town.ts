import { decodeStreets } from '../../../cloudfunctions/_walking/graph/decode'
import { encodeStreets } from '../../../cloudfunctions/_walking/graph/encode'
import { metresPerUnit } from '../../../cloudfunctions/_walking/graph/measure'
import { flagsOf, type Streets } from '../../../cloudfunctions/_walking/graph/streets'
import { StreetNetwork } from '../../../cloudfunctions/_walking/network'
import type { Passage, Surface } from '../../../cloudfunctions/_walking/profile'

/** At the equator a metre is as long in both directions, so that tests can count in metres. */
export const placeAt = (east: number, north: number) => ({
  lng: (east / metresPerUnit) * 1e-7,
  lat: (north / metresPerUnit) * 1e-7,
})

interface Way {
  surface?: Surface
  from?: Passage
  to?: Passage
}

/** A street along points named in `points`, metres east and north; `about` counts for its first and last segment. */
export type Street = readonly [path: string, about?: Way]

/** Streets from a drawing: `town({ a: [0, 0], b: [100, 0] }, [['a b']])`. */
export function townStreets(points: Record<string, readonly [number, number]>, streets: readonly Street[]): Streets {
  const names = Object.keys(points)
  const units = (metres: number) => Math.round(metres / metresPerUnit)
  const segments = streets.flatMap(([path, about]) => {
    const { surface = 'even', from, to } = about ?? {}
    const stops = path.split(' ').map((name) => names.indexOf(name))
    return stops.slice(1).map((end, i) => ({
      from: stops[i] as number,
      to: end,
      flags: flagsOf(surface, i === 0 ? from : 'open', i === stops.length - 2 ? to : 'open'),
    }))
  })
  return {
    lng: Int32Array.from(Object.values(points), ([east]) => units(east)),
    lat: Int32Array.from(Object.values(points), ([, north]) => units(north)),
    from: Int32Array.from(segments, (segment) => segment.from),
    to: Int32Array.from(segments, (segment) => segment.to),
    flags: Uint8Array.from(segments, (segment) => segment.flags),
  }
}

export const testSource = { attribution: 'invented', importedOn: '2026-11-01', isSynthetic: true }

export const graphOf = (streets: Streets) => decodeStreets(encodeStreets(streets, testSource))

export const town = (points: Record<string, readonly [number, number]>, streets: readonly Street[]) =>
  new StreetNetwork(graphOf(townStreets(points, streets)))
