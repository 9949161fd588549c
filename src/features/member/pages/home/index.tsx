import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { FaultLine } from '@/ui/fault-line'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { HomeForm } from '../../home-form'
import { useScannedHome } from '../../use-scanned-home'

/** The person's home; from the code at a building's door (`scene`) with that building already chosen. */
export default function HomePage() {
  const { scene } = usePageParams()
  const me = useRemote('member.me', {})
  const { isLoading, scanned, failure } = useScannedHome(scene)
  return (
    <Screen top={{ title: '我的家', onBack: goBack }}>
      <FaultLine failure={failure} />
      {isLoading ? <Skeleton /> : <Loaded remote={me}>{(data) => <HomeForm me={data} scanned={scanned} />}</Loaded>}
    </Screen>
  )
}
