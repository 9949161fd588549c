import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { later } from '@/contracts/day.calc'
import type { MeetingView } from '@/contracts/meeting'
import { dayAt } from '@/contracts/opening.calc'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { DayField } from '@/ui/day-field'
import { FaultLine } from '@/ui/fault-line'
import { meetingWhen } from '@/ui/meeting-copy'
import { TimeField } from '@/ui/time-field'
import { instantOf, minutesInDay } from './instant'
import { ReasonField, reasonFault } from './reason-field'
import type { Run } from './use-run'

const usual = ['赶上放假', '会场有别的用', '多数人那天来不了']
const farDays = 90

/** Another day and time, and why: everybody who was told hears of it. */
export function MoveSheet({ meeting, run }: { meeting: MeetingView; run: Run }) {
  const now = new Date()
  const { draft, change, forget } = useDraft(`move-${meeting.id}`, {
    day: dayAt(new Date(meeting.startsAt)),
    minutes: minutesInDay(meeting.startsAt),
    reason: '',
  })
  const [isAsked, setAsked] = useState(false)
  const startsAt = instantOf(draft.day, draft.minutes)
  const isPast = Date.parse(startsAt) <= now.getTime()
  const isSame = startsAt === meeting.startsAt
  const submit = async () => {
    setAsked(true)
    if (isPast || isSame || reasonFault(draft.reason)) return
    if (await run.move(startsAt, draft.reason.trim())) forget()
  }
  return (
    <BottomSheet title="换到什么时候" onClose={run.stopAsking}>
      <View className="row">
        <DayField
          label="哪一天"
          day={draft.day}
          from={dayAt(now)}
          until={dayAt(new Date(later(now, farDays)))}
          onChange={(day) => change({ day })}
        />
        <TimeField label="几点开始" minutes={draft.minutes} onChange={(minutes) => change({ minutes })} />
      </View>
      <Text className="heading">{meetingWhen(startsAt, now)}</Text>
      {isAsked && isSame && <Text className="field-error">和现在的时间一样，请换一个</Text>}
      {isPast && <Text className="field-error">这个时间已经过了，请选后面的</Text>}
      <ReasonField
        label="为什么换"
        usual={usual}
        reason={draft.reason}
        onChange={(reason) => change({ reason })}
        isAsked={isAsked}
      />
      {meeting.status === 'announced' && <Text className="second">请过的人和报了名的人都会收到消息。</Text>}
      <FaultLine failure={run.failure} />
      <ActionButton label="换到这个时间" isBusy={run.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
