import gcoord from 'gcoord'
import { simulator } from '../../current'
import { fit, type LatLng } from './projection'
import type { MapHandle } from './registry'
import type { Marker } from './shapes'
import type { DrawnMap } from './state'

type Options = Record<string, unknown>

const standardGrid = 60

function ownPlace(): LatLng {
  const { latitude, longitude } = simulator().device.position
  const [lng, lat] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  return { latitude: lat, longitude: lng }
}

const corners = ({ host, projection }: DrawnMap) => {
  const { toPlace } = projection()
  const { clientWidth: width, clientHeight: height } = host
  return {
    southwest: toPlace({ x: -width / 2, y: height / 2 }),
    northeast: toPlace({ x: width / 2, y: -height / 2 }),
  }
}

/** What `MapContext` can ask of a map. */
export function mapCommands(map: DrawnMap): MapHandle {
  const { state } = map
  const isPlace = (options: Options): options is Options & LatLng => Number.isFinite(options.latitude)
  const commands: Record<string, (options: Options) => object> = {
    moveToLocation: (options) => {
      const { latitude, longitude } = isPlace(options) ? options : ownPlace()
      map.look({ centre: { latitude, longitude } }, 'update')
      return {}
    },
    includePoints: ({ points = [] }) => {
      const found = fit(points as LatLng[], map.host.clientWidth, map.host.clientHeight)
      if (found) map.look(found, 'update')
      return {}
    },
    getCenterLocation: () => ({ ...state.centre }),
    getRegion: () => corners(map),
    getScale: () => ({ scale: state.zoom }),
    initMarkerCluster: ({ gridSize }) => {
      state.gridSize = Number(gridSize ?? standardGrid)
      map.draw()
      return {}
    },
    addMarkers: ({ markers, clear }) => {
      state.own = [...(clear ? [] : state.own), ...((markers ?? []) as Marker[])]
      map.draw()
      return {}
    },
    removeMarkers: ({ markerIds }) => {
      const gone = new Set((markerIds ?? []) as number[])
      state.own = state.own.filter(({ id }) => !gone.has(id))
      map.draw()
      return {}
    },
  }
  return {
    on: (event, listener) => {
      if (listener) state.listeners.set(event, listener)
      else state.listeners.delete(event)
    },
    command: (name, options) => commands[name]?.(options) ?? {},
  }
}
