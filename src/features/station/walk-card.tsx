import { Text } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Output } from '@/contracts/api'
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
  walk: NonNullable<Output<'station.walk'>['walk']>
  attribution?: string
}

const leastShownMetres = 150

/** 从蓝点沿红线走，黑色虚线是台阶，12 米，过 2 个红绿灯. The minutes stand above the map. */
const factsOf = ({ stairsMetres, signals }: WalkCardProps['walk']) =>
  ['从蓝点沿红线走', stairsMetres > 0 && `黑色虚线是台阶，${stairsMetres} 米`, signals > 0 && `过 ${signals} 个红绿灯`]
    .filter(Boolean)
    .join('，')

/** The walk on a map, for whoever asks for it: the map is heavy. */
export function WalkCard({ station, from, walk, attribution }: WalkCardProps) {
  const [isShown, setShown] = useState(false)
  const line = useMemo(() => unpackPoints(walk.points), [walk])
  const stairs = useMemo(() => walk.stairs.map(unpackPoints), [walk])
  const { id, name, place, open } = station
  const pins = useMemo(
    () => [{ id, name, place, number: 1, mark: '驿', isOpen: open.isOpen }],
    [id, name, place, open.isOpen],
  )
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
        stairs={stairs}
        onPin={() => undefined}
        onReady={joinPins}
      />
      <Text>{factsOf(walk)}</Text>
      {attribution && <Text className="second">{attribution}</Text>}
    </>
  )
}
