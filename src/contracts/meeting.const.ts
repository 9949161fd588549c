import type { RoleKind } from './member.const'

/**
 * `proposed`: the rule's day is a public holiday, another day waits for the manager's word. `planned`: the day is firm,
 * nobody was told yet. `announced`: agenda out, people invited, sign-up open. `closed`: minutes are published.
 */
export const meetingStatuses = ['proposed', 'planned', 'announced', 'closed', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const meetingSteps = [
  'planned',
  'date-confirmed',
  'moved',
  'agenda-set',
  'announced',
  'cancelled',
  'minutes-saved',
  'closed',
  'corrected',
] as const
export type MeetingStepKind = (typeof meetingSteps)[number]

/** Which of a month's weekdays: the first to the fourth, or the last. */
export const weekOrdinals = ['first', 'second', 'third', 'fourth', 'last'] as const
export type WeekOrdinal = (typeof weekOrdinals)[number]

/** What the rule's own day is. `unknown-year`: the State Council's notice for that year is not in the data. */
export const holidayStates = ['workday', 'holiday', 'unknown-year'] as const
export type HolidayState = (typeof holidayStates)[number]

/** What somebody said about coming. */
export const meetingAnswers = ['yes', 'maybe', 'no'] as const
export type MeetingAnswer = (typeof meetingAnswers)[number]

/** Those invited by role have a place beside the seats; others a seat, or they wait for one. */
export const meetingPlaces = ['role', 'seat', 'waiting'] as const
export type MeetingPlace = (typeof meetingPlaces)[number]

/** Invited to an estate's meeting by what they are there, each once under the first they hold. */
export const invitedKinds = [
  'station-manager',
  'committee-member',
  'building-head',
  'party-member',
] as const satisfies readonly RoleKind[]

/** What became of an agenda item. */
export const itemOutcomes = ['noted', 'to-owners', 'to-action', 'not-taken', 'next-time'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

export const mostSeats = 300
export const mostAgendaItems = 12
/** Beside published minutes. */
export const mostCorrections = 20
/** From so many minutes before the start until so many after the planned end, people can check in. */
export const checkInBeforeMinutes = 60
export const checkInAfterMinutes = 60
