import { type MapProps, Map as WeChatMap } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import { forWeChat, polygonsOf, ringFor } from './for-wechat'
import { type Pin, type RedMapProps, scaleFor } from './map'
import './map.scss'

export type { Pin } from './map'

const mapId = 'red-map'
const hereId = 0

type TaroMarker = NonNullable<MapProps['markers']>[number]
/** WeChat knows more fields than Taro's types do, and needs fewer. */
type Marker = Omit<TaroMarker, 'label'> & { joinCluster?: boolean; label?: Partial<TaroMarker['label']> }
type WeChatPoint = ReturnType<typeof forWeChat>

const hereMarker = (at: WeChatPoint): Marker => ({
  id: hereId,
  ...at,
  iconPath: '/assets/map/here.png',
  width: 24,
  height: 24,
  anchor: { x: 0.5, y: 0.5 },
})

const pinMarker = ({ place, number, mark, name, isOpen }: Pin): Marker => ({
  id: number,
  ...forWeChat(place),
  iconPath: isOpen ? '/assets/map/pin.png' : '/assets/map/pin-closed.png',
  width: 36,
  height: 44,
  joinCluster: true,
  ariaLabel: `${number} ${name}`,
  label: { ...numberLabel, color: isOpen ? '#ffffff' : '#B3261E', content: mark ?? String(number) },
})

/** The number stands in the round part of the pin. */
const numberLabel = { fontSize: 15, anchorX: 0, anchorY: -38, textAlign: 'center' as const }

/** The red map in WeChat. Pins are numbered as the list is; pins too close are joined by WeChat. */
export function RedMap({
  centre,
  pins,
  circleMetres,
  isCircleHidden,
  area,
  line,
  stairs,
  onPin,
  onReady,
}: RedMapProps) {
  // Once, when the map is there.
  useEffect(() => onReady(mapId), [onReady])
  const middle = useMemo(() => forWeChat(centre), [centre])
  const markers = useMemo(() => [hereMarker(middle), ...pins.map(pinMarker)], [middle, pins])
  const polygons = useMemo(() => area?.flatMap(polygonsOf), [area])
  const polyline = useMemo(
    () =>
      line && [
        { points: ringFor(line), color: '#B3261E', width: 6 },
        ...(stairs ?? []).map((part) => ({ points: ringFor(part), color: '#211B16', width: 8, dottedLine: true })),
      ],
    [line, stairs],
  )
  const circle = { ...middle, radius: circleMetres, color: '#B3261E99', fillColor: '#B3261E14', strokeWidth: 2 }

  return (
    <WeChatMap
      id={mapId}
      className="red-map"
      {...middle}
      scale={Math.floor(scaleFor(circleMetres, centre.lat))}
      markers={markers as TaroMarker[]}
      circles={isCircleHidden ? [] : [circle]}
      polygons={polygons}
      polyline={polyline}
      showScale
      onMarkerTap={(event) => {
        const pin = pins.find(({ number }) => number === Number(event.detail.markerId))
        if (pin) onPin(pin.id)
      }}
      onError={() => undefined}
    />
  )
}
