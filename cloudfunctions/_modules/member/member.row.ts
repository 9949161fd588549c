import type { ConsentKind, RevealAbout } from '../../../src/contracts/member.const'

/** A person, in `members`. Other rows name people by `_id`, which says nothing about them and is no openid. */
export interface Member {
  _id: string
  /** What the person reads out to be granted a role; empty for somebody helped and after leaving. */
  code: string
  /** Empty for somebody helped and after leaving. */
  openid: string
  callName?: string
  /** From the county down to the estate or building; empty until a home is chosen. */
  homePath: string[]
  /** Names parallel to `homePath`. */
  homeNames: string[]
  /** Sealed (`_platform/seal.ts`) for this member. */
  phone?: string
  /** Which key sealed it, so that a rotation finds it. */
  phoneKeyId?: string
  /** Somebody without WeChat, for whom others act. */
  helped?: { helpers: Helper[] }
  /** Members whose consent to help lives, so that a query finds them. */
  helperIds: string[]
  joinedAt: string
  leftAt?: string
}

/** One helper's consent; an ended one is kept. */
export interface Helper {
  memberId: string
  consent: { kind: ConsentKind; note: string; on: string }
  startedAt: string
  endedAt?: string
  endedBy?: string
  endedWhy?: string
}

/** Which member an openid is, in `identities`. `_id` hashes the openid. Removed when they leave. */
export interface Identity {
  _id: string
  memberId: string
}

/** Whose code it is, in `memberCodes`. `_id` is the code, which is what makes it unique. */
export interface MemberCodeRow {
  _id: string
  memberId: string
}

/** A phone number that was shown, in `reveals`; kept for the record. */
export interface Reveal {
  _id: string
  about: RevealAbout
  aboutId: string
  /** Whose number, and who saw it under which role. */
  of: string
  by: string
  byRole: string
  at: string
}

/** Somebody who left and of whom the other modules still hold something; in `leavings` until the clock has seen to it. */
export interface Leaving {
  /** The member's id. */
  _id: string
  openid: string
  at: string
}
