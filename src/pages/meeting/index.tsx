import { Text } from '@tarojs/components'
import { useAction } from '@/platform/action'
import { useHomeArea } from '@/platform/home-area'
import { useReturn } from '@/platform/lifecycle'
import { useNextMeetings } from '@/platform/next-meetings'
import { askToNotify, usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { answeredWord, isDoorOpen, takesAnswers } from '@/ui/meeting-copy'
import { Message } from '@/ui/message'
import { useMode } from '@/ui/mode'
import { Notice } from '@/ui/notice'
import { PageList } from '@/ui/page-list'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { useToast } from '@/ui/toast'
import { TabScreen } from '../tab-screen'
import { DecisionsCard } from './decisions-card'
import { LastResults } from './last-results'
import { NextMeeting } from './next-meeting'
import { WaitingMeetings } from './waiting-meetings'

/** 议事: the next meeting where the person lives, what became of what was said before, and their own say. */
export default function MeetingPage() {
  const { me, area } = useHomeArea()
  const { isLarge } = useMode()
  const toast = useToast()
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  const coming = useNextMeetings(area?.id)
  const next = coming.items?.[0]
  const now = new Date()
  const answer = useAction('meeting.answer', (meeting) => {
    coming.change((items) => items.map((item) => (item.id === meeting.id ? meeting : item)))
    if (meeting.mine) toast.say(answeredWord(meeting.mine))
  })
  useReturn(() => {
    me.reload()
    coming.reload()
  })

  const signUp = (meetingId: string) => {
    askToNotify(['meeting-changed', 'meeting-reminder', 'meeting-minutes'])
    answer.run({ meetingId, answer: 'yes' })
  }
  // A list tells the place of somebody helped where the person has none.
  const own = next?.mine?.forId ? undefined : next?.mine
  const canSignUp = next && takesAnswers(next, now) && own?.answer !== 'yes'
  const canCheckIn = next && !canSignUp && isDoorOpen(next, now) && !own?.checkedInAt
  const suggest = () => openPage('post-suggestion', next ? { meetingId: next.id } : {})
  const foot =
    area && canCheckIn ? (
      <ActionButton label="我到了，签到" onTap={() => openPage('check-in', { id: next.id })} />
    ) : (
      area && (
        <>
          {canSignUp && <ActionButton label="报名参加" isBusy={answer.isBusy} onTap={() => signUp(next.id)} />}
          <ActionButton label="提个建议" tone={canSignUp ? 'plain' : 'main'} onTap={suggest} />
        </>
      )
    )

  return (
    <TabScreen tab="meeting" foot={foot} toast={toast} over={<SubscribeSheet question={question} />}>
      {answer.failure && <Notice text={answer.failure.message} action="看最新的" onTap={() => coming.reload()} />}
      {me.data && <WaitingMeetings me={me.data} />}
      {area ? (
        <PageList
          pages={coming}
          empty={
            <Message icon="talk" title="下次的会还没定">
              <Text>定了日子会写在这里。有话想说，现在就可以提。</Text>
            </Message>
          }
        >
          {(items) => items.slice(0, 1).map((item) => <NextMeeting key={item.id} meeting={item} now={now} />)}
        </PageList>
      ) : (
        <Loaded remote={me}>
          {() => (
            <Message
              icon="talk"
              title="您住哪个小区"
              actions={<ActionButton label="选我住的小区" icon="home" onTap={() => openPage('home')} />}
            >
              <Text>选好以后，这里有小区每个月的会：哪天开、议什么，还能报名、提建议。</Text>
            </Message>
          )}
        </Loaded>
      )}
      <DecisionsCard areaId={area?.id} />
      {area && !isLarge && <LastResults areaId={area.id} now={now} />}
    </TabScreen>
  )
}
