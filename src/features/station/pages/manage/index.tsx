import { agreeButtonId, usePrivacyQuestion } from '@/platform/privacy'
import { useRemote } from '@/platform/remote'
import { goBack, openPage, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { PrivacySheet } from '@/ui/privacy-sheet'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { Manage } from '../../manage'

/** For whoever keeps the station: one thumb, one thing at a time, the most frequent first. */
export default function ManagePage() {
  const { id = '' } = usePageParams()
  const station = useRemote('station.get', { stationId: id })
  const toast = useToast()
  const privacy = usePrivacyQuestion()

  return (
    <Screen
      top={{ title: '管理驿站', onBack: goBack }}
      toast={toast}
      over={
        privacy.isAsked && (
          <PrivacySheet
            buttonId={agreeButtonId}
            onAgree={privacy.agree}
            onRefuse={privacy.refuse}
            onRead={() => openPage('privacy')}
          />
        )
      }
    >
      <Loaded remote={station}>{(data) => <Manage station={data} onChange={station.set} toast={toast} />}</Loaded>
    </Screen>
  )
}
