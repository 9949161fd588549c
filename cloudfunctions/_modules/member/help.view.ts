import type { HelpedView } from '../../../src/contracts/member'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import { helpKinds, helpStaff, liveConsent } from './help.rules'
import { areasById, homeHits } from './me.view'
import type { Member } from './member.row'
import { phoneMasked } from './phone'

/** Helped people as those who run their area see them. */
export async function helpedViews(ctx: Context, helped: readonly Member[]): Promise<HelpedView[]> {
  const [me, roles, areas] = await Promise.all([
    ctx.me(),
    ctx.roles(),
    areasById(
      ctx,
      helped.flatMap(({ homePath }) => homePath),
    ),
  ])
  return helped.map((member) => {
    const holds = (kinds: typeof helpKinds) => roleHeld(roles, kinds, member.homePath, ctx.now()) !== undefined
    const mine = me ? liveConsent(member, me._id) : undefined
    const masked = phoneMasked(member)
    const isHelped = member.helperIds.length > 0
    return {
      id: member._id,
      callName: member.callName ?? '',
      home: homeHits(areas, member.homePath),
      ...(masked !== undefined && { phoneMasked: masked }),
      ...(mine && { consent: mine.consent }),
      helpers: member.helperIds.length,
      can: {
        act: mine !== undefined && holds(helpKinds),
        join: mine === undefined && holds(helpKinds),
        end: mine !== undefined || (isHelped && holds(helpStaff)),
      },
    }
  })
}
