import * as z from 'zod/mini'
import {
  holidayStates,
  meetingAnswers,
  meetingPlaces,
  meetingStatuses,
  meetingSteps,
  mostAgendaItems,
  mostSeats,
  weekOrdinals,
} from './meeting.const'
import { Minutes } from './meeting-minutes'
import { TimelineStep } from './order'
import { Cursor, Day, Id, Instant, Limit, text } from './text'

const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const note = text(50)

/** When an estate meets, month by month, in Asia/Shanghai. */
export const MeetingRule = z.strictObject({
  ordinal: z.enum(weekOrdinals),
  /** 1 Monday to 7 Sunday. */
  weekday: z.int().check(z.gte(1), z.lte(7)),
  /** HH:mm */
  time: TimeOfDay,
  minutes: z.int().check(z.gte(30), z.lte(300)),
  /** For whoever was not invited by role. */
  seats: z.int().check(z.gte(0), z.lte(mostSeats)),
  /** A day that is a public holiday proposes the same weekday a week later, or is kept. */
  onHoliday: z.enum(['next-week', 'keep']),
  isPaused: z.boolean(),
})
export type MeetingRule = z.infer<typeof MeetingRule>

export const AgendaItem = z.object({
  number: z.int(),
  title: z.string(),
  minutes: z.int(),
  /** A role or a body, as it is announced: `物业公司`. */
  presenter: z.string(),
  /** The suggestion it takes up. */
  suggestionId: z.optional(Id),
})
const AgendaItemInput = z.strictObject({
  title: text(30),
  minutes: z.int().check(z.gte(1), z.lte(180)),
  presenter: text(12),
  suggestionId: z.optional(Id),
})

export const MeetingStep = z.object({ ...TimelineStep.shape, what: z.enum(meetingSteps) })

/** The asker's own place, or that of somebody they help. */
export const MyPlace = z.object({
  /** Absent for the asker. */
  forId: z.optional(Id),
  forName: z.optional(z.string()),
  answer: z.optional(z.enum(meetingAnswers)),
  place: z.optional(z.enum(meetingPlaces)),
  /** How many wait before them. */
  ahead: z.optional(z.int()),
  isInvited: z.boolean(),
  checkedInAt: z.optional(Instant),
})
export type MyPlace = z.infer<typeof MyPlace>

export const MeetingSummary = z.object({
  id: Id,
  areaId: Id,
  estateName: z.string(),
  stationId: Id,
  /** Where: the station's name, or another place as the manager wrote it. */
  venue: z.string(),
  /** `2026-12`: which month's meeting it is, wherever it was moved. */
  month: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  status: z.enum(meetingStatuses),
  /** Over by the clock, minutes still missing. */
  isOver: z.boolean(),
  /** Of the rule's own day. */
  holiday: z.enum(holidayStates),
  /** The holiday's name where the rule's day is one: 元旦. */
  holidayName: z.optional(z.string()),
  agenda: z.array(AgendaItem),
  seats: z.int(),
  seatsLeft: z.int(),
  /** Who said yes and has a place, invited or by a seat; who waits for one. */
  coming: z.int(),
  waiting: z.int(),
  /** Those checked in and those counted at the door; from the start on. */
  attended: z.optional(z.int()),
  hasMinutes: z.boolean(),
  mine: z.optional(MyPlace),
})
export type MeetingSummary = z.infer<typeof MeetingSummary>

export const MeetingCan = z.object({
  confirmDate: z.boolean(),
  move: z.boolean(),
  cancel: z.boolean(),
  setAgenda: z.boolean(),
  announce: z.boolean(),
  /** Say yes, maybe or no. */
  answer: z.boolean(),
  checkIn: z.boolean(),
  /** Sees who comes. */
  people: z.boolean(),
  /** Checks others in, and counts those without a place in the list. */
  checkInFor: z.boolean(),
  saveMinutes: z.boolean(),
  publishMinutes: z.boolean(),
  correctMinutes: z.boolean(),
  /** Hand in a topic (`suggestion.post` with this meeting). */
  handIn: z.boolean(),
})
export type MeetingCan = z.infer<typeof MeetingCan>

export const MeetingView = z.object({
  ...MeetingSummary.shape,
  /** Why it was moved or cancelled. */
  reason: z.optional(z.string()),
  /** Of those the asker helps. */
  helped: z.array(MyPlace),
  minutes: z.optional(Minutes),
  /** How many are told when it is announced, for those who may announce it. */
  wouldTell: z.optional(z.int()),
  /** To show at the door, for those who see who comes. */
  checkInCode: z.optional(z.string()),
  timeline: z.array(MeetingStep),
  can: MeetingCan,
})
export type MeetingView = z.infer<typeof MeetingView>

