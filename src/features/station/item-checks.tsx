import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UnifiedItem } from '@/contracts/station.const'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { checklistCopy, checkStateCopy } from './check-copy'
import { ItemCheck } from './item-check'
import type { ManageProps } from './manage-props'

const tones = { unchecked: 'quiet', passed: 'done', failed: 'waiting' } as const

/** The five-unified checklist: one item is opened, judged and closed again. */
export function ItemChecks({ station, onChange, toast }: ManageProps) {
  const [open, setOpen] = useState<UnifiedItem>()
  const { id, checklist } = station
  return (
    <>
      <View className="card">
        {checklist.map(({ item, state, checkedOn, note }) => (
          <ListRow
            key={item}
            title={checklistCopy[item]}
            detail={[checkedOn, note].filter(Boolean).join(' · ') || '点开来查'}
            end={<Badge tone={tones[state]} text={checkStateCopy[state]} />}
            onTap={() => setOpen(item)}
          />
        ))}
      </View>
      {open && (
        <ItemCheck
          key={open}
          stationId={id}
          item={open}
          onClose={() => setOpen(undefined)}
          onDone={(answer) => {
            setOpen(undefined)
            onChange(answer)
            toast.say('已经记下')
          }}
        />
      )}
    </>
  )
}
