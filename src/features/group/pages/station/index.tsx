import { Text } from '@tarojs/components'
import { useManagedStations } from '@/platform/managed-stations'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { StationChoice } from '@/ui/station-choice'
import { useToast } from '@/ui/toast'
import { StationGroups } from '../../station-groups'

/** For whoever keeps a station: the groups that offer services there. */
export default function StationGroupsPage() {
  const { stationId: wanted } = usePageParams()
  const { me, stations, stationId, choose } = useManagedStations(wanted)
  const toast = useToast()
  return (
    <Screen top={{ title: '登记的队伍', onBack: goBack }} toast={toast}>
      <Loaded remote={me}>
        {() =>
          stations && stationId ? (
            <>
              <StationChoice stations={stations} chosen={stationId} onChoose={choose} />
              <StationGroups key={stationId} stationId={stationId} toast={toast} />
            </>
          ) : (
            <Message icon="hands" title="这里给驿站管理员用">
              <Text>您现在没有管理的驿站。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
