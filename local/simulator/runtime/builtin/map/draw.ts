import { simulator } from '../../current'
import { element, setAttributes, svgElement } from '../../element'
import { imageUrl } from '../../image-url'
import type { Point, Projection } from './projection'
import { type Bubble, type Circle, colour, type Line, type Marker } from './shapes'

export interface Cluster extends Point {
  id: number
  markers: Marker[]
}

const pixels = (value: number | string | undefined, otherwise: number): number =>
  value === undefined ? otherwise : Number(String(value).replace(/(px|rpx)$/, '')) || otherwise

const at = (target: HTMLElement | SVGElement, { x, y }: Point): void => {
  target.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
}

function bubble(
  kind: 'label' | 'callout',
  { content, color, bgColor, fontSize = 14, anchorX = 0, anchorY = 0 }: Bubble,
): HTMLElement {
  const made = element('span', { class: `sim-map-${kind}` }, [content])
  Object.assign(made.style, {
    color: colour(color, '#000'),
    background: colour(bgColor, kind === 'callout' ? '#fff' : 'transparent'),
    fontSize: `${fontSize}px`,
    marginLeft: `${anchorX}px`,
    marginTop: `${anchorY}px`,
  })
  return made
}

/** A marker as a button; its picture stands on the place by its `anchor`, in the middle below unless said otherwise. */
export function drawMarker(marker: Marker, point: Point, events: { tap(): void; callout(): void }): HTMLElement {
  const { shell, pages } = simulator()
  const width = pixels(marker.width, 24)
  const height = pixels(marker.height, 32)
  const { x = 0.5, y = 1 } = marker.anchor ?? {}
  const name =
    marker.ariaLabel ?? marker.title ?? marker.callout?.content ?? marker.label?.content ?? `标记 ${marker.id}`
  const picture = marker.iconPath
    ? element('img', { src: imageUrl(marker.iconPath, shell.base, pages.current?.route), alt: '', width, height })
    : element('i', { class: 'sim-map-pin' }, ['●'])
  const button = element('button', { type: 'button', class: 'sim-map-marker', 'aria-label': name }, [picture])
  Object.assign(button.style, {
    left: `${-width * x}px`,
    top: `${-height * y}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  button.style.opacity = String(marker.alpha ?? 1)
  button.addEventListener('click', events.tap)
  const place = element('div', { class: 'sim-map-place', 'data-marker': marker.id }, [button])
  if (marker.label) place.append(bubble('label', marker.label))
  if (marker.callout?.display === 'ALWAYS') {
    const callout = element('button', { type: 'button', class: 'sim-map-tap' }, [bubble('callout', marker.callout)])
    callout.addEventListener('click', events.callout)
    place.append(callout)
  }
  at(place, point)
  return place
}

export function drawCluster({ markers, x, y }: Cluster, tap: () => void): HTMLElement {
  const name = `${markers.length} 个标记聚在一起`
  const button = element('button', { type: 'button', class: 'sim-map-cluster', 'aria-label': name }, [
    String(markers.length),
  ])
  button.addEventListener('click', tap)
  const place = element('div', { class: 'sim-map-place' }, [button])
  at(place, { x, y })
  return place
}

export function drawCircle(circle: Circle, projection: Projection): SVGElement {
  const { x, y } = projection.toPoint(circle)
  return svgElement('circle', {
    cx: x,
    cy: y,
    r: projection.pixelsOf(circle.radius),
    fill: colour(circle.fillColor, 'none'),
    stroke: colour(circle.color, '#000'),
    'stroke-width': circle.strokeWidth ?? 1,
  })
}

export function drawLine(line: Line, projection: Projection, isClosed: boolean): SVGElement {
  const made = svgElement(isClosed ? 'polygon' : 'polyline', {
    points: line.points
      .map((place) => projection.toPoint(place))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' '),
    fill: isClosed ? colour(line.fillColor, 'none') : 'none',
    stroke: colour(isClosed ? line.strokeColor : line.color, '#000'),
    'stroke-width': line.width ?? 2,
  })
  setAttributes(made, { 'stroke-dasharray': line.dottedLine ? '8 6' : undefined })
  return made
}
