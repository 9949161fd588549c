import type { MeetingRule } from '../../../src/contracts/meeting'
import { instantAt, monthAfter, monthAt } from '../../../src/contracts/month.calc'
import { derived } from './meeting.derived.rules'
import type { Meeting } from './meeting.row'
import { system } from './meeting.rules'
import { type Judge, monthPlan } from './month.rules'

/** How an estate meets where neither it nor its county says otherwise. */
export const usualRule: MeetingRule = {
  ordinal: 'first',
  weekday: 4,
  time: '19:00',
  minutes: 120,
  seats: 40,
  onHoliday: 'next-week',
  isPaused: false,
}

const monthsAhead = 2

/** The months that are planned: this one and the next two. */
export const monthsToPlan = (at: Date): string[] =>
  Array.from({ length: monthsAhead + 1 }, (_, i) => monthAfter(monthAt(at), i))

/** An estate and the station it meets at. */
export interface Estate {
  areaId: string
  areaPath: string[]
  estateName: string
  stationId: string
  venue: string
  isSynthetic: boolean
}

function newMeeting(_id: string, estate: Estate, rule: MeetingRule, month: string, judge: Judge, at: Date): Meeting {
  const { on, isProposed, ...plan } = monthPlan(rule, month, judge)
  const instant = at.toISOString()
  return derived({
    _id,
    ...estate,
    ...plan,
    startsAt: instantAt(on, rule.time),
    minutes: rule.minutes,
    status: isProposed ? 'proposed' : 'planned',
    agenda: [],
    seats: rule.seats,
    people: [],
    lastNumber: 0,
    lastTurn: 0,
    walkIns: 0,
    seen: [],
    history: [{ what: 'planned', at: instant, ...system, revision: 1 }],
    revision: 1,
    updatedAt: instant,
    endsAt: instant,
    order: '',
    memberIds: [],
    involved: [],
  })
}

/** Nobody was told of it, and nobody gave it a day by hand. */
export const isFree = ({ status, history }: Meeting) =>
  (status === 'proposed' || status === 'planned') && !history.some(({ what }) => what === 'moved')

const isSamePlan = (a: Meeting, b: Meeting) =>
  a.ruleOn === b.ruleOn &&
  a.startsAt === b.startsAt &&
  a.minutes === b.minutes &&
  a.holiday === b.holiday &&
  a.seats === b.seats

/** A new rule's day for a meeting that nobody was told of; its agenda stays. */
function replanned(meeting: Meeting, fresh: Meeting, at: Date): Meeting {
  const isConfirmed = meeting.status === 'planned' && meeting.startsAt === fresh.startsAt
  const { holidayName: _, ...rest } = meeting
  const { ruleOn, holiday, holidayName, startsAt, minutes, status } = fresh
  return derived({
    ...rest,
    ruleOn,
    holiday,
    ...(holidayName !== undefined && { holidayName }),
    startsAt,
    minutes,
    status: isConfirmed ? 'planned' : status,
    // Seats that somebody set by hand with the agenda stay.
    seats: meeting.history.some(({ what }) => what === 'agenda-set') ? meeting.seats : fresh.seats,
    seen: [],
    updatedAt: at.toISOString(),
  })
}

/**
 * A month's meeting as the rule has it: made, given another day as long as nobody was told, or left alone, which answers
 * the same meeting. Nothing is planned into the past, nor by a rule that is paused; `undefined` for a meeting that nobody
 * has touched and that a paused rule takes back.
 */
export function planned(
  meeting: Meeting | null,
  { _id, estate, rule, month, judge }: { _id: string; estate: Estate; rule: MeetingRule; month: string; judge: Judge },
  at: Date,
): Meeting | undefined {
  if (rule.isPaused) {
    const isUntouched = meeting !== null && isFree(meeting) && meeting.history.length === 1
    return meeting === null || isUntouched ? undefined : meeting
  }
  if (meeting && !isFree(meeting)) return meeting
  const fresh = newMeeting(_id, estate, rule, month, judge, at)
  if (fresh.startsAt <= at.toISOString()) return meeting ?? undefined
  if (!meeting) return fresh
  const next = replanned(meeting, fresh, at)
  return isSamePlan(meeting, next) ? meeting : next
}
