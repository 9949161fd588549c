import type { MeetingAnswer, MeetingPlace } from '../../../src/contracts/meeting.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { participantOf, requireState, type Who } from './meeting.actor.rules'
import { derived } from './meeting.derived.rules'
import type { Meeting, Participant } from './meeting.row'

// Who comes. Seats are given and freed inside the meeting's own transaction, in the order in which people asked.

export const seatsTaken = ({ people }: Pick<Meeting, 'people'>) => people.filter(({ place }) => place === 'seat').length

/** Those who wait, the first first. */
export const waiting = ({ people }: Pick<Meeting, 'people'>): Participant[] =>
  people.filter(({ place }) => place === 'waiting').sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0))

/** Whether somebody has said yes and has a place. */
export const isComing = ({ answer, place }: Participant) =>
  answer === 'yes' && place !== undefined && place !== 'waiting'

/** Free seats go to those who wait, as long as it has not begun; the same meeting when there is none, or nobody. */
export function promoted(meeting: Meeting, at: Date): Meeting {
  if (meeting.status !== 'announced' || at.toISOString() >= meeting.startsAt) return meeting
  const free = Math.max(0, meeting.seats - seatsTaken(meeting))
  const numbers = new Set(
    waiting(meeting)
      .slice(0, free)
      .map(({ number }) => number),
  )
  if (numbers.size === 0) return meeting
  const people = meeting.people.map((person) =>
    numbers.has(person.number) ? { ...person, place: 'seat' as const } : person,
  )
  return derived({ ...meeting, people, updatedAt: at.toISOString() })
}

/** The meeting with a person in it, new or known. */
function withPerson(meeting: Meeting, who: Who): { meeting: Meeting; person: Participant } {
  const known = participantOf(meeting, who.memberId)
  if (known) return { meeting, person: known }
  const person: Participant = { number: meeting.lastNumber + 1, ...who }
  return { meeting: { ...meeting, people: [...meeting.people, person], lastNumber: person.number }, person }
}

const replaced = (meeting: Meeting, person: Participant): Meeting => ({
  ...meeting,
  people: meeting.people.map((one) => (one.number === person.number ? person : one)),
})

function placeFor(meeting: Meeting, person: Participant): MeetingPlace {
  if (person.isInvited) return 'role'
  return seatsTaken(meeting) < meeting.seats && waiting(meeting).length === 0 ? 'seat' : 'waiting'
}

/**
 * What somebody says about coming. A yes takes a place, or the end of the queue; anything else gives it up, and who waits
 * first gets the seat. The same meeting when they said so before.
 */
export function answer(meeting: Meeting, who: Who, said: MeetingAnswer, doer: Doer, at: Date): Meeting {
  if (participantOf(meeting, who.memberId)?.answer === said) return meeting
  requireState(meeting, 'answer', at)
  const { meeting: listed, person } = withPerson(meeting, who)
  const { place: _, turn: __, byId: ___, byRole: ____, ...rest } = person
  const turn = listed.lastTurn + 1
  const next: Participant = {
    ...rest,
    answer: said,
    answeredAt: at.toISOString(),
    ...(doer.by !== who.memberId && { byId: doer.by, byRole: doer.byRole }),
    ...(said === 'yes' && { place: placeFor(listed, person), turn }),
  }
  const changed = { ...replaced(listed, next), lastTurn: said === 'yes' ? turn : listed.lastTurn }
  return promoted(derived({ ...changed, updatedAt: at.toISOString() }), at)
}

/** Somebody is there, by the code at the door. Whoever had not signed up is put on the list. */
export function checkIn(meeting: Meeting, who: Who, doer: Doer, at: Date): Meeting {
  if (participantOf(meeting, who.memberId)?.checkedInAt !== undefined) return meeting
  requireState(meeting, 'checkIn', at)
  const { meeting: listed, person } = withPerson(meeting, who)
  const isOther = doer.by !== who.memberId
  const next = { ...person, checkedInAt: at.toISOString(), ...(isOther && { checkedInByRole: doer.byRole }) }
  return derived({ ...replaced(listed, next), updatedAt: at.toISOString() })
}

/** Whoever runs it says that somebody is there, or takes it back. */
export function checkInFor(meeting: Meeting, number: number, isThere: boolean, doer: Doer, at: Date): Meeting {
  const person = meeting.people.find((one) => one.number === number)
  if (!person) throw new AppError('not-found', ['number'])
  if ((person.checkedInAt !== undefined) === isThere) return meeting
  requireState(meeting, 'checkInFor', at)
  const { checkedInAt: _, checkedInByRole: __, ...rest } = person
  const next = isThere ? { ...rest, checkedInAt: at.toISOString(), checkedInByRole: doer.byRole } : rest
  return derived({ ...replaced(meeting, next), updatedAt: at.toISOString() })
}
