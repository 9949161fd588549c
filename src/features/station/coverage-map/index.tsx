import { type MapProps, Map as WeChatMap } from '@tarojs/components'
import { useMemo } from 'react'
import { fromGcj02 } from '@/contracts/gcj02.calc'
import type { Place } from '@/contracts/place'
import { forWeChat, polygonsOf } from '@/ui/map/for-wechat'
import { scaleFor } from '@/ui/map/map'
import { type CoverageMapProps, type CoveragePin, dotMetres, viewOf } from './coverage-map'
import '../../../ui/map/map.scss'

export type { CoveragePin } from './coverage-map'

const ink = { color: '#FFFFFF', fillColor: '#211B16' }
const lamp = { color: '#211B16', fillColor: '#FFC84A' }

const dot = (place: Place, radius: number, look: typeof ink) => ({
  ...forWeChat(place, 1e5),
  ...look,
  radius: Math.round(radius),
  strokeWidth: 1,
})

const pinMarker = ({ place, mark, name }: CoveragePin, i: number) => ({
  id: i + 1,
  ...forWeChat(place, 1e5),
  iconPath: '/assets/map/pin.png',
  width: 36,
  height: 44,
  ariaLabel: name,
  label: { fontSize: 15, anchorX: 0, anchorY: -38, textAlign: 'center' as const, color: '#ffffff', content: mark },
})

type Markers = NonNullable<MapProps['markers']>
/** WeChat says where the ground was tapped; Taro's types do not. */
type Tapped = { detail: { longitude?: number; latitude?: number } }

/** Who has a station in reach, in WeChat. */
export function CoverageMap({ area, outside, stations, pins, frame, onPlace }: CoverageMapProps) {
  const view = useMemo(() => viewOf(frame), [frame])
  const polygons = useMemo(() => area.flatMap(polygonsOf), [area])
  const circles = useMemo(() => {
    if (!view) return []
    const radius = dotMetres(view)
    return [...stations.map((place) => dot(place, radius, lamp)), ...outside.map((place) => dot(place, radius, ink))]
  }, [view, stations, outside])
  const markers = useMemo(() => pins.map(pinMarker), [pins])
  if (!view) return null
  return (
    <WeChatMap
      id="coverage-map"
      className="red-map"
      {...forWeChat(view.centre)}
      scale={Math.floor(scaleFor(view.metres, view.centre.lat))}
      markers={markers as unknown as Markers}
      circles={circles}
      polygons={polygons}
      showScale
      onTap={(event) => {
        const { longitude, latitude } = (event as unknown as Tapped).detail
        if (longitude === undefined || latitude === undefined) return
        onPlace(fromGcj02({ lng: longitude, lat: latitude }))
      }}
      onError={() => undefined}
    />
  )
}
