import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { useEffect, useRef } from 'react'
import Supercluster from 'supercluster'
import { type Pin, type RedMapProps, scaleFor } from './map'
import { drawBase, sign } from './plain-base'
import './map.scss'

export type { Pin } from './map'

const mapId = 'red-map'

/** The red map in the browser: no tiles, no key, no third party. Pins too close are joined by supercluster. */
export function RedMap(props: RedMapProps) {
  const element = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>()
  const latest = useRef(props)
  latest.current = props
  const { centre, pins, circleMetres, isCircleHidden, area, line, stairs, onReady } = props

  useEffect(() => {
    if (!element.current) return
    const made = L.map(element.current, {
      attributionControl: false,
      minZoom: 11,
      maxZoom: 18,
      zoomAnimation: false,
      zoomSnap: 0,
    })
    map.current = made
    onReady(mapId)
    return () => {
      made.remove()
    }
  }, [onReady])

  useEffect(() => {
    map.current?.setView([centre.lat, centre.lng], scaleFor(circleMetres, centre.lat))
  }, [centre, circleMetres])

  useEffect(() => {
    const shown = map.current
    if (!shown) return
    const base = L.layerGroup().addTo(shown)
    drawBase(base, { ...latest.current, centre, circleMetres, isCircleHidden, area, line, stairs })
    const layer = L.layerGroup().addTo(shown)
    const index = clusterIndex(pins)
    const draw = () => drawPins(shown, layer, index, (id) => latest.current.onPin(id))
    draw()
    shown.on('moveend', draw)
    return () => {
      shown.off('moveend', draw)
      layer.remove()
      base.remove()
    }
  }, [centre, circleMetres, isCircleHidden, area, line, stairs, pins])

  return <div ref={element} id={mapId} className="red-map" role="application" aria-label="驿站地图" />
}

function clusterIndex(pins: Pin[]) {
  const index = new Supercluster<Pin>({ radius: 34, extent: 256, maxZoom: 17 })
  index.load(
    pins.map((pin) => ({
      type: 'Feature',
      properties: pin,
      geometry: { type: 'Point', coordinates: [pin.place.lng, pin.place.lat] },
    })),
  )
  return index
}

function drawPins(map: L.Map, layer: L.LayerGroup, index: Supercluster<Pin>, onPin: (id: string) => void) {
  layer.clearLayers()
  const bounds = map.getBounds().pad(0.2)
  const box: [number, number, number, number] = [
    bounds.getWest(),
    bounds.getSouth(),
    bounds.getEast(),
    bounds.getNorth(),
  ]
  for (const { properties, geometry } of index.getClusters(box, map.getZoom())) {
    const at: L.LatLngTuple = [geometry.coordinates[1] ?? 0, geometry.coordinates[0] ?? 0]
    if ('cluster' in properties) {
      const title = `这里有 ${properties.point_count} 个驿站，点开看`
      L.marker(at, { icon: sign('map-cluster', `${properties.point_count}个`, [44, 44], [22, 22]), title, alt: title })
        .on('click', () => map.setView(at, Math.min(18, map.getZoom() + 2)))
        .addTo(layer)
    } else {
      const { id, number, mark, name, isOpen } = properties
      L.marker(at, {
        icon: sign(isOpen ? 'map-pin' : 'map-pin is-closed', mark ?? String(number), [44, 44], [22, 44]),
        title: name,
        alt: `${mark ?? number} ${name}`,
      })
        .on('click', () => onPin(id))
        .addTo(layer)
    }
  }
}
