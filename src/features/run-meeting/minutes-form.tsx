import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import type { Remote } from '@/platform/remote'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { meetingWhen, monthWord } from '@/ui/meeting-copy'
import { Notice } from '@/ui/notice'
import { TextArea } from '@/ui/text-area'
import { useToast } from '@/ui/toast'
import { minutesInput, summaryFault } from './minutes-draft'
import { MinutesItemFields } from './minutes-item-fields'
import { RunScreen } from './run-screen'
import { TheirMinutesSheet } from './their-minutes-sheet'
import { useMinutes } from './use-minutes'

/** Written at the table, item by item; kept with every letter, saved when wanted, published after a second look. */
export function MinutesForm({ remote }: { remote: Remote<MeetingView> & { data: MeetingView } }) {
  const meeting = remote.data
  const toast = useToast()
  const writing = useMinutes(remote, toast)
  const { draft, change, isAsked, failure, theirs } = writing
  const [isSure, setSure] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const isRefused = failure?.code === 'conflict' && theirs !== undefined
  // Whoever taps 存一下 stands far below the line that says so.
  useEffect(() => {
    if (isRefused) setLooking(true)
  }, [isRefused])
  const look = () => {
    if (theirs) setLooking(true)
    else if (writing.check()) setSure(true)
  }
  const save = () => {
    if (theirs) setLooking(true)
    else writing.save()
  }
  const chosen = (choose: () => void) => () => {
    choose()
    setLooking(false)
    setSure(false)
  }
  return (
    <RunScreen
      title="写会议纪要"
      toast={toast}
      foot={
        <>
          <ActionButton
            label="存一下"
            tone={writing.mayPublish ? 'plain' : 'main'}
            isBusy={writing.isBusy}
            onTap={save}
          />
          {writing.mayPublish && <ActionButton label="发布" isBusy={writing.isBusy} onTap={look} />}
        </>
      }
      over={
        isLooking && theirs ? (
          <TheirMinutesSheet
            theirs={theirs}
            onTake={chosen(writing.takeTheirs)}
            onKeepMine={chosen(writing.keepMine)}
            onClose={() => setLooking(false)}
          />
        ) : (
          isSure &&
          !theirs && (
            <BottomSheet title="发布给大家看？" onClose={() => setSure(false)}>
              <Text>发布以后不能再改，只能加一条更正。请过的人、报名的人都会收到消息，定下的事会接着往下走。</Text>
              <FaultLine failure={failure} />
              <ActionButton label="发布纪要" isBusy={writing.isBusy} onTap={writing.publish} />
            </BottomSheet>
          )
        )
      }
    >
      <Text className="title">
        {meeting.estateName} {monthWord(meeting.month)}
      </Text>
      <Text className="second">
        {meetingWhen(meeting.startsAt, new Date())}
        {meeting.attended !== undefined && ` · 来了 ${meeting.attended} 位，签到的人会自动写进纪要`}
      </Text>
      {theirs && (
        <Notice
          text="别人刚存过一份，先看看再存。您写的还在手机里"
          action="看看别人写的"
          onTap={() => setLooking(true)}
        />
      )}
      {writing.wasKept && !theirs && <Notice text="接着上次没写完的" action="从头写" onTap={writing.clear} />}
      <TextArea
        label="这次会的情况"
        placeholder="比如：物业先答复了上月的三件事"
        maxLength={500}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        error={isAsked || draft.summary ? summaryFault(draft) : undefined}
      />
      {draft.items.map((item, i) => (
        <MinutesItemFields
          key={item.number}
          item={item}
          isAsked={isAsked}
          onChange={(part) =>
            change({ items: draft.items.map((other, j) => (j === i ? { ...other, ...part } : other)) })
          }
        />
      ))}
      {draft.items.length === 0 && (
        <View className="card">
          <Text>这次没有议题，写一段情况就行。</Text>
        </View>
      )}
      {isAsked && minutesInput(draft) === undefined && (
        <Text className="field-error">上面有没写完的，写完才能存到云上。您写的都留在手机里。</Text>
      )}
      {failure && !isSure && !theirs && (
        <Notice text={failure.code === 'offline' ? '网络不通，内容已保存，连上网再点一次' : failure.message} />
      )}
      <Text className="second">纪要大家都能看，写身份，不写姓名、电话和门牌。</Text>
    </RunScreen>
  )
}
