import { dayKind } from '../../cloudfunctions/_modules/meeting/holiday'
import type { Who } from '../../cloudfunctions/_modules/meeting/meeting.actor.rules'
import type { AgendaRow, Meeting } from '../../cloudfunctions/_modules/meeting/meeting.row'
import * as rules from '../../cloudfunctions/_modules/meeting/meeting.rules'
import * as minutes from '../../cloudfunctions/_modules/meeting/minutes.rules'
import { plus } from '../../cloudfunctions/_modules/meeting/month.rules'
import { type Estate, planned, usualRule } from '../../cloudfunctions/_modules/meeting/plan.rules'
import type { Doer } from '../../cloudfunctions/_platform/doer.row'
import { minuteMs } from '../../src/contracts/day.const'
import type { MeetingRule } from '../../src/contracts/meeting'
import { mondayTen, type Person } from './memory-api'
import type { MemoryStore } from './memory-store'
import { memberId, withMembers } from './people'

// Meetings as rows for tests, each brought where it is by the rules themselves.

export const theEstate: Estate = {
  areaId: 'jn-1-1-1',
  areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1'],
  estateName: '水木清华',
  stationId: 'jn-1-1-001',
  venue: '水木清华同心驿',
  isSynthetic: true,
}

export const manager: Doer = { by: memberId('station-manager'), byRole: 'station-manager' }
/** Two weeks before the tests' now. */
export const plannedAt = new Date('2026-11-09T02:00:00.000Z')
/** The first Thursday of December, 19:00 in Shanghai. */
export const thursday = '2026-12-03T11:00:00.000Z'
export const theCode = '123456'

export const agenda: AgendaRow[] = [
  { number: 1, title: '南门路灯', minutes: 20, presenter: '物业公司' },
  { number: 2, title: '充电棚', minutes: 30, presenter: '业委会' },
]
export const written: minutes.MinutesText = {
  summary: '大家商量了两件事',
  items: [
    { number: 1, discussed: '南门晚上太暗', outcome: 'to-action', decision: '物业一周内修好' },
    { number: 2, discussed: '大家愿意建', outcome: 'to-owners', decision: '交业主大会表决' },
  ],
}

export const resident = (person: Person | 'somebody' | 'elder' | string): Who => ({
  memberId: person.includes('m-') ? person : `m-${person}`,
  role: 'resident',
  isInvited: false,
})
export const invited = (person: Person, role: string): Who => ({ memberId: memberId(person), role, isInvited: true })
export const invitees: Who[] = [
  invited('station-manager', 'station-manager'),
  invited('building-head', 'building-head'),
  invited('party-member', 'party-member'),
]

export interface MeetingPart {
  id?: string
  startsAt?: string
  rule?: Partial<MeetingRule>
  month?: string
}

export function aPlannedMeeting({ id = 'meeting-1', startsAt, rule, month = '2026-12' }: MeetingPart = {}): Meeting {
  const whole = { ...usualRule, ...rule }
  const made = planned(null, { _id: id, estate: theEstate, rule: whole, month, judge: dayKind }, plannedAt)
  if (!made) throw new Error(`nothing is planned in ${month}`)
  return startsAt ? rules.move(made, startsAt, '会场有事', manager, plannedAt) : made
}

/** With an agenda; told to those invited, a week ahead of the tests' now. */
export function anAnnouncedMeeting(part: MeetingPart = {}, who: readonly Who[] = invitees): Meeting {
  const meeting = aPlannedMeeting(part)
  const { seats, venue } = meeting
  const set = rules.setAgenda(meeting, { agenda, seats, venue }, manager, plannedAt)
  return rules.announce(set, who, theCode, manager, plannedAt)
}

/** So many minutes before (or, negative, after) the start of a meeting that is announced. */
export const meetingIn = (startsInMinutes: number, id: string): Meeting =>
  anAnnouncedMeeting({ id, startsAt: plus(mondayTen.toISOString(), startsInMinutes * minuteMs) })

const draft = (meeting: Meeting) => minutes.saveMinutes(meeting, written, manager, mondayTen)

/** A meeting in each state. `door`: begins in half an hour; `over`: was yesterday. */
export const meetingStates = {
  proposed: () => aPlannedMeeting({ id: 'meeting-proposed', month: '2027-01', rule: { ordinal: 'first', weekday: 5 } }),
  planned: () => ({ ...aPlannedMeeting({ id: 'meeting-planned' }), agenda }),
  announced: () => anAnnouncedMeeting({ id: 'meeting-announced' }),
  door: () => meetingIn(30, 'meeting-door'),
  over: () => meetingIn(-24 * 60, 'meeting-over'),
  drafted: () => draft(meetingIn(-24 * 60, 'meeting-drafted')),
  closed: () =>
    rules.settled(minutes.publishMinutes(draft(meetingIn(-24 * 60, 'meeting-closed')), manager, mondayTen), mondayTen),
  cancelled: () => rules.cancel(anAnnouncedMeeting({ id: 'meeting-cancelled' }), '停电', manager, plannedAt),
} as const
export type MeetingState = keyof typeof meetingStates

/** A meeting in each state, by `meeting-<state>`, among the people of the small county. */
export function withMeetings(store: MemoryStore): MemoryStore {
  withMembers(store)
  for (const make of Object.values(meetingStates)) store.put('meetings', make())
  return store
}
