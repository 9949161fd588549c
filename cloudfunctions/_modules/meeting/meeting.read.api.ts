import { dayMs } from '../../../src/contracts/day.const'
import type { MeetingStatus } from '../../../src/contracts/meeting.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import type { Query } from '../../_platform/store'
import { runKinds } from './meeting.actor.rules'
import type { Meeting } from './meeting.row'
import { settled } from './meeting.rules'
import { meetingNow } from './meeting.save'
import { meetingView, summaryOf, viewerOf } from './meeting.view'
import { plus } from './month.rules'

type Where = NonNullable<Query['where']>
type PageInput = { cursor?: string; limit: number }

const live: readonly MeetingStatus[] = ['proposed', 'planned', 'announced']
const ended: readonly MeetingStatus[] = ['closed', 'cancelled']
/** Before every sort key. */
const first = ''
/** Behind every sort key, which begins with a year. */
const last = '~'

export const getMeeting: Handler<'meeting.get'> = async (ctx, { meetingId }) =>
  meetingView(ctx, await meetingNow(ctx.store, meetingId, ctx.now()))

/** One page of what any of the conditions finds, by when they start: each meeting once. */
async function byStart(ctx: Context, input: PageInput, wheres: readonly Where[], direction: 'asc' | 'desc') {
  const { limit } = input
  const position = positionOf(ctx.call, input)
  const found = await Promise.all(
    wheres.map(({ order, ...where }) => {
      const bounds = order as { gt?: string; lt?: string }
      const from = direction === 'asc' ? { gt: position ?? bounds.gt ?? first } : { lt: position ?? bounds.lt ?? last }
      return ctx.store.find('meetings', {
        where: { ...where, order: from },
        orderBy: [['order', direction]],
        limit: limit + 1,
      })
    }),
  )
  const once = [...new Map(found.flat().map((meeting) => [meeting._id, meeting])).values()]
  const sign = direction === 'asc' ? 1 : -1
  const sorted = once.sort((a, b) => (a.order < b.order ? -sign : sign))
  return pageOf(ctx.call, input, sorted.slice(0, limit + 1), ({ order }) => order)
}

/** Until when a meeting counts as coming: a day after its end, whatever its length. */
const lately = (ctx: Context) => plus(ctx.now().toISOString(), -dayMs)

function page(ctx: Context, found: { items: Meeting[]; cursor?: string }, viewer: Parameters<typeof summaryOf>[1]) {
  const items = found.items.map((meeting) => summaryOf(settled(meeting, ctx.now()), viewer, ctx.now()))
  return { ...found, items }
}

export const listMeetings: Handler<'meeting.list'> = async (ctx, input) => {
  const { areaId, when } = input
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  if (when === 'to-do') return todo(ctx, input, area.path)
  const within: Where = { areaPath: { has: areaId } }
  const viewer = await viewerOf(ctx)
  if (when === 'coming') {
    const wheres: Where[] = [{ ...within, status: { in: live }, order: { gt: lately(ctx) } }]
    return page(ctx, await byStart(ctx, input, wheres, 'asc'), viewer)
  }
  const wheres: Where[] = [
    { ...within, status: { in: ended }, order: { lt: last } },
    { ...within, status: { in: live }, order: { lt: lately(ctx) } },
  ]
  return page(ctx, await byStart(ctx, input, wheres, 'desc'), viewer)
}

/** What waits for those who run the area's meetings, the longest waiting first. */
async function todo(ctx: Context, input: PageInput & { areaId: string }, areaPath: readonly string[]) {
  if (!roleHeld(await ctx.roles(), runKinds, areaPath, ctx.now()))
    throw new AppError(ctx.openid ? 'not-allowed' : 'not-signed-in')
  const after = positionOf(ctx.call, input) ?? first
  const found = await ctx.store.find('meetings', {
    where: { areaPath: { has: input.areaId }, todoOrder: { gt: after, lt: `${ctx.now().toISOString()}${last}` } },
    orderBy: [['todoOrder', 'asc']],
    limit: input.limit + 1,
  })
  const waiting = pageOf(ctx.call, input, found, ({ todoOrder }) => todoOrder ?? first)
  const items = waiting.items.filter((meeting) => settled(meeting, ctx.now()) === meeting)
  return page(ctx, { ...waiting, items }, await viewerOf(ctx))
}

/** What the asker, or somebody they help, is invited to or signed up for. */
export const myMeetings: Handler<'meeting.mine'> = async (ctx, input) => {
  const viewer = await viewerOf(ctx)
  if (!viewer.id) return { items: [] }
  const ids = [viewer.id, ...viewer.helped.map(({ _id }) => _id)]
  const wheres = ids.map((id): Where => ({ memberIds: { has: id }, status: { in: live }, order: { gt: lately(ctx) } }))
  return page(ctx, await byStart(ctx, input, wheres, 'asc'), viewer)
}
