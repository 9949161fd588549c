import { Text } from '@tarojs/components'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import type { Nearby } from './nearby'

interface EmptyNearbyProps {
  nearestBeyond: Nearby['nearestBeyond']
  minutes: number
  isFiltered: boolean
  onClear: () => void
  onChoose: () => void
}

/** Nothing within the walk: offers the nearest one further away. */
export function EmptyNearby({ nearestBeyond, minutes, isFiltered, onClear, onChoose }: EmptyNearbyProps) {
  const offer = nearestBeyond && (
    <ActionButton
      label={`看看它（走 ${nearestBeyond.walkMinutes} 分钟）`}
      onTap={() => openPage('station', { id: nearestBeyond.id })}
    />
  )
  return (
    <Message
      icon="pin"
      title={isFiltered ? `${minutes} 分钟内没有符合的` : `走 ${minutes} 分钟还到不了驿站`}
      actions={
        <>
          {offer}
          {isFiltered && <ActionButton label="不挑了，都看看" tone="plain" onTap={onClear} />}
          <ActionButton label="换个地方" tone="plain" onTap={onChoose} />
        </>
      }
    >
      {nearestBeyond && <Text>最近的是{nearestBeyond.name}</Text>}
    </Message>
  )
}
