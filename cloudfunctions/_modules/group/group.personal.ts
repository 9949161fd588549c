import type { PersonalData } from '../../_platform/personal-data'
import { withoutMember } from './group.rules'

const most = 1000

/** The groups that the person is in. */
export const groupPersonal: PersonalData = {
  name: 'groups',
  exported: async (ctx, { memberId }) => {
    const groups = await ctx.store.find('groups', { where: { memberIds: { has: memberId } }, limit: most })
    return groups.map(({ name, kind, stationName, contactIds, endedAt }) => ({
      name,
      kind,
      stationName,
      isContact: contactIds.includes(memberId),
      endedAt,
    }))
  },
  forgotten: async (store, { memberId }) => {
    for (const field of ['memberIds', 'registeredBy', 'endedBy'] as const) {
      const where = { [field]: field === 'memberIds' ? { has: memberId } : memberId }
      for (const { _id } of await store.find('groups', { where, limit: most }))
        await store.transaction(async (tx) => {
          const group = await tx.get('groups', _id)
          if (group) await tx.set('groups', withoutMember(group, memberId))
        })
    }
  },
}
