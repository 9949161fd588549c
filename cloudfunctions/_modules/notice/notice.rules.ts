import { minuteMs } from '../../../src/contracts/day.const'
import type { UnreachedReason } from '../../../src/contracts/notice.const'
import { AppError } from '../../_platform/app-error'
import type { Member } from '../member/member.row'
import type { Call, Outbox, Subscription } from './notice.row'

/** Pauses after a refusal that may pass, in minutes; after the last one it is given up. */
const pausesMinutes = [1, 5, 15, 60, 180]
/** Longer than a send can take: who has been sending for longer was killed. */
const sendingMs = 2 * minuteMs

/** WeChat's codes: the person allows no (more) messages. */
export const refusedByPerson = 43101
/** Refusals that no repetition cures: no such person, template or page, or a value that does not fit. */
const lasting: readonly number[] = [40003, 40037, 41030, 47003]

/** Who is to be told what concerns a member: themselves, or whoever helps them. */
export const recipientsOf = (member: Pick<Member, '_id' | 'openid' | 'helperIds'>): readonly string[] =>
  member.openid ? [member._id] : member.helperIds

export type Answer = 'accept' | 'reject' | 'ban'

/** The ledger after the person's answer in WeChat's dialog. */
export function answered(before: Subscription, answer: Answer, at: Date): Subscription {
  const { refusedAt: _, ...rest } = before
  if (answer === 'accept') return { ...rest, left: before.left + 1, accepted: before.accepted + 1 }
  return { ...before, refusedAt: at.toISOString(), ...(answer === 'ban' && { left: 0 }) }
}

/** One message less; undefined when none is allowed. */
export const spent = (before: Subscription): Subscription | undefined =>
  before.left > 0 ? { ...before, left: before.left - 1, spent: before.spent + 1 } : undefined

/** WeChat did not take the message, so it counts again. */
export const unspent = (before: Subscription): Subscription => ({
  ...before,
  left: before.left + 1,
  spent: before.spent - 1,
})

/** WeChat says there is none left, whatever we counted. */
export const refusedInWechat = (before: Subscription, at: Date): Subscription => ({
  ...before,
  left: 0,
  refusedAt: at.toISOString(),
})

/** Why somebody with nothing left was not reached. */
export const reasonOf = (ledger: Subscription | null): UnreachedReason =>
  ledger?.refusedAt !== undefined ? 'refused' : 'not-subscribed'

/** Whether the clock should take a message in hand now. */
export const isDue = (message: Outbox, at: Date): boolean =>
  message.state === 'waiting' && message.dueAt <= at.toISOString()

/** Whether whoever was sending it was killed, so that nobody knows what became of it. */
export const isAbandoned = (message: Outbox, at: Date): boolean =>
  message.state === 'sending' && Date.parse(message.dueAt) + sendingMs <= at.getTime()

export const abandonedBefore = (at: Date): string => new Date(at.getTime() - sendingMs).toISOString()

export const isExpired = ({ expiresAt }: Outbox, at: Date): boolean =>
  expiresAt !== undefined && expiresAt <= at.toISOString()

/** The message in the hand of one run of the clock; only that run sends it. */
export const claimed = (message: Outbox, at: Date): Outbox => ({
  ...message,
  state: 'sending',
  dueAt: at.toISOString(),
  attempts: message.attempts + 1,
})

/** What becomes of a message after WeChat's answer. `isRefunded`: WeChat took nothing, so the quota is given back. */
export interface Outcome {
  message: Outbox
  isRefunded: boolean
  /** Set where the person was not reached and will not be. */
  reason?: UnreachedReason
}

export function outcomeOf(message: Outbox, code: number, at: Date): Outcome {
  if (code === 0) return { message: { ...message, state: 'sent' }, isRefunded: false }
  if (code === refusedByPerson)
    return { message: { ...message, state: 'unreached', code }, isRefunded: false, reason: 'refused' }
  const pause = pausesMinutes[message.attempts - 1]
  if (lasting.includes(code) || pause === undefined)
    return { message: { ...message, state: 'unreached', code }, isRefunded: true, reason: 'send-failed' }
  const dueAt = new Date(at.getTime() + pause * minuteMs).toISOString()
  return { message: { ...message, state: 'waiting', dueAt, code }, isRefunded: true }
}

/** Marks somebody as told; the same row when they are. */
export const told = (call: Call, by: { id: string; role: string }, at: Date): Call =>
  call.isTold ? call : { ...call, isTold: true, toldAt: at.toISOString(), toldBy: by.id, toldByRole: by.role }

/** Puts somebody back on the list; the same row when they are on it. Who read it themselves needs no call any more. */
export function notTold(call: Call): Call {
  if (!call.isTold) return call
  if (call.toldBy === '') throw new AppError('conflict')
  const { toldAt: _, toldBy: __, toldByRole: ___, ...rest } = call
  return { ...rest, isTold: false }
}
