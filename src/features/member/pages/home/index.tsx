import { useRemote } from '@/platform/remote'
import { goBack } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { HomeForm } from '../../home-form'

/** The person's home. */
export default function HomePage() {
  const me = useRemote('member.me', {})
  return (
    <Screen top={{ title: '我的家', onBack: goBack }}>
      <Loaded remote={me}>{(data) => <HomeForm me={data} />}</Loaded>
    </Screen>
  )
}
