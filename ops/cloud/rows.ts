import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import type { CollectionName, Rows } from '../../cloudfunctions/_platform/collections'
import { everyRow } from '../../cloudfunctions/_platform/every-row'
import type { Query, Value } from '../../cloudfunctions/_platform/store'

const pageSize = 1000

/** Every row of a collection that fits, by id. */
export const allRows = <N extends CollectionName>(name: N, where?: Query['where']): Promise<Rows[N][]> =>
  everyRow(cloudStore, name, where)

/** The rows with these ids, in no particular order; ids without a row are left out. */
export async function rowsById<N extends CollectionName>(name: N, ids: readonly Value[]): Promise<Rows[N][]> {
  return ids.length === 0 ? [] : cloudStore.find(name, { where: { _id: { in: ids } }, limit: pageSize })
}
