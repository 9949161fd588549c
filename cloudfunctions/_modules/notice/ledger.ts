import { hashOf } from '../../_platform/hash'
import type { Tx } from '../../_platform/store'
import type { Subscription } from './notice.row'

const idLength = 26

/** One row per person and template, whatever runs in parallel. */
export const ledgerId = (memberId: string, templateId: string) => hashOf([memberId, templateId], idLength)

export const emptyLedger = (memberId: string, templateId: string): Subscription => ({
  _id: ledgerId(memberId, templateId),
  memberId,
  templateId,
  left: 0,
  accepted: 0,
  spent: 0,
})

export const ledgerOf = (tx: Pick<Tx, 'get'>, memberId: string, templateId: string) =>
  tx.get('subscriptions', ledgerId(memberId, templateId))
