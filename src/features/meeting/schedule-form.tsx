import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingScheduleView } from '@/contracts/meeting'
import { weekOrdinals } from '@/contracts/meeting.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { Notice } from '@/ui/notice'
import { SwitchRow } from '@/ui/switch-row'
import { TextField } from '@/ui/text-field'
import { weekdayNames } from '@/ui/time-copy'
import { TimeField } from '@/ui/time-field'
import { clockOf, minutesOf } from '@/ui/time-field/time-field'
import { MeetingScreen } from './meeting-screen'
import { RulePreview } from './rule-preview'
import { ordinalCopy, ruleWord } from './schedule-copy'
import { draftOf, ruleOf, seatsFault } from './schedule-draft'

interface ScheduleFormProps {
  schedule: MeetingScheduleView
  onDone: (schedule: MeetingScheduleView) => void
  onClose: () => void
}

const ordinals = weekOrdinals.map((value) => ({ value, label: ordinalCopy[value] }))
const weekdays = weekdayNames.map((label, i) => ({ value: String(i + 1), label }))
const spans = [60, 90, 120, 150, 180]
const onHolidays = [
  { value: 'next-week', label: '推到下星期' },
  { value: 'keep', label: '照常开' },
] as const

/** The rule: which weekday of the month, when, how long, how many seats, and what happens on a holiday. */
export function ScheduleForm({ schedule, onDone, onClose }: ScheduleFormProps) {
  const { areaId } = schedule
  const { draft, change, forget, clear, wasKept } = useDraft(`schedule-${areaId}`, draftOf(schedule.rule))
  const [isAsked, setAsked] = useState(false)
  const save = useAction('meeting.set-schedule', (next) => {
    forget()
    onDone(next)
  })
  const rule = ruleOf(draft)
  const lengths = spans.includes(draft.minutes) ? spans : [...spans, draft.minutes].sort((a, b) => a - b)
  const submit = () => {
    setAsked(true)
    if (rule) save.run({ areaId, rule })
  }
  return (
    <MeetingScreen
      title="改日子"
      foot={
        <>
          <ActionButton label="不改了" tone="plain" onTap={onClose} />
          <ActionButton label="定下来" isBusy={save.isBusy} onTap={submit} />
        </>
      }
    >
      {wasKept && <Notice text="接着上次没写完的" action="从头写" onTap={clear} />}
      <Text className="title">{rule ? ruleWord(rule) : schedule.estateName}</Text>
      {rule && <RulePreview rule={rule} taken={schedule.takenMonths} now={new Date()} />}
      <Choices
        label="每月第几个"
        options={ordinals}
        chosen={draft.ordinal}
        onChoose={(ordinal) => change({ ordinal })}
      />
      <Choices
        label="星期几"
        options={weekdays}
        chosen={String(draft.weekday)}
        onChoose={(weekday) => change({ weekday: Number(weekday) })}
      />
      <View className="row">
        <Text className="heading">几点开始</Text>
        <TimeField
          label="几点开始"
          minutes={minutesOf(draft.time) ?? 0}
          onChange={(minutes) => change({ time: clockOf(Math.min(minutes, 1439)) })}
        />
      </View>
      <Choices
        label="开多久"
        options={lengths.map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }))}
        chosen={String(draft.minutes)}
        onChoose={(minutes) => change({ minutes: Number(minutes) })}
      />
      <TextField
        label="给居民留几个座"
        keyboard="number"
        maxLength={3}
        value={draft.seats}
        onChange={(seats) => change({ seats })}
        error={isAsked || draft.seats ? seatsFault(draft) : undefined}
      />
      <Choices
        label="赶上放假"
        options={onHolidays}
        chosen={draft.onHoliday}
        onChoose={(onHoliday) => change({ onHoliday })}
      />
      <SwitchRow
        title="先不开会"
        detail="停一阵子，想开了再打开"
        isOn={draft.isPaused}
        onChange={(isPaused) => change({ isPaused })}
      />
      <Text className="second">已经通知过的会不变，只改还没通知的。</Text>
      <FaultLine failure={save.failure} />
    </MeetingScreen>
  )
}
