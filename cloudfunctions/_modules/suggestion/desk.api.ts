import { dayAt } from '../../../src/contracts/opening.calc'
import { type DeskGroup, deskGroups } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import type { Query } from '../../_platform/store'
import { actorOf } from './suggestion.actor'
import { manageKinds, reviewKinds } from './suggestion.actor.rules'
import { cansOf, reviewPartOf, summaryOf, viewerOf } from './suggestion.view'

type Where = NonNullable<Query['where']>

/** The groups that wait for somebody here: who does not review does not see what was not reviewed. */
async function groupsFor(ctx: Context, areaId: string): Promise<readonly DeskGroup[]> {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  const roles = await ctx.roles()
  if (roleHeld(roles, reviewKinds, area.path, ctx.now())) return deskGroups
  if (roleHeld(roles, manageKinds, area.path, ctx.now())) return deskGroups.filter((group) => group !== 'review')
  throw new AppError('not-allowed')
}

/** To be done by a day that is over: the end of a day is the start of the next. */
const overdueWhere = (at: Date): Where => ({ group: 'finish', dueOn: { lt: dayAt(at) } })

/** How many wait for what. */
async function waitingOf(ctx: Context, areaId: string, groups: readonly DeskGroup[]) {
  const count = (where: Where) => ctx.store.count('suggestions', { areaPath: { has: areaId }, ...where })
  const counted = await Promise.all(
    deskGroups.map(async (group) => [group, groups.includes(group) ? await count({ group }) : 0] as const),
  )
  return {
    groups: Object.fromEntries(counted) as Record<DeskGroup, number>,
    overdue: await count(overdueWhere(ctx.now())),
  }
}

/** What waits for staff of an area, the longest waiting first. */
export const suggestionDesk: Handler<'suggestion.desk'> = async (ctx, input) => {
  const { areaId, group, isOverdue: isLate, limit } = input
  const after = positionOf(ctx.call, input) ?? ''
  const groups = await groupsFor(ctx, areaId)
  const wanted = group ? groups.filter((one) => one === group) : groups
  const where: Where = {
    areaPath: { has: areaId },
    ...(isLate ? overdueWhere(ctx.now()) : { group: { in: wanted } }),
    waitOrder: { gt: after },
  }
  const found = await ctx.store.find('suggestions', { where, orderBy: [['waitOrder', 'asc']], limit: limit + 1 })
  const page = pageOf(ctx.call, input, found, ({ waitOrder }) => waitOrder ?? '')
  const viewer = await viewerOf(ctx)
  const items = await Promise.all(
    page.items.map(async (suggestion) => {
      const actor = await actorOf(ctx, suggestion)
      return {
        ...summaryOf(suggestion, viewer, ctx.now()),
        group: suggestion.group ?? ('review' as const),
        since: suggestion.since,
        ...(suggestion.status === 'submitted' && suggestion.ballot && { ballotId: suggestion.ballot.ballotId }),
        ...reviewPartOf(suggestion, actor),
        can: cansOf(suggestion, actor),
      }
    }),
  )
  return { ...page, items, ...(input.cursor === undefined && { waiting: await waitingOf(ctx, areaId, groups) }) }
}
