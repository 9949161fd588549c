import { useReturn } from '@/platform/lifecycle'
import { usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { useToast } from '@/ui/toast'
import { DetailBody } from '../../detail-body'

/** One suggestion with its chain. Opens signed out, from a share card or a notice. */
export default function SuggestionPage() {
  const { id = '' } = usePageParams()
  const suggestion = useRemote('suggestion.get', { suggestionId: id })
  const toast = useToast()
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  useReturn(suggestion.reload)
  useShare(() => suggestion.data && { title: `建议：${suggestion.data.title}`, page: 'suggestion', params: { id } })
  const top = { title: '建议', onBack: goBack }

  if (!suggestion.data)
    return (
      <Screen top={top}>
        <Loaded remote={suggestion}>{() => null}</Loaded>
      </Screen>
    )
  return (
    <DetailBody
      remote={{ ...suggestion, data: suggestion.data }}
      top={top}
      toast={toast}
      over={<SubscribeSheet question={question} />}
    />
  )
}
