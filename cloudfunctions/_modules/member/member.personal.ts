import type { PersonalData } from '../../_platform/personal-data'
import { endHelp } from './help.rules'
import { phoneOf } from './phone'

const most = 1000

/** Who the person is here, what they hold, whom they help, and who saw their number. */
export const memberPersonal: PersonalData = {
  name: 'member',
  exported: async (ctx, { memberId, openid }) => {
    const [member, roles, helped, reveals] = await Promise.all([
      ctx.store.get('members', memberId),
      ctx.store.find('roles', { where: { openid }, limit: most }),
      ctx.store.find('members', { where: { helperIds: { has: memberId } }, limit: most }),
      ctx.store.find('reveals', { where: { of: memberId }, limit: most }),
    ])
    const { code, callName, homeNames, joinedAt } = member ?? {}
    return [
      ...(member ? [{ kind: 'person', code, callName, homeNames, phone: phoneOf(member), joinedAt }] : []),
      ...roles.map(({ _id, openid: _, grantedBy: __, endedBy: ___, kind: role, ...rest }) => ({
        kind: 'role',
        role,
        ...rest,
      })),
      ...helped.map(({ callName: name, helped: help }) => ({
        kind: 'helping',
        callName: name,
        since: help?.helpers.find((helper) => helper.memberId === memberId)?.startedAt,
      })),
      ...reveals.map(({ about, byRole, at }) => ({ kind: 'phone-shown', about, byRole, at })),
    ]
  },
  /** The rest was done when they left. */
  forgotten: async (store, { memberId }, at) => {
    const helped = await store.find('members', { where: { helperIds: { has: memberId } }, limit: most })
    for (const { _id } of helped)
      await store.transaction(async (tx) => {
        const row = await tx.get('members', _id)
        if (row) await tx.set('members', endHelp(row, { memberId }, { id: memberId, why: '' }, at))
      })
  },
}
