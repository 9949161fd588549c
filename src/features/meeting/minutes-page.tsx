import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import type { Remote } from '@/platform/remote'
import { openPage, pathOf } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { meetingWhen, monthWord } from '@/ui/meeting-copy'
import { Notice } from '@/ui/notice'
import { outcomeCopy } from '@/ui/outcome-copy'
import { ShareButton } from '@/ui/share-button'
import { roleWord } from '@/ui/station-copy'
import { clockWord } from '@/ui/time-copy'
import { useToast } from '@/ui/toast'
import { CorrectSheet } from './correct-sheet'
import { MeetingScreen } from './meeting-screen'

/** Published minutes: each item with what became of it, who came by role, and what was corrected since. */
export function MinutesPage({ remote }: { remote: Remote<MeetingView> & { data: MeetingView } }) {
  const meeting = remote.data
  const { id, estateName, month, startsAt, minutes, can } = meeting
  const [isCorrecting, setCorrecting] = useState(false)
  const toast = useToast()
  const now = new Date()
  if (!minutes) return null
  const { items, summary, attendance, walkIns, corrections } = minutes
  const came = [
    ...attendance.map(({ role, people }) => `${roleWord(role)} ${people} 位`),
    ...(walkIns > 0 ? [`没报名就来的 ${walkIns} 位`] : []),
  ]
  return (
    <MeetingScreen
      title="会议纪要"
      toast={toast}
      over={
        isCorrecting && (
          <CorrectSheet
            meetingId={id}
            onDone={(next) => {
              setCorrecting(false)
              remote.set(next)
              toast.say('更正加上了')
            }}
            onClose={() => setCorrecting(false)}
          />
        )
      }
    >
      {corrections.map(({ at, byRole, text }) => (
        <Notice key={at} text={`更正：${text}（${meetingWhen(at, now)} ${roleWord(byRole)}）`} />
      ))}
      <View className="card">
        <Text className="title">
          {estateName} {monthWord(month)}
        </Text>
        <Text className="second">
          {meetingWhen(startsAt, now)}–{clockWord(meeting.endsAt)}
        </Text>
        <Text className="second">{meeting.venue}</Text>
        <Text>{summary}</Text>
        {came.length > 0 && <Text className="second">来的人：{came.join('，')}</Text>}
      </View>
      {items.map(({ number, title, discussed, outcome, decision, suggestionId }) => (
        <View className="card" key={number}>
          <View className="row">
            <Text className="heading">
              {number} {title}
            </Text>
            <Badge tone={outcomeCopy[outcome].tone} text={outcomeCopy[outcome].word} />
          </View>
          <Text>{discussed}</Text>
          <Text className="heading">怎么定的</Text>
          <Text>{decision}</Text>
          {suggestionId && (
            <ActionButton
              label="看这条建议后来怎样"
              tone="text"
              onTap={() => openPage('suggestion', { id: suggestionId })}
            />
          )}
        </View>
      ))}
      <ShareButton path={pathOf('minutes', { id })} onCopied={() => toast.say('地址复制好了，可以发给邻居')} />
      {can.correctMinutes && <ActionButton label="加一条更正" tone="text" onTap={() => setCorrecting(true)} />}
      <ActionButton label="看这次的会" tone="text" onTap={() => openPage('meeting', { id })} />
    </MeetingScreen>
  )
}
