import type { MeetingRule, MeetingScheduleView } from '@/contracts/meeting'
import type { WeekOrdinal } from '@/contracts/meeting.const'
import { instantAt } from '@/contracts/month.calc'
import { meetingWhen } from '@/ui/meeting-copy'
import { dayWord, weekdayNames } from '@/ui/time-copy'

export const ordinalCopy: Record<WeekOrdinal, string> = {
  first: '第一个',
  second: '第二个',
  third: '第三个',
  fourth: '第四个',
  last: '最后一个',
}

/** 每月第一个周四 19:00. */
export const ruleWord = ({ ordinal, weekday, time }: MeetingRule) =>
  `每月${ordinalCopy[ordinal]}${weekdayNames[weekday - 1]} ${time}`

/** A day of the rule: 明天 周四 19:00. */
export const ruleDayWord = (on: string, { time }: Pick<MeetingRule, 'time'>, now: Date) =>
  meetingWhen(instantAt(on, time), now)

type Next = MeetingScheduleView['next'][number]

/** Why a day is not the rule's own, in words; empty where it is, or nobody knows yet, which is said once for all. */
export function dayNote({ ruleOn, on, holiday, holidayName }: Next, now: Date): string {
  if (holiday !== 'holiday') return ''
  const name = holidayName ?? '放假'
  return on === ruleOn ? `赶上${name}，照常开` : `${dayWord(ruleOn, now)}是${name}，往后推到这天，要书记点头`
}
