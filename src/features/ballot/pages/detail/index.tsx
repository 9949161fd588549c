import { useReturn } from '@/platform/lifecycle'
import { usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { useToast } from '@/ui/toast'
import { BallotBody } from '../../ballot-body'

/** One owners' vote. Opens signed out, from a share card or a notice. */
export default function BallotDetailPage() {
  const { id = '' } = usePageParams()
  const ballot = useRemote('ballot.get', { ballotId: id })
  const toast = useToast()
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  useReturn(ballot.reload)
  useShare(() => ballot.data && { title: `业主投票：${ballot.data.title}`, page: 'ballot', params: { id } })
  const top = { title: '业主投票', onBack: goBack }

  if (!ballot.data)
    return (
      <Screen top={top}>
        <Loaded remote={ballot}>{() => null}</Loaded>
      </Screen>
    )
  return (
    <BallotBody
      remote={{ ...ballot, data: ballot.data }}
      top={top}
      toast={toast}
      over={<SubscribeSheet question={question} />}
    />
  )
}
