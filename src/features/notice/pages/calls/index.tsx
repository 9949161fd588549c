import { Text } from '@tarojs/components'
import { useManagedStations } from '@/platform/managed-stations'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { StationChoice } from '@/ui/station-choice'
import { useToast } from '@/ui/toast'
import { CallList } from '../../call-list'

/** For whoever keeps a station: whom WeChat did not reach. */
export default function CallsPage() {
  const { stationId: wanted } = usePageParams()
  const { me, stations, stationId, choose } = useManagedStations(wanted)
  const toast = useToast()
  return (
    <Screen top={{ title: '要告诉的人', onBack: goBack }} toast={toast}>
      <Loaded remote={me}>
        {() =>
          stations && stationId ? (
            <>
              <StationChoice stations={stations} chosen={stationId} onChoose={choose} />
              <CallList key={stationId} stationId={stationId} toast={toast} />
            </>
          ) : (
            <Message icon="phone" title="这里给驿站管理员用">
              <Text>您现在没有管理的驿站。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
