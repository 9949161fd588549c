import L from 'leaflet'
import type { Place } from '../../contracts/place'
import type { RedMapProps } from './map'

const metresPerDegree = 111_320

/** The browser's base needs no network: what is reached on foot (or rings of the estimate), a quiet grid of 500 m, and where one stands. */
export function drawBase(layer: L.LayerGroup, props: RedMapProps): void {
  const { centre, isCircleHidden, area = [], line, stairs = [] } = props
  const middle: L.LatLngTuple = [centre.lat, centre.lng]
  drawGrid(layer, middle)
  if (!isCircleHidden) drawRings(layer, middle, props)
  const rings = (part: Place[][]) => part.map((ring) => ring.map(corner))
  for (const part of area) L.polygon(rings(part), { className: 'map-circle', interactive: false }).addTo(layer)
  if (line) L.polyline(line.map(corner), { className: 'map-walk', interactive: false }).addTo(layer)
  for (const part of stairs) L.polyline(part.map(corner), { className: 'map-stairs', interactive: false }).addTo(layer)
  L.marker(middle, { icon: sign('map-here', '', [22, 22], [11, 11]), interactive: false, keyboard: false }).addTo(layer)
}

const corner = ({ lng, lat }: Place): L.LatLngTuple => [lat, lng]

function drawRings(layer: L.LayerGroup, middle: L.LatLngTuple, { centre, circleMetres, circleMinutes }: RedMapProps) {
  for (const part of [1, 2, 3]) {
    const radius = (circleMetres * part) / 3
    const isLast = part === 3
    L.circle(middle, { radius, className: isLast ? 'map-circle' : 'map-ring', interactive: false }).addTo(layer)
    const top: L.LatLngTuple = [centre.lat + radius / metresPerDegree, centre.lng]
    L.marker(top, {
      icon: sign('map-minutes', `${Math.round((circleMinutes * part) / 3)} 分钟`, [80, 24], [40, 12]),
      interactive: false,
      keyboard: false,
    }).addTo(layer)
  }
}

function drawGrid(layer: L.LayerGroup, [lat, lng]: L.LatLngTuple) {
  const reach = 6
  const stepLat = 500 / metresPerDegree
  const stepLng = stepLat / Math.cos((lat * Math.PI) / 180)
  for (let i = -reach; i <= reach; i++) {
    const along = lat + i * stepLat
    const across = lng + i * stepLng
    const line: L.PolylineOptions = { className: 'map-grid', interactive: false }
    L.polyline(
      [
        [along, lng - reach * stepLng],
        [along, lng + reach * stepLng],
      ],
      line,
    ).addTo(layer)
    L.polyline(
      [
        [lat - reach * stepLat, across],
        [lat + reach * stepLat, across],
      ],
      line,
    ).addTo(layer)
  }
}

/** A mark drawn by the styles; its text is ours and holds no markup. */
export const sign = (className: string, text: string, iconSize: L.PointTuple, iconAnchor: L.PointTuple) => {
  const element = document.createElement('span')
  element.textContent = text
  return L.divIcon({ className, html: element, iconSize, iconAnchor })
}
