import { drainOutbox } from '../../cloudfunctions/_modules/notice'
import { ledgerId } from '../../cloudfunctions/_modules/notice/ledger'
import { insertAll } from '../../ops/cloud/sdk'
import { sdkEnvironment } from '../support/gateway'
import { aMember, anInboxLine, anOutboxRow, aTemplate } from '../support/people'
import { startProcess } from './child'
import { type Figure, figure } from './measure'

const messages = 500
const at = '2026-11-23T02:00:00.000Z'

/** As many people as messages: each has a member, an inbox line, one acceptance and one message due. */
async function fill(): Promise<void> {
  const ids = Array.from({ length: messages }, (_, i) => `m-${i}`)
  const templateId = aTemplate('wish').templateId
  const ledger = (memberId: string) => {
    const _id = ledgerId(memberId, templateId)
    return { _id, memberId, templateId, left: 1, accepted: 1, spent: 0 }
  }
  await insertAll('templates', [aTemplate('wish')])
  await insertAll(
    'members',
    ids.map((_id) => aMember({ _id, openid: `o-${_id}` })),
  )
  await insertAll(
    'inbox',
    ids.map((to) => anInboxLine({ _id: `line-${to}`, to })),
  )
  await insertAll('subscriptions', ids.map(ledger))
  await insertAll(
    'outbox',
    ids.map((to) => anOutboxRow({ _id: `line-${to}`, to, of: to })),
  )
}

/** What our part of sending costs: two transactions each. WeChat answers at once here. */
export async function drain(): Promise<Figure[]> {
  const gateway = await startProcess<{ url: string }>('gateway', '1', '1')
  try {
    Object.assign(process.env, sdkEnvironment(gateway.said.url))
    const { cloudStore: store } = await import('../../cloudfunctions/_platform/cloud')
    const { migrate } = await import('../../cloudfunctions/_platform/migrate')
    await migrate({ store, caller: () => ({ openid: '', source: '' }), log: () => {} })()
    await fill()
    let sent = 0
    const send = async () => {
      sent += 1
      return 0
    }
    const startedAt = performance.now()
    const done = await drainOutbox.run({ store, send, now: () => new Date(at), hasTime: () => true, log: () => {} })
    const seconds = (performance.now() - startedAt) / 1000
    if (done !== messages || sent !== messages) throw new Error(`${done} were seen to and ${sent} sent`)
    return [figure('messages drained', messages / seconds, 'per s', `${messages} messages, 10 at a time`)]
  } finally {
    await gateway.stop()
  }
}
