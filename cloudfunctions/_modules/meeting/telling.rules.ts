import { hourMs, minuteMs } from '../../../src/contracts/day.const'
import type { Meeting, Participant, Telling } from './meeting.row'
import { plus } from './month.rules'
import { isComing } from './seat.rules'

/** The latest step of the kind that a telling speaks of. */
const isLatest = ({ history }: Meeting, what: 'moved' | 'agenda-set', { revision }: Telling) =>
  !history.some((step) => step.what === what && step.revision > revision)

/** Whether a telling still says what is true and of use: the meeting may have been moved or cancelled since. */
export function isOwed(meeting: Meeting, telling: Telling, at: Date): boolean {
  const now = at.toISOString()
  const isAhead = meeting.status === 'announced' && now < meeting.startsAt
  switch (telling.kind) {
    case 'invited':
    case 'promoted':
      return isAhead
    case 'agenda':
      return isAhead && isLatest(meeting, 'agenda-set', telling)
    case 'moved':
      return isAhead && isLatest(meeting, 'moved', telling)
    case 'cancelled':
      return (
        meeting.status === 'cancelled' &&
        telling.was !== undefined &&
        now < plus(telling.was, meeting.minutes * minuteMs)
      )
    case 'day-before':
      return isAhead && telling.was === meeting.startsAt && now < plus(meeting.startsAt, -hourMs)
    case 'hour-before':
      return isAhead && telling.was === meeting.startsAt
    case 'minutes':
      return meeting.status === 'closed'
  }
}

/**
 * Whether a person is told. `invitedAt`: when the invitations began to go out, if they did: who was invited after a
 * change knows of it, or never heard of what was changed.
 */
export function isFor(meeting: Meeting, person: Participant, telling: Telling, invitedAt: string | undefined): boolean {
  const { memberId, answer, answeredAt, isInvited, checkedInAt, number, place } = person
  if (memberId === '' || isDoer(meeting, telling, memberId)) return false
  const hasHeard = (isInvited && invitedAt !== undefined && invitedAt <= telling.at) || isBefore(answeredAt, telling.at)
  switch (telling.kind) {
    case 'invited':
      return isInvited && answer === undefined
    case 'promoted':
      return telling.numbers?.includes(number) === true && place === 'seat'
    case 'moved':
    case 'cancelled':
      return hasHeard
    case 'agenda':
      return hasHeard && answer !== 'no'
    case 'day-before':
    case 'hour-before':
      return isComing(person)
    case 'minutes':
      return isInvited || answer === 'yes' || checkedInAt !== undefined
  }
}

const isBefore = (instant: string | undefined, at: string) => instant !== undefined && instant <= at

/** Whoever took the step knows. A reminder follows from none. */
const isDoer = ({ history }: Meeting, { kind, revision }: Telling, memberId: string) =>
  kind !== 'day-before' &&
  kind !== 'hour-before' &&
  kind !== 'promoted' &&
  history.some((step) => step.revision === revision && step.by === memberId)
