import { publicSuggestionStatuses } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { timeOrderAfter } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import type { Query } from '../../_platform/store'
import { actorOf } from './suggestion.actor'
import { maySee } from './suggestion.actor.rules'
import { settled } from './suggestion.due.rules'
import type { Suggestion } from './suggestion.row'
import { suggestionNow } from './suggestion.save'
import { suggestionView, summaryOf, viewerOf } from './suggestion.view'

type Where = NonNullable<Query['where']>

/** One suggestion, as whoever asks may see it; what was not reviewed does not exist for others. */
export const getSuggestion: Handler<'suggestion.get'> = async (ctx, { suggestionId }) => {
  const suggestion = await suggestionNow(ctx.store, suggestionId, ctx.now())
  if (!maySee(suggestion, await actorOf(ctx, suggestion))) throw new AppError('not-found', ['suggestionId'])
  return suggestionView(ctx, suggestion)
}

/** One page of what any of the conditions finds, latest first. */
async function latest(ctx: Context, input: { cursor?: string; limit: number }, wheres: readonly Where[]) {
  const before = positionOf(ctx.call, input) ?? timeOrderAfter(ctx.now())
  const found = await Promise.all(
    wheres.map((where) =>
      ctx.store.find('suggestions', {
        where: { ...where, order: { lt: before } },
        orderBy: [['order', 'desc']],
        limit: input.limit + 1,
      }),
    ),
  )
  const sorted = found.flat().sort((a, b) => (a.order < b.order ? 1 : -1))
  const page = pageOf(ctx.call, input, sorted.slice(0, input.limit + 1), ({ order }: Suggestion) => order)
  return { ...page, items: page.items.map((suggestion) => settled(suggestion, ctx.now())) }
}

/** What the public sees of an area, of a year: what the funnel counts. */
export const publicWhere = ({ areaId, year }: { areaId?: string; year?: number }): Where => ({
  ...(areaId !== undefined && { areaPath: { has: areaId } }),
  ...(year !== undefined && { year }),
})

/** What was reviewed, latest first. What silence closed is closed though the clock has not run. */
export const listSuggestions: Handler<'suggestion.list'> = async (ctx, input) => {
  const { reached, status, kind, meetingId } = input
  const filters: Where = {
    ...publicWhere(input),
    ...(reached && { reached: { has: reached } }),
    ...(kind && { kind }),
    ...(meetingId && { meetingIds: { has: meetingId } }),
  }
  const wanted = status ? [status] : publicSuggestionStatuses
  const silent: Where = { ...filters, status: 'done', dueAt: { lte: ctx.now().toISOString() } }
  const wheres = [{ ...filters, status: { in: wanted } }, ...(status === 'closed' ? [silent] : [])]
  const page = await latest(ctx, input, wheres)
  const viewer = await viewerOf(ctx)
  const items = page.items.filter((suggestion) => wanted.some((one) => one === suggestion.status))
  return { ...page, items: items.map((suggestion) => summaryOf(suggestion, viewer, ctx.now())) }
}

/** The asker's suggestions and those of whom they help, whatever became of them, latest first. */
export const mySuggestions: Handler<'suggestion.mine'> = async (ctx, input) => {
  const viewer = await viewerOf(ctx)
  if (!viewer.id) return { items: [] }
  const page = await latest(ctx, input, [{ raiserId: { in: [viewer.id, ...viewer.helped.keys()] } }])
  return { ...page, items: page.items.map((suggestion) => summaryOf(suggestion, viewer, ctx.now())) }
}
