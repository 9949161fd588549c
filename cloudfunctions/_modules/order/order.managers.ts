import type { Context } from '../../_platform/context'
import type { Store } from '../../_platform/store'
import { holdersOf } from '../member'
import { settingsOf } from './settings.rules'

const most = 20

/** Members who are told of what a station must do: its managers, or where there are none the community's staff. */
export async function managersOf(store: Pick<Store, 'find'>, areaPath: readonly string[], at: Date): Promise<string[]> {
  const holders = await holdersOf(store, ['station-manager', 'community-staff'], areaPath, at)
  const managers = holders.filter(({ kind }) => kind === 'station-manager')
  return (managers.length > 0 ? managers : holders).slice(0, most).map(({ member }) => member._id)
}

/** How the county of an area handles orders. */
export const settingsFor = async (store: Pick<Context['store'], 'get'>, areaPath: readonly string[]) =>
  settingsOf(areaPath[0] === undefined ? null : await store.get('catalogues', areaPath[0]))
