import type { NoticeForm, NoticeMoment, UnreachedReason } from '../../../src/contracts/notice.const'

/** What WeChat's message says, by the layout's field names. Raw: fitted to the template's limits when it is sent. */
export type FieldsOf<F extends NoticeForm> = F extends 'order'
  ? { item: string; station: string /** An instant. */; time: string; status: string; tip: string }
  : F extends 'wish'
    ? { wish: string; status: string /** An instant. */; time: string; note: string }
    : F extends 'meeting'
      ? { meeting: string; station: string /** An instant. */; time: string; status: string; tip: string }
      : F extends 'suggestion'
        ? { matter: string; status: string /** An instant. */; time: string; note: string }
        : F extends 'role'
          ? { role: string; area: string; status: string /** An instant. */; time: string; note: string }
          : { matter: string; from: string /** Instants. */; at: string; until: string }

/** A line of somebody's inbox. `_id` hashes the dedupe key, whom it concerns and who gets it. */
export interface Inbox {
  _id: string
  /** Who gets it. */
  to: string
  /** Whom it concerns, where `to` helps them. */
  forId?: string
  forName?: string
  moment: NoticeMoment
  title: string
  body: string
  path: string
  /** From when on it is shown. */
  at: string
  /** Sorts by `at`. */
  order: string
  isRead: boolean
}

/**
 * A message on its way to WeChat; `_id` is that of its inbox line. `waiting` → `sending` → one of the others:
 * `sent` WeChat took it; `unknown` nobody knows, so it is not sent again; `unreached` WeChat may or will not;
 * `dropped` out of date or withdrawn.
 */
export interface Outbox {
  _id: string
  to: string
  of: string
  moment: NoticeMoment
  fields: Record<string, string>
  path: string
  /** What the call list shows, should WeChat not reach the person. */
  call?: Pick<Call, 'stationId' | 'title' | 'body' | 'path'>
  state: 'waiting' | 'sending' | 'sent' | 'unknown' | 'unreached' | 'dropped'
  /** While waiting: when to try. While sending: since when. */
  dueAt: string
  attempts: number
  expiresAt?: string
  /** The latest refusal by WeChat. */
  code?: number
}

/** Somebody who is to be called or visited. `_id` is that of the outbox row, or hashes key and person for somebody helped. */
export interface Call {
  _id: string
  stationId: string
  /** Whom to tell. */
  of: string
  title: string
  body: string
  path: string
  reason: UnreachedReason
  at: string
  order: string
  isTold: boolean
  toldAt?: string
  /** A member's id; empty where they read it themselves. */
  toldBy?: string
  toldByRole?: string
}

/** What a person allows for one template: one accept is one message. `_id` hashes both. */
export interface Subscription {
  _id: string
  memberId: string
  templateId: string
  /** Invariant: never below 0. */
  left: number
  accepted: number
  spent: number
  /** When they last refused, by the dialog or by what WeChat answered; an accept afterwards takes it back. */
  refusedAt?: string
}

/** Which of WeChat's templates a layout is, in `templates`: the county's configuration. */
export interface TemplateRow {
  _id: NoticeForm
  templateId: string
  /** Our field → the template's key, such as `thing1`. */
  keys: Record<string, string>
}
