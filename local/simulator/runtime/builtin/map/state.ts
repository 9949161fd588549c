import type { LatLng, Projection } from './projection'
import type { Marker } from './shapes'

export interface MapState {
  centre: LatLng
  zoom: number
  /** Pixels of a cell in which markers are joined; undefined while the app asks for none. */
  gridSize?: number
  own: Marker[]
  listeners: Map<string, (value: unknown) => void>
}

export interface DrawnMap {
  state: MapState
  host: HTMLElement
  projection(): Projection
  draw(): void
  /** Changes what is shown and tells the app, as a finger or a command does. */
  look(change: Partial<Pick<MapState, 'centre' | 'zoom'>>, cause: 'drag' | 'scale' | 'update'): void
}
