import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import type { Remote } from '@/platform/remote'
import { openPage, pathOf } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { AgendaCard } from '@/ui/agenda-card'
import { Loaded } from '@/ui/loaded'
import { useMode } from '@/ui/mode'
import { Notice } from '@/ui/notice'
import { ShareButton } from '@/ui/share-button'
import { Timeline } from '@/ui/timeline'
import { useToast } from '@/ui/toast'
import { CalendarButton } from './calendar-button'
import { MeetingHead } from './meeting-head'
import { MeetingScreen } from './meeting-screen'
import { PlacesCard } from './places-card'
import { timelineEntries } from './timeline-copy'
import { useAnswer } from './use-answer'

/** What may be done with it now, the one thing to do first: at the door, then before it, then after it. */
function actsNow({ id, can, mine, hasMinutes, status, isOver }: MeetingView, signUp: () => void) {
  const open = (page: 'check-in' | 'minutes' | 'write-minutes') => () => openPage(page, { id })
  const checkIn = can.checkIn && !mine?.checkedInAt && { label: '我到了，签到', act: open('check-in') }
  const write = can.saveMinutes && { label: '写会议纪要', act: open('write-minutes') }
  // Whoever has to write is not held up at a door that they passed without checking in.
  return [
    isOver && write,
    checkIn,
    can.answer && !mine?.answer && { label: '报名参加', act: signUp },
    hasMinutes && status === 'closed' && { label: '看会议纪要', act: open('minutes') },
    !isOver && write,
  ].filter((act) => act !== false)
}

/** A meeting that is there, with everything its reader may do. */
export function MeetingBody({ remote }: { remote: Remote<MeetingView> & { data: MeetingView } }) {
  const meeting = remote.data
  const { id, areaId, can } = meeting
  const { isLarge } = useMode()
  const toast = useToast()
  const answer = useAnswer(id, remote.set, toast)
  const now = new Date()
  const signUp = () => answer.say('yes')
  const [main, ...others] = actsNow(meeting, signUp)
  const isManaged = can.announce || can.confirmDate || can.setAgenda || can.people
  const isAhead = now.getTime() < Date.parse(meeting.startsAt)
  const reload = () => {
    remote.reload()
  }
  return (
    <MeetingScreen
      title="小区的会"
      toast={toast}
      foot={main && <ActionButton label={main.label} isBusy={answer.isBusy} onTap={main.act} />}
    >
      <Loaded remote={remote}>
        {() => (
          <>
            {answer.failure && <Notice text={answer.failure.message} action="看最新的" onTap={reload} />}
            <MeetingHead meeting={meeting} now={now} />
            <PlacesCard meeting={meeting} canAnswer={can.answer} onAnswer={answer.say} />
            {can.answer && !meeting.mine?.answer && (
              <View className="row">
                {main?.act !== signUp && <ActionButton label="报名参加" tone="plain" onTap={signUp} />}
                <ActionButton label="可能来" tone="plain" onTap={() => answer.say('maybe')} />
                <ActionButton label="来不了" tone="plain" onTap={() => answer.say('no')} />
              </View>
            )}
            <AgendaCard
              agenda={meeting.agenda}
              empty="还没定。您有话想说，可以提一个。"
              onSuggestion={(suggestionId) => openPage('suggestion', { id: suggestionId })}
            />
            {others
              .filter(({ act }) => act !== signUp)
              .map(({ label, act }) => (
                <ActionButton key={label} label={label} tone="plain" onTap={act} />
              ))}
            {can.handIn && (
              <ActionButton
                label="提个建议"
                icon="talk"
                tone="plain"
                onTap={() => openPage('post-suggestion', { meetingId: id })}
              />
            )}
            {isManaged && (
              <ActionButton label="管这次会" icon="list" tone="plain" onTap={() => openPage('run-meeting', { id })} />
            )}
            {isAhead && meeting.status !== 'cancelled' && <CalendarButton meeting={meeting} toast={toast} />}
            <ShareButton path={pathOf('meeting', { id })} onCopied={() => toast.say('地址复制好了，可以发给邻居')} />
            {!isLarge && (
              <View className="card">
                <Text className="heading">进展</Text>
                <Timeline entries={timelineEntries(meeting, now)} />
              </View>
            )}
            <ActionButton label="这个小区别的会" tone="text" onTap={() => openPage('meetings', { areaId })} />
          </>
        )}
      </Loaded>
    </MeetingScreen>
  )
}
