import type { ClockContext, ClockJob } from '../../_platform/clock'
import type { PersonalData } from '../../_platform/personal-data'
import { sealingKeyId } from '../../_platform/seal'
import type { Member } from './member.row'
import { phoneOf, withPhone } from './phone'

const pageRows = 100

/** Goes through all modules for everybody who left. The row is removed last, so a run that was killed is done again. */
export const forgetLeavers = (parts: readonly PersonalData[]): ClockJob => ({
  name: 'forget-leavers',
  run: async ({ store, now, hasTime }) => {
    const leavings = await store.find('leavings', { orderBy: [['_id', 'asc']], limit: pageRows })
    let done = 0
    for (const { _id: memberId, openid } of leavings) {
      if (!hasTime()) break
      for (const part of parts) await part.forgotten(store, { memberId, openid }, now())
      await store.transaction((tx) => tx.remove('leavings', memberId))
      done += 1
    }
    return done
  },
})

/** Seals anew what an older key sealed, so that the older key can be taken away. */
export const resealPhones: ClockJob = {
  name: 'reseal-phones',
  run: async (ctx) => {
    const keyId = sealingKeyId()
    if (keyId === undefined) return 0
    // The store knows no "other than".
    const [before, after] = await Promise.all([sealedBy(ctx, { lt: keyId }), sealedBy(ctx, { gt: keyId })])
    let done = 0
    for (const { _id } of [...before, ...after]) if (ctx.hasTime()) done += await reseal(ctx, _id, keyId)
    return done
  },
}

const sealedBy = ({ store }: ClockContext, test: { lt: string } | { gt: string }): Promise<Member[]> =>
  store.find('members', { where: { phoneKeyId: test }, limit: pageRows })

const reseal = ({ store }: ClockContext, id: string, keyId: string) =>
  store.transaction(async (tx) => {
    const member = await tx.get('members', id)
    const phone = member && phoneOf(member)
    if (!member || !phone || member.phoneKeyId === keyId) return 0
    await tx.set('members', withPhone(member, phone))
    return 1
  })
