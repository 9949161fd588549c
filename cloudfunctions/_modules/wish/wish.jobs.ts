import type { ClockJob } from '../../_platform/clock'
import { settled } from './wish.due.rules'
import { saveWish } from './wish.save'

const pageRows = 100

/** Writes down what passed deadlines have done, and tells those concerned; each wish in a transaction of its own. */
export const settleWishes: ClockJob = {
  name: 'settle-wishes',
  run: async ({ store, now, hasTime }) => {
    let done = 0
    const seen = new Set<string>()
    for (;;) {
      const page = await store.find('wishes', {
        where: { dueAt: { lte: now().toISOString() } },
        orderBy: [['dueAt', 'asc']],
        limit: pageRows,
      })
      const fresh = page.filter(({ _id }) => !seen.has(_id))
      if (fresh.length === 0) return done
      for (const { _id } of fresh) {
        if (!hasTime()) return done
        seen.add(_id)
        done += await store.transaction(async (tx) => {
          const wish = await tx.get('wishes', _id)
          const next = wish && settled(wish, now())
          if (!next || next === wish) return 0
          await saveWish(tx, now(), wish, next)
          return 1
        })
      }
    }
  },
}
