import { usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { PostForm } from '../../post-form'

/** A new suggestion, for a meeting with `meetingId`; or with `id` one that is to be worded anew. */
export default function PostSuggestionPage() {
  const { id, meetingId } = usePageParams()
  const suggestion = useRemote('suggestion.get', id ? { suggestionId: id } : undefined)
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  if (id && !suggestion.data)
    return (
      <Screen top={{ title: '改一改建议', onBack: goBack }}>
        <Loaded remote={suggestion}>{() => null}</Loaded>
      </Screen>
    )
  return <PostForm suggestion={suggestion.data} meetingId={meetingId} over={<SubscribeSheet question={question} />} />
}
