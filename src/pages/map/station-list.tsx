import { Text, View } from '@tarojs/components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useReachBottom } from '@/platform/lifecycle'
import { openPage } from '@/platform/route'
import type { CountyIndex } from '@/platform/station-index'
import { ActionButton } from '@/ui/action-button'
import { useMode } from '@/ui/mode'
import { estimateWord } from './estimate-word'
import type { Nearby } from './nearby'
import { StationCard } from './station-card'
import './station-list.scss'

interface StationListProps {
  nearby: Nearby
  county: CountyIndex['county']
  /** Offered at the end of the list: a longer walk. */
  onWiden?: () => void
}

/** What fits one screen is shown at first; the rest as the reader comes to it. 长辈版 shows three and asks. */
const firstShown = { normal: 4, large: 3 }
const step = 10

/** So soon after the order changed, a finger is still on its way to what stood there before. */
const settleMs = 300

/** Opens what a finger was aimed at: the station that the card showed until just now, if the order has just changed. */
function useAim(items: Nearby['items']): (card: number) => string {
  const order = items.map(({ id }) => id).join()
  const aim = useRef({ order, ids: items.map(({ id }) => id), before: [] as string[], changedAt: 0 })
  if (aim.current.order !== order) {
    const before = aim.current.ids
    aim.current = { order, ids: items.map(({ id }) => id), before, changedAt: Date.now() }
  }
  return (card) => {
    const { ids, before, changedAt } = aim.current
    return (Date.now() - changedAt < settleMs ? before[card] : undefined) ?? (ids[card] as string)
  }
}

export function StationList({ nearby, county, onWiden }: StationListProps) {
  const { isLarge } = useMode()
  const first = isLarge ? firstShown.large : firstShown.normal
  const [shown, setShown] = useState(first)
  // Another question starts at the top again.
  useEffect(() => setShown(first), [nearby.circleMetres, nearby.total, first])
  const moduleNames = useMemo(() => new Map(county.modules.map(({ id, name }) => [id, name])), [county])
  const hasMore = shown < nearby.items.length
  const showMore = () => setShown((count) => Math.min(nearby.items.length, count + (isLarge ? 3 : step)))
  useReachBottom(() => {
    if (!isLarge && hasMore) showMore()
  })

  const aimedAt = useAim(nearby.items)
  const now = new Date()
  const estimated = estimateWord(nearby.items)
  // The cards stand apart from what follows them: whatever comes or goes among its siblings is sent with all of them.
  return (
    <View className="station-list">
      <View className="station-list">
        {nearby.items.slice(0, shown).map((station, i) => (
          <StationCard
            // By place, not by station: cards keep nothing, and so only what differs is handed to the screen.
            key={i}
            station={station}
            moduleNames={moduleNames}
            now={now}
            onTap={() => openPage('station', { id: aimedAt(i) })}
          />
        ))}
      </View>
      <View className="station-list">
        {hasMore && (
          <ActionButton label={`更多（还有 ${nearby.items.length - shown} 个）`} tone="plain" onTap={showMore} />
        )}
        {!hasMore && onWiden && <ActionButton label="看远一点的" tone="plain" onTap={onWiden} />}
        {estimated && <Text className="second station-list-note">{estimated}</Text>}
      </View>
    </View>
  )
}
