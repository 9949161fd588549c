import { useReturn } from '@/platform/lifecycle'
import { usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { useToast } from '@/ui/toast'
import { WishPageBody } from '../../wish-page-body'

/** One wish. Opens signed out, from a share card or a notice. */
export default function WishDetailPage() {
  const { id = '' } = usePageParams()
  const wish = useRemote('wish.get', { wishId: id })
  const toast = useToast()
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  useReturn(wish.reload)
  useShare(() => wish.data && { title: `心愿：${wish.data.title}`, page: 'wish', params: { id } })
  const top = { title: '心愿', onBack: goBack }

  if (!wish.data)
    return (
      <Screen top={top}>
        <Loaded remote={wish}>{() => null}</Loaded>
      </Screen>
    )
  return (
    <WishPageBody
      remote={{ ...wish, data: wish.data }}
      top={top}
      toast={toast}
      over={<SubscribeSheet question={question} />}
    />
  )
}
