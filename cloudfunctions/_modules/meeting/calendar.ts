import { minuteMs } from '../../../src/contracts/day.const'
import type { MeetingRule } from '../../../src/contracts/meeting'
import { instantAt, monthAfter, ruleDay } from '../../../src/contracts/month.calc'
import { type CalendarEvent, calendarFile } from './calendar.file'
import { agendaWords, summaryWords, tentativeWords } from './calendar.words'
import type { Meeting } from './meeting.row'
import { type Judge, monthPlan, plus } from './month.rules'

export interface CalendarParts {
  areaId: string
  estateName: string
  rule: MeetingRule
  /** Of the rule. */
  revision: number
  /** The first month, and the last for which holidays and meetings are looked at; the rule itself goes on. */
  from: string
  until: string
  meetings: readonly Meeting[]
  judge: Judge
  madeAt: string
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const ordinals = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const

const ruleText = ({ ordinal, weekday }: MeetingRule) =>
  `FREQ=MONTHLY;BYDAY=${ordinals[ordinal]}${weekdays[weekday - 1]}`

const uidOf = (areaId: string) => `meetings-${areaId}@tongxinyi`

const eventOf = (meeting: Meeting, uid: string): CalendarEvent => ({
  uid,
  sequence: meeting.revision,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  summary: summaryWords(meeting.estateName),
  location: meeting.venue,
  description: meeting.status === 'proposed' ? tentativeWords : agendaWords(meeting.agenda),
  isTentative: meeting.status === 'proposed',
})

function monthsOf(from: string, until: string): string[] {
  const months: string[] = []
  for (let month = from; month <= until; month = monthAfter(month, 1)) months.push(month)
  return months
}

/** What a month has instead of the rule's own start: nothing, another event, or (null) no meeting. */
function insteadIn(parts: CalendarParts, month: string, ruleStart: string): CalendarEvent | null | undefined {
  const { areaId, rule, meetings, estateName, judge } = parts
  const meeting = meetings.find((one) => one.month === month)
  if (meeting?.status === 'cancelled') return null
  if (meeting) {
    const isAsRuled = meeting.startsAt === ruleStart && meeting.minutes === rule.minutes && meeting.agenda.length === 0
    return isAsRuled ? undefined : { ...eventOf(meeting, uidOf(areaId)), insteadOf: ruleStart }
  }
  const { on, isProposed } = monthPlan(rule, month, judge)
  if (!isProposed) return undefined
  const startsAt = instantAt(on, rule.time)
  return {
    uid: uidOf(areaId),
    sequence: parts.revision,
    startsAt,
    endsAt: plus(startsAt, rule.minutes * minuteMs),
    summary: summaryWords(estateName),
    description: tentativeWords,
    isTentative: true,
    insteadOf: ruleStart,
  }
}

function ruledEvents(parts: CalendarParts): CalendarEvent[] {
  const { rule, from, until, areaId, estateName, meetings } = parts
  const except: string[] = []
  const others: CalendarEvent[] = []
  for (const month of monthsOf(from, until)) {
    const ruleStart = instantAt(ruleDay(rule, month), rule.time)
    const instead = insteadIn(parts, month, ruleStart)
    if (instead === null) except.push(ruleStart)
    else if (instead) others.push(instead)
  }
  const startsAt = instantAt(ruleDay(rule, from), rule.time)
  const venue = meetings[0]?.venue
  const series: CalendarEvent = {
    uid: uidOf(areaId),
    sequence: parts.revision,
    startsAt,
    endsAt: plus(startsAt, rule.minutes * minuteMs),
    summary: summaryWords(estateName),
    ...(venue !== undefined && { location: venue }),
    rule: { text: ruleText(rule), except },
  }
  return [series, ...others]
}

/** An estate's meetings for any calendar program: the rule as a series, and each month that differs beside it. */
export function calendarText(parts: CalendarParts): string {
  const { rule, meetings, estateName, madeAt } = parts
  const single = meetings
    .filter(({ status }) => status !== 'cancelled')
    .map((meeting) => eventOf(meeting, `${meeting._id}@tongxinyi`))
  return calendarFile(summaryWords(estateName), rule.isPaused ? single : ruledEvents(parts), madeAt)
}
