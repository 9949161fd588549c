import type { BallotCount } from '../../../src/contracts/ballot'
import type { Turnout } from '../../../src/contracts/ballot.calc'
import type { BallotChoice, BallotStatus, BallotWay, MatterKind } from '../../../src/contracts/ballot.const'

export interface BallotItemRow {
  number: number
  title: string
  matter: MatterKind
  suggestionId?: string
  /** Of all papers, once it is counted. */
  count?: BallotCount
}

/** What owners are told of a ballot as a whole. */
export type TellingKind = 'opened' | 'closing' | 'result' | 'cancelled'

export interface BallotStepRow {
  what: 'opened' | 'taken-back' | 'closed' | 'counted' | 'cancelled'
  at: string
  /** A member's id; empty for what a deadline did and for whoever left. */
  by: string
  byRole: string
  /** Whose paper was taken out again. */
  unitId?: string
  /** It was somebody else who had put it down. */
  isOthers?: boolean
}

/** An owners' vote, in `ballots`. */
export interface Ballot {
  _id: string
  /** The estate's. */
  areaId: string
  areaPath: string[]
  estateName: string
  /** Whose managers call owners whom WeChat does not reach; empty where the estate has none. */
  stationId: string
  title: string
  items: BallotItemRow[]
  status: BallotStatus
  opensAt: string
  closesAt: string
  reason?: string
  all: Turnout
  /** While it is open and until it is counted its boxes know it better. */
  tookPart: Turnout
  /** When the last paper was put down; its boxes know it better, as above. */
  paperAt?: string
  /** What owners are still to be told, and when. */
  tellings: { what: TellingKind; dueAt: string }[]
  history: BallotStepRow[]
  /** Raised by one with each change. */
  revision: number
  /** Sorts by when it opened. */
  order: string
  isSynthetic: boolean

  // What follows from the rest, kept so that queries find it (`ballot.derived.rules.ts`).
  /** When it is to be closed, or its papers are to be counted; absent: neither. */
  dueAt?: string
  /** When owners are next to be told something. */
  tellAt?: string
  /** Everybody named in it. */
  involved: string[]
}

/**
 * One of the boxes that papers go into, in `ballotBoxes`; all units of an owner use the same. Each vote writes its box, so
 * that none can slip in beside its closing, and few wait for each other. Invariants: `tookPart` is what its papers add
 * up to; one that is not open takes no more.
 */
export interface BallotBox {
  _id: string
  ballotId: string
  isOpen: boolean
  tookPart: Turnout
  /** When the last paper was put down that did not come by phone, also if it was taken out again. */
  paperAt?: string
  /** Of those who own several units: who took part, once for each of their papers. */
  several: string[]
}

/** One unit's vote, in `ballotPapers`. `_id` hashes ballot and unit, so that a unit has one; kept for a recount. */
export interface BallotPaper {
  _id: string
  ballotId: string
  unitId: string
  owner: string
  areaCm2: number
  /** One for each item, in their order. Shown to nobody but whoever cast it by phone. */
  choices: BallotChoice[]
  way: BallotWay
  at: string
  /** Who cast it or put it down: a member's id; empty after they left. */
  by: string
  byRole: string
  /** Who was told that it was put down: a member's id; empty after they left. The unit's owner may be another by then. */
  toldTo?: string
  /** Of the paper. */
  photo?: string
}

/** A unit as it stood in the register when the ballot opened. */
export interface RollUnit {
  unitId: string
  label: string
  search: string
  areaCm2: number
  owner: string
  /** Nothing else in the estate is its owner's. */
  isAlone: boolean
}

/** A part of the register as it stood when the ballot opened, in `ballotRolls`: in the order of labels, never changed. */
export interface BallotRoll {
  _id: string
  ballotId: string
  /** So that a query finds a unit's part. */
  unitIds: string[]
  units: RollUnit[]
}
