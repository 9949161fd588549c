import type { formOfMoment, NoticeMoment } from '../../../src/contracts/notice.const'
import { hashOf } from '../../_platform/hash'
import { timeOrder } from '../../_platform/order'
import type { Tx } from '../../_platform/store'
import type { Member } from '../member/member.row'
import type { FieldsOf, Inbox, Outbox } from './notice.row'
import { recipientsOf } from './notice.rules'

interface NoticeOf<M extends NoticeMoment> {
  /** What happened, once and for all: `order-accepted:<orderId>:<revision>`. The same key tells the same person once. */
  dedupeKey: string
  /** Whom it concerns: a member's id. Somebody helped is told through their helpers and the call list. */
  to: string
  /** Whose managers must call whoever WeChat does not reach. */
  stationId: string
  moment: M
  title: string
  body: string
  fields: FieldsOf<(typeof formOfMoment)[M]>
  /** The page of the thing it speaks of, without a slash in front. */
  path: string
  /** Important enough to be called about. */
  isImportant: boolean
  /** Shown and sent from this instant on. */
  notBefore?: string
  /** Not sent after this instant; the inbox keeps it. */
  expiresAt?: string
}
/** Something a person is told: always in the inbox, by WeChat if they allow it, by a call if it is important. */
export type Notice = { [M in NoticeMoment]: NoticeOf<M> }[NoticeMoment]

const idLength = 26
const noticeId = ({ dedupeKey, to }: Pick<Notice, 'dedupeKey' | 'to'>, recipientId: string) =>
  hashOf([dedupeKey, to, recipientId], idLength)

/**
 * Tells people of what the transaction does, or of nothing if it fails. Safe to repeat: a notice that was queued before
 * stays as it is. Recipients who left are passed over.
 */
export async function queueNotices(tx: Tx, at: Date, notices: readonly Notice[]): Promise<void> {
  for (const notice of notices) {
    const concerned = await tx.get('members', notice.to)
    if (!concerned || concerned.leftAt) continue
    if (!concerned.openid && notice.isImportant) await queueCall(tx, at, notice)
    for (const recipientId of recipientsOf(concerned)) {
      const recipient = recipientId === concerned._id ? concerned : await tx.get('members', recipientId)
      if (recipient?.openid) await queueFor(tx, at, notice, concerned, recipient)
    }
  }
}

async function queueFor(tx: Tx, at: Date, notice: Notice, concerned: Member, recipient: Member): Promise<void> {
  const _id = noticeId(notice, recipient._id)
  if (await tx.get('inbox', _id)) return
  const { moment, title, body, path, stationId } = notice
  const from = notice.notBefore ?? at.toISOString()
  const isHelper = recipient._id !== concerned._id
  const line: Inbox = {
    _id,
    to: recipient._id,
    ...(isHelper && { forId: concerned._id, ...(concerned.callName && { forName: concerned.callName }) }),
    moment,
    title,
    body,
    path,
    at: from,
    order: timeOrder(from, _id),
    isRead: false,
  }
  const message: Outbox = {
    _id,
    to: recipient._id,
    of: concerned._id,
    moment,
    fields: notice.fields,
    path,
    // Somebody helped stands on the call list already.
    ...(notice.isImportant && !isHelper && { call: { stationId, title, body, path } }),
    state: 'waiting',
    dueAt: from,
    attempts: 0,
    ...(notice.expiresAt && { expiresAt: notice.expiresAt }),
  }
  await tx.set('inbox', line)
  await tx.set('outbox', message)
}

async function queueCall(tx: Tx, at: Date, notice: Notice): Promise<void> {
  const _id = noticeId(notice, 'call')
  if (await tx.get('calls', _id)) return
  const { to, stationId, title, body, path } = notice
  const from = notice.notBefore ?? at.toISOString()
  const order = timeOrder(from, _id)
  await tx.set('calls', {
    _id,
    stationId,
    of: to,
    title,
    body,
    path,
    reason: 'no-wechat',
    at: from,
    order,
    isTold: false,
  })
}

/** Takes back what is not yet due or not yet sent, since the person is no longer owed it. What was shown stays shown. */
export async function withdrawNotice(tx: Tx, at: Date, notice: Pick<Notice, 'dedupeKey' | 'to'>): Promise<void> {
  const concerned = await tx.get('members', notice.to)
  const ids = concerned ? recipientsOf(concerned).map((id) => noticeId(notice, id)) : []
  for (const _id of ids) {
    const message = await tx.get('outbox', _id)
    if (message?.state === 'waiting') await tx.set('outbox', { ...message, state: 'dropped' })
    const line = await tx.get('inbox', _id)
    if (line && line.at > at.toISOString()) await tx.remove('inbox', _id)
  }
  const callId = noticeId(notice, 'call')
  const call = await tx.get('calls', callId)
  if (call && call.at > at.toISOString()) await tx.remove('calls', callId)
}
