import { dayMs } from '../../../src/contracts/day.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { requireState, type Who } from './meeting.actor.rules'
import { derived, stepped } from './meeting.derived.rules'
import { isLive, voidAt } from './meeting.due.rules'
import type { AgendaRow, Meeting } from './meeting.row'
import { plus } from './month.rules'
import { promoted, seatsTaken } from './seat.rules'

// The acts of those who run a meeting. Each answers the same meeting when there is nothing to do, and throws where it
// does not fit. The meeting given is settled.

/** A month's meeting stays within reach of its month. */
const mostMoveDays = 120
export const system: Doer = { by: '', byRole: 'system' }

/** The meeting as time has made it: what nobody was told of is void a week after its end. */
export function settled(meeting: Meeting, at: Date): Meeting {
  const lapsedAt = voidAt(meeting)
  if (lapsedAt === undefined || lapsedAt > at.toISOString()) return meeting
  return stepped(meeting, { status: 'cancelled' }, { what: 'cancelled', at: lapsedAt, ...system })
}

export function confirmDate(meeting: Meeting, doer: Doer, at: Date): Meeting {
  if (meeting.status === 'planned') return meeting
  requireState(meeting, 'confirmDate', at)
  return stepped(meeting, { status: 'planned' }, { what: 'date-confirmed', at: at.toISOString(), ...doer })
}

/**
 * Another start, which is firm. What was said about coming stands: whoever was told is told, and may say otherwise. Nobody
 * is there yet.
 */
export function move(meeting: Meeting, startsAt: string, reason: string, doer: Doer, at: Date): Meeting {
  const start = new Date(startsAt).toISOString()
  if (isLive(meeting) && meeting.status !== 'proposed' && start === meeting.startsAt) return meeting
  requireState(meeting, 'move', at)
  const isInReach = start > at.toISOString() && start <= plus(at.toISOString(), mostMoveDays * dayMs)
  if (!isInReach) throw new AppError('bad-input', ['startsAt'])
  const status = meeting.status === 'announced' ? meeting.status : 'planned'
  const step = { what: 'moved' as const, at: at.toISOString(), ...doer, note: reason }
  const people = meeting.people.map(({ checkedInAt: _, checkedInByRole: __, ...person }) => person)
  return promoted(stepped(meeting, { startsAt: start, status, reason, seen: [], people, walkIns: 0 }, step), at)
}

export function cancel(meeting: Meeting, reason: string, doer: Doer, at: Date): Meeting {
  if (meeting.status === 'cancelled') return meeting
  requireState(meeting, 'cancel', at)
  const step = { what: 'cancelled' as const, at: at.toISOString(), ...doer, note: reason }
  return stepped(meeting, { status: 'cancelled', reason }, step)
}

export interface AgendaSetting {
  agenda: AgendaRow[]
  seats: number
  venue: string
}

const settingOf = ({ agenda, seats, venue }: AgendaSetting) => JSON.stringify([agenda, seats, venue])

/** Replaces agenda, seats and venue. More seats go to those who wait. */
export function setAgenda(meeting: Meeting, setting: AgendaSetting, doer: Doer, at: Date): Meeting {
  if (settingOf(meeting) === settingOf(setting)) return meeting
  requireState(meeting, 'setAgenda', at)
  const linked = setting.agenda.flatMap(({ suggestionId }) => suggestionId ?? [])
  if (new Set(linked).size < linked.length) throw new AppError('bad-input', ['items'])
  if (setting.seats < seatsTaken(meeting)) throw new AppError('seats-taken', ['seats'])
  const next = stepped(meeting, setting, { what: 'agenda-set', at: at.toISOString(), ...doer })
  return promoted(next, at)
}

/** Invites those of a role and opens the sign-up. Each is invited once, under the first role given. */
export function announce(meeting: Meeting, invited: readonly Who[], code: string, doer: Doer, at: Date): Meeting {
  if (meeting.status === 'announced') return meeting
  requireState(meeting, 'announce', at)
  if (meeting.agenda.length === 0) throw new AppError('agenda-needed', ['items'])
  const known = new Set(meeting.memberIds)
  const fresh = invited.filter(({ memberId }, i) => {
    const isFirst = invited.findIndex((one) => one.memberId === memberId) === i
    return isFirst && !known.has(memberId)
  })
  const people = fresh.map(({ memberId, role }, i) => ({
    number: meeting.lastNumber + i + 1,
    memberId,
    role,
    isInvited: true,
  }))
  return stepped(
    meeting,
    {
      status: 'announced',
      people: [...meeting.people, ...people],
      lastNumber: meeting.lastNumber + people.length,
      checkInCode: code,
    },
    { what: 'announced', at: at.toISOString(), ...doer },
  )
}

/** How many came without a place in the list. */
export function countWalkIns(meeting: Meeting, people: number, at: Date): Meeting {
  if (meeting.walkIns === people) return meeting
  requireState(meeting, 'countWalkIns', at)
  return derived({ ...meeting, walkIns: people, updatedAt: at.toISOString() })
}
