import type { AreaFigures } from '../../../src/contracts/area'

export type Figures = AreaFigures['direct']

/** A station as far as figures need it. */
export interface Counted {
  areaPath: readonly string[]
  star: number
  isOpen: boolean
}

const sum = (stations: readonly Counted[]): Figures => ({
  stations: stations.length,
  fiveStar: stations.filter(({ star }) => star === 5).length,
  fourStar: stations.filter(({ star }) => star === 4).length,
  openNow: stations.filter(({ isOpen }) => isOpen).length,
})

/**
 * An area's figures and those of its children. Each station is counted in exactly one child or in `direct`, so the sums
 * agree whatever the data.
 */
export function figuresOf(areaId: string, childIds: readonly string[], stations: readonly Counted[]) {
  const parts = new Map(childIds.map((id) => [id, [] as Counted[]]))
  const inside = stations.filter(({ areaPath }) => areaPath.includes(areaId))
  const direct = inside.filter((station) => {
    const child = station.areaPath[station.areaPath.indexOf(areaId) + 1]
    const part = child === undefined ? undefined : parts.get(child)
    part?.push(station)
    return part === undefined
  })
  return {
    total: sum(inside),
    direct: sum(direct),
    children: childIds.map((id) => ({ id, ...sum(parts.get(id) ?? []) })),
  }
}
