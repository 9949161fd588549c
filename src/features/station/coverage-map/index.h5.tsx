import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { useEffect, useRef } from 'react'
import type { Place } from '@/contracts/place'
import { scaleFor } from '@/ui/map/map'
import { sign } from '@/ui/map/plain-base'
import { type CoverageMapProps, viewOf } from './coverage-map'
import '../../../ui/map/map.scss'
import './coverage-map.scss'

export type { CoveragePin } from './coverage-map'

const corner = ({ lng, lat }: Place): L.LatLngTuple => [lat, lng]
const dotPx = 5

function draw(layer: L.LayerGroup, { area, outside, stations, pins }: CoverageMapProps) {
  for (const part of area) {
    L.polygon(
      part.map((ring) => ring.map(corner)),
      { className: 'map-circle', interactive: false },
    ).addTo(layer)
  }
  const dots = (places: readonly Place[], className: string) => {
    for (const place of places)
      L.circleMarker(corner(place), { radius: dotPx, className, interactive: false }).addTo(layer)
  }
  dots(stations, 'coverage-station')
  dots(outside, 'coverage-outside')
  for (const { place, mark, name } of pins) {
    const icon = sign('map-pin', mark, [44, 44], [22, 44])
    L.marker(corner(place), { icon, title: name, alt: name, interactive: false, keyboard: false }).addTo(layer)
  }
}

/** Who has a station in reach, in the browser: no tiles, no key, no third party. */
export function CoverageMap(props: CoverageMapProps) {
  const element = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>()
  const latest = useRef(props)
  latest.current = props
  const { area, outside, stations, pins, frame } = props

  useEffect(() => {
    if (!element.current) return
    const made = L.map(element.current, { attributionControl: false, minZoom: 8, maxZoom: 18, zoomSnap: 0 })
    map.current = made
    made.on('click', ({ latlng }: L.LeafletMouseEvent) => latest.current.onPlace({ lng: latlng.lng, lat: latlng.lat }))
    return () => {
      made.remove()
    }
  }, [])

  useEffect(() => {
    const view = viewOf(frame)
    if (view) map.current?.setView(corner(view.centre), scaleFor(view.metres, view.centre.lat))
  }, [frame])

  useEffect(() => {
    const shown = map.current
    if (!shown) return
    const layer = L.layerGroup().addTo(shown)
    draw(layer, { ...latest.current, area, outside, stations, pins })
    return () => {
      layer.remove()
    }
  }, [area, outside, stations, pins])

  return <div ref={element} id="coverage-map" className="red-map" role="application" aria-label="走得到的范围" />
}
