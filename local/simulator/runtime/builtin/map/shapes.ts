import type { LatLng } from './projection'

export interface Bubble {
  content: string
  color?: string
  bgColor?: string
  fontSize?: number
  borderRadius?: number
  padding?: number
  display?: 'BYCLICK' | 'ALWAYS'
  anchorX?: number
  anchorY?: number
}

export interface Marker extends LatLng {
  id: number
  title?: string
  iconPath?: string
  width?: number | string
  height?: number | string
  anchor?: { x?: number; y?: number }
  callout?: Bubble
  label?: Bubble
  joinCluster?: boolean
  ariaLabel?: string
  alpha?: number
  zIndex?: number
}

export interface Circle extends LatLng {
  radius: number
  color?: string
  fillColor?: string
  strokeWidth?: number
}

export interface Line {
  points: LatLng[]
  color?: string
  width?: number
  dottedLine?: boolean
  strokeColor?: string
  fillColor?: string
}

const isPlace = (value: unknown): value is LatLng => {
  const { latitude, longitude } = (value ?? {}) as Partial<LatLng>
  return Number.isFinite(latitude) && Number.isFinite(longitude)
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Markers that can stand on a map. WeChat wants a whole number for an id, and each once. */
export function markersOf(value: unknown, complain: (text: string) => void): Marker[] {
  const seen = new Set<number>()
  return list(value).filter((marker): marker is Marker => {
    if (!isPlace(marker)) {
      complain('a marker of <map> has no latitude and longitude')
      return false
    }
    const { id } = marker as Marker
    if (!Number.isInteger(id) || seen.has(id)) complain(`a marker of <map> needs a number of its own as id, not ${id}`)
    seen.add(id)
    return true
  })
}

export const circlesOf = (value: unknown): Circle[] => list(value).filter((one): one is Circle => isPlace(one))

export const linesOf = (value: unknown): Line[] =>
  list(value).filter((one): one is Line => list((one as Partial<Line>).points).every(isPlace))

/** WeChat writes an opacity after the colour, as `#RRGGBBAA`, which CSS knows as well. */
export const colour = (value: string | undefined, otherwise: string): string => value || otherwise
