import { Text } from '@tarojs/components'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import { Skeleton } from '@/ui/skeleton'
import { EmptyNearby } from './empty-nearby'
import { MapView } from './map-view'
import { StationList } from './station-list'
import type { NearbyState } from './use-nearby'

interface NearbyBodyProps {
  state: NearbyState
  isMap: boolean
  isFiltered: boolean
  onClear: () => void
  onChoose: () => void
  onWiden?: () => void
}

/** The part below the filters: loading, failed, outside the county, nothing near, the map or the list. */
export function NearbyBody({ state, isMap, isFiltered, onClear, onChoose, onWiden }: NearbyBodyProps) {
  const { index, nearby, question, isOutside, failure, reload } = state
  if (isOutside && index) {
    return (
      <Message
        icon="pin"
        title={`您现在不在${index.county.name}`}
        actions={<ActionButton label="选一个小区" onTap={() => openPage('pick-estate')} />}
      >
        <Text>这里只有{index.county.name}的驿站。可以选县里的一个小区来看。</Text>
      </Message>
    )
  }
  if (!index || !nearby || !question) {
    if (!failure) return <Skeleton />
    return (
      <Message
        icon="close"
        title={failure.message}
        traceId={failure.traceId}
        actions={<ActionButton label="再试一次" onTap={reload} />}
      />
    )
  }
  if (nearby.items.length === 0) {
    const { nearestBeyond } = nearby
    return <EmptyNearby {...{ nearestBeyond, isFiltered, onClear, onChoose }} minutes={question.minutes} />
  }
  if (isMap) return <MapView nearby={nearby} question={question} county={index.county} />
  return <StationList nearby={nearby} county={index.county} onWiden={onWiden} />
}
