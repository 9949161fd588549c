import { Text } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Place } from '@/contracts/place'
import { metresBetween } from '@/contracts/place.calc'
import { unpackPoints } from '@/contracts/points.calc'
import type { StationView } from '@/contracts/station'
import { joinPins } from '@/platform/map-clusters'
import { ActionButton } from '@/ui/action-button'
import { RedMap } from '@/ui/map'

interface WalkCardProps {
  station: Pick<StationView, 'id' | 'name' | 'place' | 'open'>
  from: Place
  /** Packed, as the cloud sends them. */
  points: number[]
  attribution?: string
}

const leastShownMetres = 150

/** The walk on a map, for whoever asks for it: the map is heavy. */
export function WalkCard({ station, from, points, attribution }: WalkCardProps) {
  const [isShown, setShown] = useState(false)
  const line = useMemo(() => unpackPoints(points), [points])
  const { id, name, place, open } = station
  const pins = useMemo(() => [{ id, name, place, number: 1, isOpen: open.isOpen }], [id, name, place, open.isOpen])
  if (!isShown) return <ActionButton label="看怎么走" tone="plain" onTap={() => setShown(true)} />
  const reach = Math.max(leastShownMetres, ...line.map((point) => metresBetween(from, point)))
  return (
    <>
      <RedMap
        centre={from}
        pins={pins}
        circleMetres={reach}
        circleMinutes={0}
        isCircleHidden
        line={line}
        onPin={() => undefined}
        onReady={joinPins}
      />
      {attribution && <Text className="second">{attribution}</Text>}
    </>
  )
}
