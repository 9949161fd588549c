import type { WishStepKind } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import type { Handler } from '../../_platform/router'
import type { Query, Store } from '../../_platform/store'
import { monthAt } from './wish.derived.rules'
import { settled } from './wish.due.rules'
import type { Wish } from './wish.row'

const pageRows = 500

/** Every wish that fits, read page by page, as it is at an instant. */
async function everyWish(store: Pick<Store, 'find'>, where: NonNullable<Query['where']>, at: Date): Promise<Wish[]> {
  const all: Wish[] = []
  for (let after = ''; ; ) {
    const page = await store.find('wishes', {
      where: { ...where, _id: { gt: after } },
      orderBy: [['_id', 'asc']],
      limit: pageRows,
    })
    for (const wish of page) all.push(settled(wish, at))
    const last = page[page.length - 1]
    if (!last || page.length < pageRows) return all
    after = last._id
  }
}

/** A month's figures, counted from the wishes' own histories; what a deadline did counts though the clock has not run. */
export const wishFigures: Handler<'wish.figures'> = async (ctx, { areaId, month }) => {
  if (areaId !== undefined && !(await ctx.store.get('areas', areaId))) throw new AppError('not-found', ['areaId'])
  const area: NonNullable<Query['where']> = areaId === undefined ? {} : { areaPath: { has: areaId } }
  const at = ctx.now()
  const [touched, silent, waiting] = await Promise.all([
    everyWish(ctx.store, { ...area, months: { has: month } }, at),
    everyWish(ctx.store, { ...area, status: 'done', dueAt: { lte: at.toISOString() } }, at),
    everyWish(ctx.store, { ...area, status: { in: ['open', 'claimed'] } }, at),
  ])
  const wishes = [...new Map([...touched, ...silent].map((wish) => [wish._id, wish])).values()]
  const steps = wishes.flatMap(({ history }) => history.filter((step) => monthAt(step.at) === month))
  const count = (...kinds: WishStepKind[]) => steps.filter(({ what }) => kinds.includes(what)).length
  return {
    month,
    posted: count('posted'),
    claimed: count('claimed'),
    fulfilled: count('confirmed', 'confirmed-by-silence'),
    open: waiting.filter(({ status }) => status === 'open').length,
  }
}
