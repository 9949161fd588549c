import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import type { CollectionName, Rows } from '../../cloudfunctions/_platform/collections'
import type { Query, Value } from '../../cloudfunctions/_platform/store'

const pageSize = 1000

/** Every row of a collection that fits, by id, read in pages of the platform's limit. */
export async function allRows<N extends CollectionName>(name: N, where: Query['where'] = {}): Promise<Rows[N][]> {
  const rows: Rows[N][] = []
  for (let after = ''; ; ) {
    const page = await cloudStore.find(name, {
      where: { ...where, _id: { gt: after } },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    rows.push(...page)
    const last = page[page.length - 1]
    if (!last || page.length < pageSize) return rows
    after = last._id
  }
}

/** The rows with these ids, in no particular order; ids without a row are left out. */
export async function rowsById<N extends CollectionName>(name: N, ids: readonly Value[]): Promise<Rows[N][]> {
  return ids.length === 0 ? [] : cloudStore.find(name, { where: { _id: { in: ids } }, limit: pageSize })
}
