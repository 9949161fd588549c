import { minuteMs } from '../../../src/contracts/day.const'
import type { ErrorCode } from '../../../src/contracts/error.const'
import { checkInAfterMinutes, checkInBeforeMinutes, type MeetingStatus } from '../../../src/contracts/meeting.const'
import type { RoleKind } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Meeting, Participant } from './meeting.row'
import { plus } from './month.rules'

/** Who runs the meetings of the estates in their area; narrowest first, which is the role it is recorded under. */
export const runKinds: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']
/** Who may also write the minutes; building heads of the estate, too. */
export const writeKinds: readonly RoleKind[] = ['committee-member']

/** What somebody is to a meeting. */
export interface Actor {
  /** Their member's id; empty before they joined and for nobody. */
  id: string
  isSignedIn: boolean
  runRole?: RoleKind
  writeRole?: RoleKind
  /** As what they are invited to this estate's meetings. */
  invitedRole?: RoleKind
  hasHome: boolean
  /** Lives in the estate. */
  isResident: boolean
}

/** Somebody who says whether they come, or is there. */
export interface Who {
  memberId: string
  /** A role kind, or `resident`. */
  role: string
  isInvited: boolean
}

/** In which states each act begins; time narrows it further. */
const beginsIn = {
  confirmDate: ['proposed'],
  move: ['proposed', 'planned', 'announced'],
  cancel: ['proposed', 'planned', 'announced'],
  setAgenda: ['proposed', 'planned', 'announced'],
  announce: ['planned'],
  answer: ['announced'],
  checkIn: ['announced'],
  checkInFor: ['announced'],
  countWalkIns: ['planned', 'announced'],
  saveMinutes: ['planned', 'announced'],
  publishMinutes: ['planned', 'announced'],
  correctMinutes: ['closed'],
} as const satisfies Record<string, readonly MeetingStatus[]>
export type MeetingAct = keyof typeof beginsIn

const doorOpensAt = ({ startsAt }: Meeting) => plus(startsAt, -checkInBeforeMinutes * minuteMs)
const doorClosesAt = ({ endsAt }: Meeting) => plus(endsAt, checkInAfterMinutes * minuteMs)

/** Why it is not the time for an act, though the state is right. */
function timeBar(meeting: Meeting, act: MeetingAct, now: string): ErrorCode | undefined {
  const hasBegun = now >= meeting.startsAt
  switch (act) {
    case 'confirmDate':
    case 'announce':
    case 'answer':
      return hasBegun ? 'meeting-begun' : undefined
    case 'checkIn':
      return now < doorOpensAt(meeting) ? 'too-early' : now > doorClosesAt(meeting) ? 'check-in-over' : undefined
    case 'checkInFor':
    case 'countWalkIns':
      return now < doorOpensAt(meeting) ? 'too-early' : undefined
    case 'saveMinutes':
      return hasBegun ? undefined : 'too-early'
    case 'move':
    case 'cancel':
      // What has minutes took place.
      return meeting.record ? 'wrong-state' : undefined
    case 'publishMinutes':
      return meeting.record ? undefined : 'minutes-needed'
    default:
      return undefined
  }
}

const barOf = (meeting: Meeting, act: MeetingAct, at: Date): ErrorCode | undefined =>
  (beginsIn[act] as readonly MeetingStatus[]).includes(meeting.status)
    ? timeBar(meeting, act, at.toISOString())
    : 'wrong-state'

/** Throws what stands in the way of an act: the meeting's state, or the time. */
export function requireState(meeting: Meeting, act: MeetingAct, at: Date): void {
  const bar = barOf(meeting, act, at)
  if (bar) throw new AppError(bar)
}

export const participantOf = (meeting: Meeting, memberId: string): Participant | undefined =>
  memberId ? meeting.people.find((person) => person.memberId === memberId) : undefined

/** Whether somebody may do it, apart from the meeting's state. */
export function isHolder(meeting: Meeting, actor: Actor, act: MeetingAct): boolean {
  switch (act) {
    case 'answer':
      return actor.isResident || actor.invitedRole !== undefined || participantOf(meeting, actor.id) !== undefined
    case 'checkIn':
      return actor.isSignedIn
    case 'saveMinutes':
      return actor.runRole !== undefined || actor.writeRole !== undefined
    default:
      return actor.runRole !== undefined
  }
}

/** Whether somebody may do it now: what a view offers and what the call allows. */
export const mayAct = (meeting: Meeting, actor: Actor, act: MeetingAct, at: Date): boolean =>
  barOf(meeting, act, at) === undefined && isHolder(meeting, actor, act)

/** Who sees minutes that are not published, and their saving. */
export const seesDrafts = (actor: Actor): boolean => actor.runRole !== undefined || actor.writeRole !== undefined
