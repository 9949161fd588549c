import type { ClockContext } from './clock'
import type { CollectionName, Rows } from './collections'
import { placeOfError } from './log'
import type { Query } from './store'

const pageRows = 100

/**
 * Works off what a query finds, page by page, as long as there is time; answers how much was done. A row whose `by` did
 * not change since it was worked on is not taken again. One that fails is logged as `stuck`, and leaves the others alone.
 */
export async function eachDue<N extends CollectionName, F extends keyof Rows[N] & string>(
  ctx: ClockContext,
  name: N,
  { where, by }: { where: NonNullable<Query['where']>; by: F },
  stuck: string,
  work: (row: Rows[N]) => Promise<number>,
): Promise<number> {
  const keyOf = (row: Rows[N]) => `${row._id} ${row[by]}`
  let done = 0
  const seen = new Set<string>()
  for (;;) {
    const page = await ctx.store.find(name, { where, orderBy: [[by, 'asc']], limit: pageRows })
    const fresh = page.filter((row) => !seen.has(keyOf(row)))
    if (fresh.length === 0) return done
    for (const row of fresh) {
      if (!ctx.hasTime()) return done
      seen.add(keyOf(row))
      try {
        done += await work(row)
      } catch (error) {
        ctx.log(stuck, { id: row._id, cause: placeOfError(error) })
      }
    }
  }
}
