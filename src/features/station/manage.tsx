import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StationView } from '@/contracts/station'
import { spokenAs } from '@/ui/aria'
import { Chip } from '@/ui/chip'
import { Closures } from './closures'
import { History } from './history'
import { ItemChecks } from './item-checks'
import type { ManageProps } from './manage-props'
import { WeekHours } from './week-hours'

const tabs = [
  { name: 'closures', label: '哪天不开', isFor: ({ closeOn }: StationView['can']) => closeOn },
  { name: 'hours', label: '每周时间', isFor: ({ editHours }: StationView['can']) => editHours },
  { name: 'checklist', label: '五统一', isFor: ({ checkItem }: StationView['can']) => checkItem },
  {
    name: 'history',
    label: '改动记录',
    isFor: (can: StationView['can']) => can.closeOn || can.editHours || can.checkItem,
  },
] as const

/** What this person may do here, the most frequent first; the cloud says what that is. */
export function Manage(props: ManageProps) {
  const { name, can, id, revision } = props.station
  const open = tabs.filter(({ isFor }) => isFor(can))
  const [chosen, choose] = useState(open[0]?.name)
  return (
    <>
      <Text className="title">{name}</Text>
      {open.length === 0 && <Text>这件事要由驿站的管理员来做。</Text>}
      <View className="wrap" {...spokenAs('radiogroup')} aria-label="要做什么">
        {open.map((tab) => (
          <Chip
            key={tab.name}
            label={tab.label}
            isOn={tab.name === chosen}
            onTap={() => choose(tab.name)}
            role="radio"
          />
        ))}
      </View>
      {chosen === 'closures' && <Closures {...props} />}
      {chosen === 'hours' && <WeekHours key={revision} {...props} />}
      {chosen === 'checklist' && <ItemChecks {...props} />}
      {chosen === 'history' && <History stationId={id} key={revision} />}
    </>
  )
}
