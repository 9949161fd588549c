import type { Place } from '../../contracts/place'

export interface Pin {
  id: string
  place: Place
  /** Place in the list beside the map, from 1. */
  number: number
  /** Stands in it instead, where there is no list. */
  mark?: string
  name: string
  isOpen: boolean
}

export interface RedMapProps {
  /** WGS-84, like every place here. */
  centre: Place
  pins: Pin[]
  /** Radius of what can be reached on foot, by the estimate; also how much of the ground is shown. */
  circleMetres: number
  /** The circle is not drawn: streets say where one gets to, or will. */
  isCircleHidden?: boolean
  /** What is reached by streets: each part is a ring and the holes in it. */
  area?: Place[][][]
  /** A walk. */
  line?: Place[]
  /** Parts of it that are stairs. */
  stairs?: Place[][]
  circleMinutes: number
  onPin: (id: string) => void
  /** Called once the map is on the page, with the id WeChat knows it by. */
  onReady: (mapId: string) => void
}

const mapWidthPx = 343
const equatorMetresPerPx = 156_543

/** The deepest zoom at which the whole circle is seen on a narrow phone. */
export const scaleFor = (circleMetres: number, latitude: number) =>
  Math.log2((equatorMetresPerPx * Math.cos((latitude * Math.PI) / 180) * mapWidthPx) / (circleMetres * 2.1))
