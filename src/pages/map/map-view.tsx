import { useMemo, useState } from 'react'
import { joinPins } from '@/platform/map-clusters'
import { openPage } from '@/platform/route'
import type { CountyIndex } from '@/platform/station-index'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { RedMap } from '@/ui/map'
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
  const station = nearby.items.find(({ id }) => id === openId)
  return (
    <>
      <RedMap
        centre={question.place}
        pins={pins}
        circleMetres={nearby.circleMetres}
        circleMinutes={question.minutes}
        onPin={setOpenId}
        onReady={joinPins}
      />
      {station && (
        <BottomSheet title={station.name} onClose={() => setOpenId(undefined)}>
          <PinSummary station={station} county={county} />
          <ActionButton label="看这个驿站" onTap={() => openPage('station', { id: station.id })} />
        </BottomSheet>
      )}
    </>
  )
}
