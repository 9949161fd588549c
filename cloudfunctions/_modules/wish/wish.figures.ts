import type { WishFigureName, WishStepKind } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { everyRow } from '../../_platform/every-row'
import { timeOrder } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import type { Query, Store } from '../../_platform/store'
import { actorOf } from './wish.actor'
import { maySee } from './wish.actor.rules'
import { monthAt } from './wish.derived.rules'
import { settled } from './wish.due.rules'
import type { Wish, WishStepRow } from './wish.row'

const pageRows = 500

/** Every wish that fits, as it is at an instant. */
const everyWish = async (store: Pick<Store, 'find'>, where: Query['where'], at: Date): Promise<Wish[]> =>
  (await everyRow(store, 'wishes', where, pageRows)).map((wish) => settled(wish, at))

/** One thing that a figure counts. */
interface Counted {
  wish: Wish
  step: WishStepRow
}

const countedSteps: Record<WishFigureName, readonly WishStepKind[]> = {
  posted: ['posted'],
  claimed: ['claimed'],
  fulfilled: ['confirmed', 'confirmed-by-silence'],
  // What is open now is shown by when it was posted.
  open: ['posted'],
}

async function requireArea(ctx: Context, areaId: string | undefined): Promise<NonNullable<Query['where']>> {
  if (areaId === undefined) return {}
  if (!(await ctx.store.get('areas', areaId))) throw new AppError('not-found', ['areaId'])
  return { areaPath: { has: areaId } }
}

const stepsOf = (wishes: readonly Wish[], figure: WishFigureName): Counted[] =>
  wishes.flatMap((wish) =>
    wish.history.filter(({ what }) => countedSteps[figure].includes(what)).map((step) => ({ wish, step })),
  )

/** What happened in a month, from the wishes' own histories; what a deadline did counts though the clock has not run. */
async function inMonth({ store, now }: Context, area: NonNullable<Query['where']>, month: string) {
  const at = now()
  const [touched, silent] = await Promise.all([
    everyWish(store, { ...area, months: { has: month } }, at),
    everyWish(store, { ...area, status: 'done', dueAt: { lte: at.toISOString() } }, at),
  ])
  const wishes = [...new Map([...touched, ...silent].map((wish) => [wish._id, wish])).values()]
  return (figure: WishFigureName) => stepsOf(wishes, figure).filter(({ step }) => monthAt(step.at) === month)
}

async function openNow({ store, now }: Context, area: NonNullable<Query['where']>): Promise<Counted[]> {
  const waiting = await everyWish(store, { ...area, status: { in: ['open', 'claimed'] } }, now())
  return stepsOf(
    waiting.filter(({ status }) => status === 'open'),
    'open',
  )
}

/** A month's figures: each is the number of its records. */
export const wishFigures: Handler<'wish.figures'> = async (ctx, { areaId, month }) => {
  const area = await requireArea(ctx, areaId)
  const [records, open] = await Promise.all([inMonth(ctx, area, month), openNow(ctx, area)])
  return {
    month,
    posted: records('posted').length,
    claimed: records('claimed').length,
    fulfilled: records('fulfilled').length,
    open: open.length,
  }
}

const positionIn = ({ wish, step }: Counted) => timeOrder(step.at, `${wish._id}-${step.revision}`)

/** What a figure counts, latest first. A wish that the asker may not see is a line without its words. */
export const wishRecords: Handler<'wish.records'> = async (ctx, input) => {
  const { areaId, month, figure } = input
  const before = positionOf(ctx.call, input)
  const area = await requireArea(ctx, areaId)
  const counted = figure === 'open' ? await openNow(ctx, area) : (await inMonth(ctx, area, month))(figure)
  const found = counted
    .filter((one) => before === undefined || positionIn(one) < before)
    .sort((a, b) => (positionIn(a) < positionIn(b) ? 1 : -1))
  const page = pageOf(ctx.call, input, found.slice(0, input.limit + 1), positionIn)
  const items = await Promise.all(
    page.items.map(async ({ wish, step: { at, byRole } }) => {
      const { _id: id, title, status, stationName } = wish
      const isSeen = maySee(wish, await actorOf(ctx, wish))
      return { at, byRole, stationName, ...(isSeen && { wish: { id, title, status } }) }
    }),
  )
  return { ...page, items }
}
