import { usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { PostForm } from '../../post-form'

/** A new wish, with `forId` for somebody helped, or with `id` one that the manager asked to be worded anew. */
export default function PostWishPage() {
  const { id, forId } = usePageParams()
  const wish = useRemote('wish.get', id ? { wishId: id } : undefined)
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  if (id && !wish.data)
    return (
      <Screen top={{ title: '改一改心愿', onBack: goBack }}>
        <Loaded remote={wish}>{() => null}</Loaded>
      </Screen>
    )
  return <PostForm wish={wish.data} forId={forId} over={<SubscribeSheet question={question} />} />
}
