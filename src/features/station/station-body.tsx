import { Text, View } from '@tarojs/components'
import type { StationView } from '@/contracts/station'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import type { Toast } from '@/ui/toast'
import { ChecklistCard } from './checklist-card'
import { EquipmentCard } from './equipment-card'
import { HoursCard } from './hours-card'
import { StationFacts } from './station-facts'
import { useWalkTo } from './use-walk-to'
import { WalkCard } from './walk-card'

interface StationBodyProps {
  station: StationView
  onChange: (station: StationView) => void
  toast: Toast
}

export function StationBody({ station, onChange, toast }: StationBodyProps) {
  const { from, walk, line, streets } = useWalkTo(station)
  const { can, areas, code, isSynthetic } = station
  const isKeeper = can.editHours || can.closeOn || can.checkItem
  return (
    <>
      <StationFacts station={station} walk={walk} />
      {from && line && <WalkCard station={station} from={from} walk={line} attribution={streets?.attribution} />}
      <View className="card">
        <ListRow
          icon="hands"
          title="能约的服务"
          detail="理发、维修、义诊，点进去约时间"
          onTap={() => openPage('themes', { stationId: station.id })}
        />
      </View>
      {isKeeper && (
        <ActionButton label="管理这个驿站" tone="plain" onTap={() => openPage('manage', { id: station.id })} />
      )}
      <HoursCard station={station} />
      <EquipmentCard station={station} onChange={onChange} toast={toast} />
      <ChecklistCard station={station} />
      <Text className="second">
        编号 {code} · {areas.map(({ name }) => name).join(' ')}
        {isSynthetic ? ' · 演示数据' : ''}
      </Text>
    </>
  )
}
