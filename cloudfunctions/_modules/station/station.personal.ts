import type { PersonalData } from '../../_platform/personal-data'

const most = 1000

/** What the person borrowed, and the changes to stations that they made. */
export const stationPersonal: PersonalData = {
  name: 'loans',
  exported: async (ctx, { openid }) => {
    const loans = await ctx.store.find('loans', { where: { openid }, limit: most })
    return loans.map(({ stationId, item, borrowedAt, returnedAt }) => ({ stationId, item, borrowedAt, returnedAt }))
  },
  /** A thing that is out must come back first. */
  isOwed: async (ctx, { openid }) => {
    const loans = await ctx.store.find('loans', { where: { openid, returnedAt: { exists: false } }, limit: 1 })
    return loans.length > 0
  },
  forgotten: async (store, { openid }) => {
    await store.removeWhere('loans', { openid })
    for (;;) {
      const events = await store.find('stationEvents', { where: { by: openid }, limit: most })
      if (events.length === 0) return
      for (const { _id } of events)
        await store.transaction(async (tx) => {
          const event = await tx.get('stationEvents', _id)
          if (event) await tx.set('stationEvents', { ...event, by: '' })
        })
    }
  },
}
