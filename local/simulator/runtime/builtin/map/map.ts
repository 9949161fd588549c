import { simulator } from '../../current'
import { element, svgElement, tapButton } from '../../element'
import type { Builtin, BuiltinSpec, Part } from '../builtin'
import { joinMarkers } from './cluster'
import { mapCommands } from './commands'
import { drawCircle, drawCluster, drawLine, drawMarker } from './draw'
import { watchGestures } from './gesture'
import { createProjection } from './projection'
import { registerMap } from './registry'
import { circlesOf, linesOf, type Marker, markersOf } from './shapes'
import type { DrawnMap, MapState } from './state'

const standardScale = 16
const scales = { least: 3, most: 20 }

function drawAll(self: Builtin, map: DrawnMap, layers: { shapes: SVGElement; places: HTMLElement }): void {
  const { state, host } = map
  const projection = map.projection()
  const complain = (text: string) => void simulator().records.warnings.push(text)
  const markers = [...markersOf(self.value('markers'), complain), ...state.own]
  const { single, clusters } = state.gridSize
    ? joinMarkers(markers, projection, state.gridSize)
    : { single: markers, clusters: [] }
  layers.shapes.setAttribute(
    'viewBox',
    `${-host.clientWidth / 2} ${-host.clientHeight / 2} ${host.clientWidth} ${host.clientHeight}`,
  )
  layers.shapes.replaceChildren(
    ...linesOf(self.value('polygons')).map((line) => drawLine(line, projection, true)),
    ...circlesOf(self.value('circles')).map((circle) => drawCircle(circle, projection)),
    ...linesOf(self.value('polyline')).map((line) => drawLine(line, projection, false)),
  )
  const tapped = (marker: Marker, type: string) => () => self.emit(type, { markerId: marker.id })
  layers.places.replaceChildren(
    ...single.map((marker) =>
      drawMarker(marker, projection.toPoint(marker), {
        tap: tapped(marker, 'markertap'),
        callout: tapped(marker, 'callouttap'),
      }),
    ),
    ...clusters.map((cluster) =>
      drawCluster(cluster, () =>
        map.look({ centre: projection.toPlace(cluster), zoom: Math.min(scales.most, state.zoom + 2) }, 'scale'),
      ),
    ),
  )
  state.listeners.get('markerClusterCreate')?.({
    clusters: clusters.map(({ id, markers: joined }) => ({ clusterId: id, markerIds: joined.map((one) => one.id) })),
  })
}

function mount(self: Builtin): Part {
  const { host } = self
  const shapes = svgElement('svg', { class: 'sim-map-shapes', 'aria-hidden': 'true' })
  const places = element('div', { class: 'sim-map-places' })
  const state: MapState = { centre: { latitude: 0, longitude: 0 }, zoom: standardScale, own: [], listeners: new Map() }
  const given: { latitude?: unknown; longitude?: unknown; scale?: unknown } = {}

  const region = (type: 'begin' | 'end', causedBy: string) =>
    self.emit('regionchange', { type, causedBy, centerLocation: state.centre, scale: state.zoom })
  const map: DrawnMap = {
    state,
    host,
    projection: () => createProjection(state.centre, state.zoom),
    draw: () => drawAll(self, map, { shapes, places }),
    look: ({ centre = state.centre, zoom = state.zoom }, cause) => {
      region('begin', cause)
      state.centre = centre
      state.zoom = Math.max(scales.least, Math.min(scales.most, zoom))
      map.draw()
      region('end', cause)
    },
  }
  const zoomBy = (by: number) => map.look({ zoom: state.zoom + by }, 'scale')
  const buttons = element('div', { class: 'sim-map-buttons' }, [
    tapButton('+', () => zoomBy(1), { 'aria-label': '放大地图' }),
    tapButton('−', () => zoomBy(-1), { 'aria-label': '缩小地图' }),
  ])
  host.prepend(shapes, places, buttons)
  watchGestures(host, {
    begin: () => region('begin', 'drag'),
    move: ({ x, y }) => {
      state.centre = map.projection().toPlace({ x: -x, y: -y })
      map.draw()
    },
    end: (wasMoved) => (wasMoved ? region('end', 'drag') : self.emit('tap', state.centre)),
    zoom: zoomBy,
  })
  const resized = new ResizeObserver(() => map.draw())
  resized.observe(host)
  registerMap(host, mapCommands(map))
  return {
    update: () => {
      const next = {
        latitude: self.number('latitude'),
        longitude: self.number('longitude'),
        scale: Number(self.value('scale') ?? standardScale),
      }
      if (next.latitude !== given.latitude || next.longitude !== given.longitude) state.centre = { ...next }
      if (next.scale !== given.scale) state.zoom = next.scale
      Object.assign(given, next)
      map.draw()
    },
    remove: () => resized.disconnect(),
  }
}

/** `<map>`: markers, labels, callouts, circles and lines in GCJ-02; `markertap`, `callouttap`, `regionchange`, `tap`. */
export const map: BuiltinSpec = {
  tag: 'map',
  properties: {
    latitude: 'number',
    longitude: 'number',
    scale: 'any',
    minScale: 'any',
    maxScale: 'any',
    markers: 'any',
    circles: 'any',
    polyline: 'any',
    polygons: 'any',
    includePoints: 'any',
    showLocation: 'boolean',
    showScale: 'boolean',
    enableZoom: 'boolean',
    enableScroll: 'boolean',
  },
  mount,
}