export const MeetingIdInput = z.strictObject({ meetingId: Id })
export const MeetingReasonInput = z.strictObject({ meetingId: Id, reason: note })
/**
 * Of an estate, or of every estate in an area. `coming`: soonest first, what is not closed or cancelled and not over a
 * day ago; `past`: latest first; `to-do`: what waits for the asker as a manager, oldest first.
 */
export const MeetingListInput = z.strictObject({
  areaId: Id,
  when: z.enum(['coming', 'past', 'to-do']),
  cursor: z.optional(Cursor),
  limit: Limit,
})
/** What the asker, or somebody they help, is invited to or signed up for: soonest first. */
export const MeetingMineInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
export const MeetingPage = z.object({ items: z.array(MeetingSummary), cursor: z.optional(Cursor) })

export const MeetingScheduleInput = z.strictObject({ areaId: Id })
export const MeetingSetScheduleInput = z.strictObject({ areaId: Id, rule: MeetingRule })
export const MeetingScheduleView = z.object({
  areaId: Id,
  estateName: z.string(),
  rule: MeetingRule,
  /** The county's usual, not the estate's own. */
  isUsual: z.boolean(),
  /** This month and those planned ahead whose meeting no rule moves: it was announced, given a day by hand, or is over. */
  takenMonths: z.array(z.string()),
  /** The next six that a rule gives, as it and the holidays have them: `on` is the day proposed. */
  next: z.array(
    z.object({
      month: z.string(),
      ruleOn: Day,
      on: Day,
      holiday: z.enum(holidayStates),
      holidayName: z.optional(z.string()),
    }),
  ),
  /** The last year whose public holidays are in the data. */
  holidaysKnownUntil: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type MeetingScheduleView = z.infer<typeof MeetingScheduleView>

/** The estate's schedule as an iCalendar file (RFC 5545). */
export const MeetingCalendarInput = z.strictObject({ areaId: Id })
export const MeetingCalendar = z.object({ fileName: z.string(), text: z.string() })

/** A firm instant, in the future. Everybody who was told is told. */
export const MeetingMoveInput = z.strictObject({ meetingId: Id, startsAt: Instant, reason: note })
/** Replaces the agenda; after the announcement only those who said yes or were invited are told that it changed. */
export const MeetingSetAgendaInput = z.strictObject({
  meetingId: Id,
  items: z.array(AgendaItemInput).check(z.maxLength(mostAgendaItems)),
  /** Never fewer than are taken. */
  seats: z.int().check(z.gte(0), z.lte(mostSeats)),
  venue: z.optional(text(30)),
})
export const MeetingAnswerInput = z.strictObject({
  meetingId: Id,
  answer: z.enum(meetingAnswers),
  forId: z.optional(Id),
})
/** The six digits shown at the door. */
export const MeetingCheckInInput = z.strictObject({
  meetingId: Id,
  code: z.string().check(z.regex(/^\d{6}$/)),
  forId: z.optional(Id),
})
/** `number`: a person's number within this meeting. */
export const MeetingCheckInForInput = z.strictObject({ meetingId: Id, number: z.int(), undo: z.optional(z.boolean()) })
export const MeetingWalkInsInput = z.strictObject({ meetingId: Id, people: z.int().check(z.gte(0), z.lte(500)) })
/** Who is invited or signed up, in the order of their numbers; for those who run the meeting. */
export const MeetingPeopleInput = z.strictObject({ meetingId: Id, cursor: z.optional(Cursor), limit: Limit })
export const MeetingPerson = z.object({
  number: z.int(),
  callName: z.optional(z.string()),
  /** Their building. */
  home: z.optional(z.string()),
  /** A role kind, or `resident`. */
  role: z.string(),
  isInvited: z.boolean(),
  answer: z.optional(z.enum(meetingAnswers)),
  place: z.optional(z.enum(meetingPlaces)),
  checkedInAt: z.optional(Instant),
  /** A role, where somebody else checked them in or signed them up. */
  byRole: z.optional(z.string()),
})
export type MeetingPerson = z.infer<typeof MeetingPerson>
export const MeetingPeople = z.object({
  items: z.array(MeetingPerson),
  walkIns: z.int(),
  cursor: z.optional(Cursor),
})
