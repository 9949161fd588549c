import type { Area } from '../_modules/area/area.row'
import type { County } from '../_modules/county/county.row'
import type { Identity, Leaving, Member, MemberCodeRow, Reveal } from '../_modules/member/member.row'
import type { Role } from '../_modules/member/role.row'
import type { Call, Inbox, Outbox, Subscription, TemplateRow } from '../_modules/notice/notice.row'
import type { Counter, Loan, Station, StationEventRow, StationsMeta } from '../_modules/station/station.row'
import type { KeyRow } from './key.row'
import type { MigrationRow } from './migration.row'

/** Every collection and the row it holds. */
export interface Rows {
  areas: Area
  calls: Call
  counties: County
  counters: Counter
  identities: Identity
  inbox: Inbox
  keys: KeyRow
  leavings: Leaving
  loans: Loan
  memberCodes: MemberCodeRow
  members: Member
  meta: StationsMeta
  migrations: MigrationRow
  outbox: Outbox
  reveals: Reveal
  roles: Role
  stationEvents: StationEventRow
  stations: Station
  subscriptions: Subscription
  templates: TemplateRow
}
export type CollectionName = keyof Rows

/** Fields of an index in order; `-` before a field means descending. */
export type Index = readonly string[]

/** The indexes each collection needs beside `_id`. Read by the deploy command and by the local cloud. */
export const collections: Record<CollectionName, { indexes: readonly Index[] }> = {
  areas: { indexes: [['path'], ['level', '_id']] },
  calls: { indexes: [['stationId', 'isTold', '-order'], ['of']] },
  counties: { indexes: [] },
  counters: { indexes: [] },
  identities: { indexes: [] },
  inbox: { indexes: [['to', '-order'], ['to', 'isRead'], ['forId']] },
  keys: { indexes: [['at']] },
  leavings: { indexes: [] },
  loans: { indexes: [['openid', 'stationId']] },
  memberCodes: { indexes: [] },
  members: { indexes: [['homePath'], ['helperIds'], ['phoneKeyId']] },
  meta: { indexes: [] },
  migrations: { indexes: [] },
  outbox: { indexes: [['state', 'dueAt'], ['to'], ['of']] },
  reveals: { indexes: [['of'], ['by']] },
  roles: { indexes: [['openid'], ['areaId']] },
  stationEvents: { indexes: [['stationId', '-_id'], ['by']] },
  stations: { indexes: [['sequence'], ['communityId', '-number']] },
  subscriptions: { indexes: [['memberId']] },
  templates: { indexes: [] },
}

export const collectionNames = Object.keys(collections) as CollectionName[]
