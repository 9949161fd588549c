import type { Area } from '../_modules/area/area.row'
import type { County } from '../_modules/county/county.row'
import type { Role } from '../_modules/member/role.row'
import type { Counter, Loan, Station, StationEventRow, StationsMeta } from '../_modules/station/station.row'
import type { KeyRow } from './key.row'
import type { MigrationRow } from './migration.row'

/** Every collection and the row it holds. */
export interface Rows {
  areas: Area
  counties: County
  counters: Counter
  keys: KeyRow
  loans: Loan
  meta: StationsMeta
  migrations: MigrationRow
  roles: Role
  stationEvents: StationEventRow
  stations: Station
}
export type CollectionName = keyof Rows

/** Fields of an index in order; `-` before a field means descending. */
export type Index = readonly string[]

/** The indexes each collection needs beside `_id`. Read by the deploy command and by the local cloud. */
export const collections: Record<CollectionName, { indexes: readonly Index[] }> = {
  areas: { indexes: [['path'], ['level', '_id']] },
  counties: { indexes: [] },
  counters: { indexes: [] },
  keys: { indexes: [['at']] },
  loans: { indexes: [['openid', 'stationId']] },
  meta: { indexes: [] },
  migrations: { indexes: [] },
  roles: { indexes: [['openid']] },
  stationEvents: { indexes: [['stationId', '-_id']] },
  stations: { indexes: [['sequence'], ['communityId', '-number']] },
}

export const collectionNames = Object.keys(collections) as CollectionName[]
