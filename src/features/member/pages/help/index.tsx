import { goBack, usePageParams } from '@/platform/route'
import { Screen } from '@/ui/screen'
import { HelpForm } from '../../help-form'
import { JoinForm } from '../../join-form'

/** Begins to act for somebody: one who is new here, or (`helpedId`) one who is registered already. */
export default function HelpPage() {
  const { helpedId } = usePageParams()
  return (
    <Screen top={{ title: '替邻居办事', onBack: goBack }}>
      {helpedId ? <JoinForm helpedId={helpedId} onJoined={goBack} /> : <HelpForm onStarted={goBack} />}
    </Screen>
  )
}
