import type { CollectionName, Rows } from './collections'
import type { Query, Store } from './store'

/** The platform's limit. */
const mostRows = 1000

/** Every row that fits, whatever their number, by id. Rows that are large are read fewer at a time. */
export async function everyRow<N extends CollectionName>(
  store: Pick<Store, 'find'>,
  name: N,
  where: Query['where'] = {},
  pageRows = mostRows,
): Promise<Rows[N][]> {
  const rows: Rows[N][] = []
  for (let after = ''; ; ) {
    const page = await store.find(name, {
      where: { ...where, _id: { gt: after } },
      orderBy: [['_id', 'asc']],
      limit: pageRows,
    })
    rows.push(...page)
    const last = page[page.length - 1]
    if (!last || page.length < pageRows) return rows
    after = last._id
  }
}
