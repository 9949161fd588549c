import type { Context } from '../../_platform/context'
import { settingsOf } from './settings.rules'

/** How the county of an area handles orders. */
export const settingsFor = async (store: Pick<Context['store'], 'get'>, areaPath: readonly string[]) =>
  settingsOf(areaPath[0] === undefined ? null : await store.get('catalogues', areaPath[0]))
