import type { BallotCount } from '../../../src/contracts/ballot'
import type { ItemOutcome } from '../../../src/contracts/meeting.const'
import type {
  ActionOwner,
  DeskGroup,
  FunnelStage,
  SuggestionKind,
  SuggestionSource,
  SuggestionStatus,
  SuggestionStepKind,
} from '../../../src/contracts/suggestion.const'
import type { TextVerdict } from '../../../src/contracts/wish.const'

/** What happened to a suggestion, and who did it; kept for good. */
export interface SuggestionStepRow {
  what: SuggestionStepKind
  at: string
  /** A member's id; empty for what a deadline did and for whoever left. */
  by: string
  byRole: string
  note?: string
  /** The suggestion's revision that this step made. */
  revision: number
}

export interface SuggestionText {
  title: string
  detail: string
  kind: SuggestionKind
  photos: string[]
}

/** Where on a meeting's agenda it stands; gone once it was discussed or put off. */
export interface AgendaLink {
  meetingId: string
  itemNumber: number
}

/** What a meeting made of it. */
export interface Discussion {
  meetingId: string
  /** Absent where the minutes did not hold it and staff put it down. */
  itemNumber?: number
  outcome: ItemOutcome
  decision: string
  at: string
}

/** The owners' vote on it; undecided while `isPassed` is absent. */
export interface BallotLink {
  ballotId: string
  itemNumber: number
  closesAt: string
  isPassed?: boolean
  count?: BallotCount
  decidedAt?: string
}

/** A suggestion, in `suggestions`. */
export interface Suggestion extends SuggestionText {
  _id: string
  /** Counts within its estate. */
  number: number
  areaId: string
  areaPath: string[]
  estateName: string
  /** Whose managers call whoever WeChat does not reach; empty where the estate has no station. */
  stationId: string
  source: SuggestionSource
  /** The meeting it was handed in for, at or after. */
  meetingId?: string
  /** Whose it is, and who handed it in: members' ids. They differ where somebody helps (代办). */
  raiserId: string
  byId: string
  status: SuggestionStatus
  /** What the content check said of its words. */
  verdict: TextVerdict
  agenda?: AgendaLink
  discussed?: Discussion
  /** The latest, where it was voted on twice. */
  ballot?: BallotLink
  action?: { what: string; owner: ActionOwner; dueOn: string; setAt: string }
  /** How many levels above have been told that the action is overdue. */
  raised: number
  proof?: { words: string; photos: string[]; at: string; by: string }
  feedback?: { isGood: boolean; words?: string; at: string }
  reason?: string
  /** Silence closes what was reported done then. */
  closesAt?: string
  history: SuggestionStepRow[]
  /** Who was asked to review it; they are told no more once somebody did. */
  reviewerIds: string[]
  /** Raised by one with each line of the history. */
  revision: number
  /** Sorts by when it was handed in. */
  order: string
  /** In which it was handed in, in Asia/Shanghai. */
  year: number
  postedAt: string
  /** Since when it stands in its status. */
  since: string
  updatedAt: string
  isSynthetic: boolean

  // What follows from the rest, kept so that queries find it (`suggestion.derived.rules.ts`).
  /** When silence closes it. */
  dueAt?: string
  /** When the next level above is told that it is overdue. */
  raiseAt?: string
  /** The action's day, while it is in action. */
  dueOn?: string
  /** Funnel stages that it counts in; none while, and if, the public does not see it. */
  reached: FunnelStage[]
  /** On whose desk it waits, and its place there: the longest waiting first. */
  group?: DeskGroup
  waitOrder?: string
  /** Every meeting it has to do with. */
  meetingIds: string[]
  /** Everybody named in it. */
  involved: string[]
}
