import { dayKind } from '../../../cloudfunctions/_modules/meeting/holiday'
import type { AgendaRow, Meeting } from '../../../cloudfunctions/_modules/meeting/meeting.row'
import * as rules from '../../../cloudfunctions/_modules/meeting/meeting.rules'
import { type MinutesText, publishMinutes, saveMinutes } from '../../../cloudfunctions/_modules/meeting/minutes.rules'
import { estateOf, meetingIdOf } from '../../../cloudfunctions/_modules/meeting/plan'
import { planned, usualRule } from '../../../cloudfunctions/_modules/meeting/plan.rules'
import * as seats from '../../../cloudfunctions/_modules/meeting/seat.rules'
import type { Doer } from '../../../cloudfunctions/_platform/doer.row'
import type { MeetingRule } from '../../../src/contracts/meeting'
import type { Random } from '../random'
import type { Cast } from './cast'
import { at, dayMs, onDay, plus } from './dates'

// A meeting brought where it is by the product's own rules.

const minuteMs = 60_000
const plannedDays = 40
const confirmDays = 20
export const announceDays = 9
const comingShare = 0.8

/** As the clock plans it, a while before; a day proposed because of a holiday is confirmed. */
export function plannedMeeting({ area, station, manager }: Cast, month: string, startsAt: string): Meeting {
  const at = new Date(plus(startsAt, -plannedDays * dayMs))
  const meeting = planEstate(area, station, month, usualRule, at)
  if (!meeting) throw new Error('a meeting was not planned')
  if (meeting.status !== 'proposed') return meeting
  return rules.confirmDate(meeting, manager, new Date(plus(startsAt, -confirmDays * dayMs)))
}

/** What the clock would plan; undefined for a month whose day is gone. */
export const planEstate = (area: Cast['area'], station: Cast['station'], month: string, rule: MeetingRule, now: Date) =>
  planned(
    null,
    { _id: meetingIdOf(area._id, month), estate: estateOf(station, area), rule, month, judge: dayKind },
    now,
  )

/** With an agenda, and announced to those who are invited by role. */
export function announced(
  meeting: Meeting,
  agenda: AgendaRow[],
  seatCount: number,
  cast: Cast,
  instant: string,
  random: Random,
) {
  const set = withAgenda(meeting, agenda, seatCount, cast.manager, instant)
  const code = String(random.whole(0, 999_999)).padStart(6, '0')
  return rules.announce(set, cast.invited, code, cast.manager, at(plus(instant, minuteMs)))
}

export const withAgenda = (meeting: Meeting, agenda: AgendaRow[], seatCount: number, manager: Doer, instant: string) =>
  rules.setAgenda(meeting, { agenda, seats: seatCount, venue: meeting.venue }, manager, at(instant))

/** Those invited say whether they come, and some residents do. */
export function answered(meeting: Meeting, cast: Cast, residents: readonly string[], instant: string, random: Random) {
  const invited = cast.invited.map((who) => ({ who, share: who.memberId === cast.manager.by ? 1 : comingShare }))
  const others = residents.map((memberId) => ({ who: { memberId, role: 'resident', isInvited: false }, share: 1 }))
  return [...invited, ...others].reduce((next, { who, share }, i) => {
    const draw = random.next()
    const said = draw < share ? 'yes' : draw < (1 + share) / 2 ? 'no' : 'maybe'
    const doer = { by: who.memberId, byRole: who.role }
    return seats.answer(next, who, said, doer, at(plus(instant, (i + 1) * 7 * minuteMs)))
  }, meeting)
}

/** Most of those who said yes are checked in at the door, and some come whom nobody expected. */
export function attended(meeting: Meeting, { manager }: Cast, random: Random): Meeting {
  const there = random.some(meeting.people.filter(seats.isComing), 0.9)
  const door = there.reduce(
    (next, { number }, i) =>
      seats.checkInFor(next, number, true, manager, at(plus(meeting.startsAt, (i - 15) * minuteMs))),
    meeting,
  )
  return rules.countWalkIns(door, random.whole(3, 14), at(plus(meeting.startsAt, 30 * minuteMs)))
}

/** Its minutes, written by the committee, published by the manager: which closes it. */
export function closed(meeting: Meeting, minutes: MinutesText, { committee, manager }: Cast): Meeting {
  const saved = saveMinutes(meeting, minutes, committee, at(plus(meeting.endsAt, 20 * minuteMs)))
  return publishMinutes(saved, manager, at(publishedAt(meeting)))
}

/** The same evening. */
export const publishedAt = ({ endsAt }: Pick<Meeting, 'endsAt'>) => plus(endsAt, 50 * minuteMs)

/** When the agenda goes out. */
export const agendaAt = (startsAt: string) => onDay(startsAt, -announceDays, '10:00')
