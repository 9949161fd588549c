import { dayMs, hourMs } from '../../../src/contracts/day.const'
import type { MeetingStatus } from '../../../src/contracts/meeting.const'
import type { Meeting } from './meeting.row'
import { plus } from './month.rules'

/** Those who run it are reminded so many days before the start. */
const confirmDays = [21, 7, 3]
const announceDays = [7, 3]
/** Without minutes so many days after the end they are reminded, and then each week. */
const overDays = 3
const weekDays = 7
/** What nobody was told of is void so many days after its end. */
const lapseDays = 7

export type DueKind = 'confirm' | 'announce' | 'day-before' | 'hour-before' | 'over' | 'lapse'

/** Something the clock does for a meeting at `at`, once; pointless from `until` on. */
export interface Due {
  key: string
  kind: DueKind
  at: string
  until?: string
}

const untold: readonly MeetingStatus[] = ['proposed', 'planned']
export const liveStatuses: readonly MeetingStatus[] = [...untold, 'announced']
export const isLive = ({ status }: Pick<Meeting, 'status'>) => liveStatuses.includes(status)

const before = (meeting: Meeting, kind: 'confirm' | 'announce', days: readonly number[]): Due[] =>
  days.map((day) => ({
    key: `${kind}-${day}`,
    kind,
    at: plus(meeting.startsAt, -day * dayMs),
    until: meeting.startsAt,
  }))

function reminders({ startsAt }: Meeting): Due[] {
  const hour = plus(startsAt, -hourMs)
  return [
    { key: 'day-before', kind: 'day-before', at: plus(startsAt, -dayMs), until: hour },
    { key: 'hour-before', kind: 'hour-before', at: hour, until: startsAt },
  ]
}

/** The week whose reminder comes next; the first is the week 0. */
function overDue({ endsAt, seen }: Meeting): Due {
  const weeks = seen.filter((key) => key.startsWith('over-')).map((key) => Number(key.slice(5)) + 1)
  const week = Math.max(0, ...weeks)
  return { key: `over-${week}`, kind: 'over', at: plus(endsAt, (overDays + week * weekDays) * dayMs) }
}

/** When it is void; absent: never. What has minutes took place. */
export const voidAt = ({ status, record, endsAt }: Meeting): string | undefined =>
  untold.includes(status) && !record ? plus(endsAt, lapseDays * dayMs) : undefined

function duesOf(meeting: Meeting): Due[] {
  if (!isLive(meeting)) return []
  const lapseAt = voidAt(meeting)
  return [
    ...(meeting.status === 'proposed' ? before(meeting, 'confirm', confirmDays) : []),
    ...(meeting.status === 'planned' ? before(meeting, 'announce', announceDays) : []),
    ...(meeting.status === 'announced' ? reminders(meeting) : []),
    overDue(meeting),
    ...(lapseAt !== undefined ? [{ key: 'lapse', kind: 'lapse' as const, at: lapseAt }] : []),
  ].filter(({ key }) => !meeting.seen.includes(key))
}

/** What the clock has to do next, and when. */
export function nextDue(meeting: Meeting): Due | undefined {
  return duesOf(meeting).sort((a, b) => (a.at < b.at ? -1 : 1))[0]
}

/**
 * What is to be done for a meeting now, and the meeting with all of it marked as seen. Of what fell due while the clock
 * stood still, the latest of a kind counts; what is pointless by now does not.
 */
export function dueNow(meeting: Meeting, at: Date): { seen: string[]; dues: Due[] } {
  const now = at.toISOString()
  const due = duesOf(meeting).filter((one) => one.at <= now)
  const latest = new Map(due.filter(({ until }) => until === undefined || until > now).map((one) => [one.kind, one]))
  const weeks = Math.floor((at.getTime() - Date.parse(meeting.endsAt)) / dayMs - overDays) / weekDays
  const keys = due.map(({ key, kind }) => (kind === 'over' ? `over-${Math.max(0, Math.floor(weeks))}` : key))
  return { seen: [...meeting.seen, ...keys], dues: [...latest.values()] }
}
