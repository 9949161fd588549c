import type { MeetingRule } from '../../../src/contracts/meeting'
import type {
  HolidayState,
  ItemOutcome,
  MeetingAnswer,
  MeetingPlace,
  MeetingStatus,
  MeetingStepKind,
} from '../../../src/contracts/meeting.const'

/** An estate's own rule, in `schedules`. `_id` is the estate's area id. */
export interface MeetingSchedule {
  _id: string
  rule: MeetingRule
  /** Raised by one with each change. */
  revision: number
  updatedAt: string
  /** A member's id; empty after they left. */
  updatedBy: string
  updatedByRole: string
}

/** What the clock planned last, in `plans`, so that it need not look at every estate each time. */
export interface PlanMark {
  _id: 'meetings'
  /** Hashes the months, stations, the county's rule and the years of known holidays that it planned by. */
  basis: string
}

/** Somebody invited or signed up, or who came. Invariant: nobody stands twice in a meeting. */
export interface Participant {
  /** Within the meeting; given once and never again. */
  number: number
  /** A member's id; empty after they left. */
  memberId: string
  /** What they are in this estate: a role kind, or `resident`. */
  role: string
  isInvited: boolean
  answer?: MeetingAnswer
  answeredAt?: string
  /** Who answered: differs from `memberId` where somebody helps. */
  byId?: string
  byRole?: string
  /** With a yes only. Invariant: `seat` never more often than the meeting has seats. */
  place?: MeetingPlace
  /** The order in which people wait; given anew with each yes. */
  turn?: number
  checkedInAt?: string
  /** A role, where somebody else checked them in. */
  checkedInByRole?: string
}

export interface AgendaRow {
  number: number
  title: string
  minutes: number
  presenter: string
  suggestionId?: string
}

export interface MinutesRow {
  items: {
    number: number
    title: string
    suggestionId?: string
    discussed: string
    outcome: ItemOutcome
    decision: string
  }[]
  summary: string
  savedAt: string
  savedBy: string
  savedByRole: string
  publishedAt?: string
  corrections: { at: string; by: string; byRole: string; text: string }[]
}

/** What happened to a meeting, and who did it; kept for good. */
export interface MeetingStepRow {
  what: MeetingStepKind
  at: string
  /** A member's id; empty for what the clock did and for whoever left. */
  by: string
  byRole: string
  note?: string
  /** The meeting's revision that this step made. */
  revision: number
}

/** A month's meeting of an estate, in `meetings`. `_id` follows from estate and month, so that it is planned once. */
export interface Meeting {
  _id: string
  areaId: string
  areaPath: string[]
  estateName: string
  stationId: string
  venue: string
  /** `2026-12`: whose month's meeting it is, wherever it was moved. */
  month: string
  /** The rule's own day, and what the holiday calendar says of it. */
  ruleOn: string
  holiday: HolidayState
  holidayName?: string
  startsAt: string
  minutes: number
  status: MeetingStatus
  agenda: AgendaRow[]
  seats: number
  people: Participant[]
  /** The highest number and turn given so far. */
  lastNumber: number
  lastTurn: number
  /** Those without a place in the list, counted at the door. */
  walkIns: number
  /** Made when it is announced. */
  checkInCode?: string
  record?: MinutesRow
  reason?: string
  /** What the clock has seen to for the present start: keys of `meeting.due.rules.ts`. */
  seen: string[]
  history: MeetingStepRow[]
  /** Raised by one with each step. */
  revision: number
  updatedAt: string
  isSynthetic: boolean

  // What follows from the rest, kept so that queries find it (`meeting.derived.rules.ts`).
  endsAt: string
  /** Sorts by when it starts. */
  order: string
  /** When the clock next has something to do for it; absent: never. */
  dueAt?: string
  /** From when on it waits for those who run it, as a sort key; absent: it does not. */
  todoOrder?: string
  /** Who is invited or signed up. */
  memberIds: string[]
  /** Everybody named in it. */
  involved: string[]
}

export type TellingKind =
  | 'invited'
  | 'moved'
  | 'cancelled'
  | 'agenda'
  | 'promoted'
  | 'day-before'
  | 'hour-before'
  | 'minutes'

/**
 * Something that all of a meeting's people are to be told, in `tellings`: written with the act that makes it true, told by
 * the clock a few at a time. `_id` hashes meeting, kind and what it is of, so that it is told once.
 */
export interface Telling {
  _id: string
  meetingId: string
  kind: TellingKind
  /** The meeting's revision it speaks of: whoever made it knows. */
  revision: number
  at: string
  /** The start that is reminded of, or that it had before. */
  was?: string
  note?: string
  state: 'waiting' | 'done'
  /** Only these of its people. */
  numbers?: number[]
  /** When its first people were told. */
  begunAt?: string
  /** The number of the last person who was told, or passed over. */
  upTo: number
}
