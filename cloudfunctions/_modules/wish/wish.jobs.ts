import type { ClockContext, ClockJob } from '../../_platform/clock'
import { placeOfError } from '../../_platform/log'
import { settled } from './wish.due.rules'
import { saveWish } from './wish.save'

const pageRows = 100

/** Writes down what passed deadlines have done, and tells those concerned; each wish in a transaction of its own. */
export const settleWishes: ClockJob = {
  name: 'settle-wishes',
  run: async (ctx) => {
    let done = 0
    const seen = new Set<string>()
    for (;;) {
      const page = await ctx.store.find('wishes', {
        where: { dueAt: { lte: ctx.now().toISOString() } },
        orderBy: [['dueAt', 'asc']],
        limit: pageRows,
      })
      const fresh = page.filter(({ _id }) => !seen.has(_id))
      if (fresh.length === 0) return done
      for (const { _id } of fresh) {
        if (!ctx.hasTime()) return done
        seen.add(_id)
        done += await settle(ctx, _id)
      }
    }
  },
}

/** Answers how many wishes it settled. One that fails leaves the others alone: it is tried again at the next run. */
async function settle({ store, now, log }: ClockContext, id: string): Promise<number> {
  try {
    return await store.transaction(async (tx) => {
      const wish = await tx.get('wishes', id)
      const next = wish && settled(wish, now())
      if (!next || next === wish) return 0
      await saveWish(tx, now(), wish, next)
      return 1
    })
  } catch (error) {
    log('wish.stuck', { id, cause: placeOfError(error) })
    return 0
  }
}
