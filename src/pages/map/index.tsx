import { View } from '@tarojs/components'
import { useCallback, useMemo, useState } from 'react'
import type { StationFilters } from '@/contracts/near.calc'
import { copyText } from '@/platform/clipboard'
import { useShare } from '@/platform/share'
import { useWalkThere } from '@/platform/use-walk-there'
import { useMode } from '@/ui/mode'
import { useToast } from '@/ui/toast'
import { WalkSheet } from '@/ui/walk-sheet'
import { TabScreen } from '../tab-screen'
import { FilterBar } from './filter-bar'
import { LargeHome } from './large-home'
import { NearbyBody } from './nearby-body'
import { PlaceHeader } from './place-header'
import { PlaceNotice } from './place-notice'
import { PlaceSheet } from './place-sheet'
import { type NearbyState, useNearby } from './use-nearby'
import { useOwnPlace } from './use-own-place'
import { useScanned } from './use-scanned'

/** "Within fifteen minutes" at first; a longer walk on request. */
const widths = { near: 15, wide: 30 }
const noFilters: StationFilters = {}

/** The first page: which stations are near, on foot. List first, map second; 长辈版 has a home of large tiles. */
export default function MapPage() {
  const [view, setView] = useState<'start' | 'list' | 'map'>('start')
  const [filters, setFilters] = useState(noFilters)
  const [minutes, setMinutes] = useState(widths.near)
  const [isChoosing, setChoosing] = useState(false)
  const { isLarge } = useMode()
  const state = useNearby(filters, minutes)
  const own = useOwnPlace()
  const walk = useWalkThere()
  const toast = useToast()
  const onScanned = useScanned(
    state.index,
    useCallback(() => toast.say('这不是驿站的码'), [toast.say]),
  )
  useShare(() => undefined)

  const choose = () => setChoosing(true)
  const best = useMemo(() => bestOf(state), [state.nearby])
  const isHome = isLarge && view === 'start' && best !== undefined
  const isHomeComing = isLarge && view === 'start' && state.nearby === undefined
  const isFiltered = Object.values(filters).some((wanted) => wanted !== undefined)

  const sheets = (
    <>
      {isChoosing && <PlaceSheet onOwn={own.find} onScanned={onScanned} onClose={() => setChoosing(false)} />}
      {walk.unopened && (
        <WalkSheet to={walk.unopened} onClose={walk.close} onCopy={() => copyText(walk.unopened?.address ?? '')} />
      )}
    </>
  )

  return (
    <TabScreen tab="map" toast={toast} over={sheets}>
      <View className="stack">
        <PlaceHeader
          label={labelOf(state)}
          found={foundOf(state, minutes)}
          onChoose={choose}
          isMap={view === 'map'}
          onSwitch={() => setView(view === 'map' ? 'list' : 'map')}
        />
        <PlaceNotice state={state} own={own} onChoose={choose} />
      </View>
      {isHome ? (
        <LargeHome
          station={best}
          phone={state.index?.stations.find(({ id }) => id === best.id)?.phone}
          onWalk={walk.start}
          onMore={() => setView('list')}
        />
      ) : (
        <>
          {state.index && !isHomeComing && (
            <FilterBar filters={filters} modules={state.index.county.modules} onChange={setFilters} />
          )}
          <View>
            <NearbyBody
              state={state}
              isMap={view === 'map'}
              isFiltered={isFiltered}
              onClear={() => setFilters(noFilters)}
              onChoose={choose}
              onWiden={minutes === widths.near ? () => setMinutes(widths.wide) : undefined}
            />
          </View>
        </>
      )}
    </TabScreen>
  )
}

/** A closed station is never offered as the nearest while an open one is within reach. */
const bestOf = ({ nearby }: NearbyState) =>
  nearby && (nearby.items.find(({ open }) => open.isOpen) ?? nearby.items[0] ?? nearby.nearestBeyond)

function labelOf({ chosen, index }: NearbyState): string {
  if (!chosen) return index ? `${index.county.name}中心` : '同心驿'
  return chosen.label || '我的位置'
}

const foundOf = ({ nearby, isOutside }: NearbyState, minutes: number) =>
  nearby && !isOutside ? `${minutes} 分钟内 ${nearby.total} 个驿站` : '红色地图'
