import { Text } from '@tarojs/components'
import type { StationView } from '@/contracts/station'
import type { Toast } from '@/ui/toast'
import { Closures } from './closures'
import { History } from './history'
import { ItemChecks } from './item-checks'
import { WeekHours } from './week-hours'

export type ManageTabName = 'closures' | 'hours' | 'checklist' | 'history'

export interface ManageProps {
  station: StationView
  onChange: (station: StationView) => void
  toast: Toast
}

/** What the cloud does not let this person do is said, not shown. */
export function ManageTab({ tab, ...props }: ManageProps & { tab: ManageTabName }) {
  const { can } = props.station
  if (tab === 'closures' && can.closeOn) return <Closures {...props} />
  if (tab === 'hours' && can.editHours) return <WeekHours key={props.station.revision} {...props} />
  if (tab === 'checklist' && can.checkItem) return <ItemChecks {...props} />
  if (tab === 'history' && (can.closeOn || can.editHours || can.checkItem)) {
    return <History stationId={props.station.id} key={props.station.revision} />
  }
  return <Text className="second">这件事要由驿站的管理员来做。</Text>
}
