import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { Manage } from '../../manage'

/** For whoever keeps the station: one thumb, one thing at a time, the most frequent first. */
export default function ManagePage() {
  const { id = '' } = usePageParams()
  const station = useRemote('station.get', { stationId: id })
  const toast = useToast()

  return (
    <Screen top={{ title: '管理驿站', onBack: goBack }} toast={toast}>
      <Loaded remote={station}>{(data) => <Manage station={data} onChange={station.set} toast={toast} />}</Loaded>
    </Screen>
  )
}
