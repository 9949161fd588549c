import type { ClockContext, ClockJob } from '../../_platform/clock'
import { eachDue } from '../../_platform/each-due'
import { settled } from './wish.due.rules'
import { saveWish } from './wish.save'

/** Writes down what passed deadlines have done, and tells those concerned; each wish in a transaction of its own. */
export const settleWishes: ClockJob = {
  name: 'settle-wishes',
  run: (ctx) =>
    eachDue(
      ctx,
      'wishes',
      { where: { dueAt: { lte: ctx.now().toISOString() } }, by: 'dueAt' },
      'wish.stuck',
      ({ _id }) => settle(ctx, _id),
    ),
}

/** Answers how many wishes it settled. */
const settle = ({ store, now }: ClockContext, id: string): Promise<number> =>
  store.transaction(async (tx) => {
    const wish = await tx.get('wishes', id)
    const next = wish && settled(wish, now())
    if (!next || next === wish) return 0
    await saveWish(tx, now(), wish, next)
    return 1
  })
