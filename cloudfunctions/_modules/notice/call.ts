import type { UnreachedReason } from '../../../src/contracts/notice.const'
import { timeOrder } from '../../_platform/order'
import type { Tx } from '../../_platform/store'
import type { Outbox } from './notice.row'

/**
 * Puts down that WeChat did not reach somebody. If it was important and they have not read it in the app, they go on the
 * call list of the station it concerns.
 */
export async function unreached(tx: Tx, message: Outbox, reason: UnreachedReason, at: Date): Promise<void> {
  const { _id, of, call } = message
  await tx.set('outbox', { ...message, state: message.state === 'unknown' ? 'unknown' : 'unreached' })
  if (!call || (await tx.get('inbox', _id))?.isRead !== false || (await tx.get('calls', _id))) return
  const instant = at.toISOString()
  await tx.set('calls', { _id, of, ...call, reason, at: instant, order: timeOrder(instant, _id), isTold: false })
}
