import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { areaOf } from '@/contracts/points.calc'
import { joinPins } from '@/platform/map-clusters'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import type { CountyIndex } from '@/platform/station-index'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { RedMap } from '@/ui/map'
import { estimateWord } from './estimate-word'
import type { Nearby, Question } from './nearby'
import { PinSummary } from './pin-summary'

interface MapViewProps {
  nearby: Nearby
  question: Question
  county: CountyIndex['county']
}

/** The same stations as the list, as numbered red pins; a tap shows one from below. */
export function MapView({ nearby, question, county }: MapViewProps) {
  const [openId, setOpenId] = useState<string>()
  const pins = useMemo(
    () => nearby.items.map(({ id, place, name, open }, i) => ({ id, place, name, number: i + 1, isOpen: open.isOpen })),
    [nearby],
  )
  const { place, pace, minutes } = question
  const { streets } = nearby
  // Asked for here, so that whoever stays with the list never loads it.
  const reach = useRemote('station.reach', streets && { place, pace, minutes: [minutes] })
  const area = useMemo(() => reach.data?.areas[0] && areaOf(reach.data.areas[0]), [reach.data])
  const station = nearby.items.find(({ id }) => id === openId)
  return (
    <>
      <RedMap
        centre={place}
        pins={pins}
        circleMetres={nearby.circleMetres}
        circleMinutes={minutes}
        isCircleHidden={streets !== undefined && !reach.failure && reach.data?.areas.length !== 0}
        area={area}
        onPin={setOpenId}
        onReady={joinPins}
      />
      <Text className="second">
        {[
          '从蓝点走',
          area && '红色是走得到的地方',
          pins.some(({ isOpen }) => !isOpen) && '空心的没亮灯',
          estimateWord(nearby.items),
        ]
          .filter(Boolean)
          .join('，')}
      </Text>
      {streets && <View className="second">{streets.attribution}</View>}
      {station && (
        <BottomSheet title={station.name} onClose={() => setOpenId(undefined)}>
          <PinSummary station={station} county={county} />
          <ActionButton label="看这个驿站" onTap={() => openPage('station', { id: station.id })} />
        </BottomSheet>
      )}
    </>
  )
}
