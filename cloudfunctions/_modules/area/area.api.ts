import { pageOf, positionOf } from '../../_platform/cursor'
import type { Handler } from '../../_platform/router'
import { areaHit } from './area.view'

/** Areas whose name holds the text, by id, page by page. */
export const searchAreas: Handler<'area.search'> = async (ctx, input) => {
  const { text, levels, limit } = input
  const after = positionOf(ctx.call, input)
  const found = await ctx.store.find('areas', {
    where: {
      name: { includes: text },
      ...(levels && { level: { in: levels } }),
      ...(after !== undefined && { _id: { gt: after } }),
    },
    orderBy: [['_id', 'asc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, (area) => area._id)
  return { ...page, items: page.items.map(areaHit) }
}
