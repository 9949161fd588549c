import type { Place } from '../../contracts/place'

export interface Pin {
  id: string
  place: Place
  /** Place in the list beside the map, from 1. */
  number: number
  name: string
  isOpen: boolean
}

export interface RedMapProps {
  /** WGS-84, like every place here. */
  centre: Place
  pins: Pin[]
  /** Radius of what can be reached on foot. */
  circleMetres: number
  circleMinutes: number
  onPin: (id: string) => void
  /** Called once the map is on the page, with the id WeChat knows it by. */
  onReady: (mapId: string) => void
}

/** Deep enough to see streets, wide enough for the whole circle at 375 px. */
export const scaleFor = (circleMetres: number) => (circleMetres < 700 ? 15 : circleMetres < 1400 ? 14 : 13)
