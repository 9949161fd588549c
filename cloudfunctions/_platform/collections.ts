import type { Area } from '../_modules/area/area.row'
import type { Ballot, BallotBox, BallotPaper, BallotRoll } from '../_modules/ballot/ballot.row'
import type { OwnerUnit } from '../_modules/ballot/unit.row'
import type { County } from '../_modules/county/county.row'
import type { Group } from '../_modules/group/group.row'
import type { Meeting, MeetingSchedule, PlanMark, Telling } from '../_modules/meeting/meeting.row'
import type { Identity, Leaving, Member, MemberCodeRow, Reveal } from '../_modules/member/member.row'
import type { Role } from '../_modules/member/role.row'
import type { Call, Inbox, Outbox, Subscription, TemplateRow } from '../_modules/notice/notice.row'
import type { Catalogue, Order, Rota, Slot, Theme } from '../_modules/order/order.row'
import type { ReportRow } from '../_modules/report/report.row'
import type { Counter, Loan, Station, StationEventRow, StationsMeta } from '../_modules/station/station.row'
import type { Suggestion } from '../_modules/suggestion/suggestion.row'
import type { ClaimTally, Wish } from '../_modules/wish/wish.row'
import type { KeyRow } from './key.row'
import type { MigrationRow } from './migration.row'

/** Every collection and the row it holds. */
export interface Rows {
  areas: Area
  ballotBoxes: BallotBox
  ballotPapers: BallotPaper
  ballotRolls: BallotRoll
  ballots: Ballot
  calls: Call
  catalogues: Catalogue
  claimTallies: ClaimTally
  counties: County
  counters: Counter
  groups: Group
  identities: Identity
  inbox: Inbox
  keys: KeyRow
  leavings: Leaving
  loans: Loan
  memberCodes: MemberCodeRow
  meetings: Meeting
  members: Member
  meta: StationsMeta
  migrations: MigrationRow
  orders: Order
  outbox: Outbox
  plans: PlanMark
  reports: ReportRow
  reveals: Reveal
  roles: Role
  rotas: Rota
  schedules: MeetingSchedule
  slots: Slot
  stationEvents: StationEventRow
  stations: Station
  subscriptions: Subscription
  suggestions: Suggestion
  tellings: Telling
  templates: TemplateRow
  themes: Theme
  units: OwnerUnit
  wishes: Wish
}
export type CollectionName = keyof Rows

/** Fields of an index in order; `-` before a field means descending. */
export type Index = readonly string[]

/** The indexes each collection needs beside `_id`. Read by the deploy command and by the local cloud. */
export const collections: Record<CollectionName, { indexes: readonly Index[] }> = {
  areas: { indexes: [['path'], ['level', '_id']] },
  ballotBoxes: { indexes: [['ballotId']] },
  ballotPapers: { indexes: [['ballotId', '_id'], ['by'], ['toldTo']] },
  ballotRolls: {
    indexes: [
      ['ballotId', '_id'],
      ['ballotId', 'unitIds'],
    ],
  },
  ballots: { indexes: [['areaPath', '-order'], ['dueAt'], ['tellAt'], ['involved']] },
  calls: { indexes: [['stationId', 'isTold', '-order'], ['of']] },
  catalogues: { indexes: [] },
  claimTallies: { indexes: [] },
  counties: { indexes: [] },
  counters: { indexes: [] },
  groups: { indexes: [['stationId', '_id'], ['memberIds', '_id'], ['registeredBy'], ['endedBy']] },
  identities: { indexes: [] },
  inbox: { indexes: [['to', '-order'], ['to', 'isRead'], ['forId']] },
  keys: { indexes: [['at']] },
  leavings: { indexes: [] },
  loans: { indexes: [['openid', 'stationId']] },
  memberCodes: { indexes: [] },
  meetings: {
    indexes: [
      ['areaPath', 'status', 'order'],
      ['areaPath', 'status', '-order'],
      ['areaPath', 'todoOrder'],
      ['areaId', 'month'],
      ['memberIds', 'order'],
      ['month', '_id'],
      ['involved'],
      ['dueAt'],
    ],
  },
  members: { indexes: [['homePath'], ['helperIds'], ['phoneKeyId']] },
  meta: { indexes: [] },
  migrations: { indexes: [] },
  orders: {
    indexes: [
      ['forId', '-order'],
      ['stationId', 'when'],
      ['stationId', 'status', 'when'],
      ['isLive', 'helperIds', 'when'],
      ['isLive', 'groupId', 'when'],
      ['openTo', 'helpPath', 'when'],
      ['dueAt'],
      ['involved'],
    ],
  },
  outbox: { indexes: [['state', 'dueAt'], ['to'], ['of']] },
  plans: { indexes: [] },
  reports: { indexes: [['on']] },
  reveals: { indexes: [['of'], ['by']] },
  roles: { indexes: [['openid'], ['areaId']] },
  rotas: { indexes: [] },
  schedules: { indexes: [['updatedBy']] },
  slots: { indexes: [['themeId', 'startsAt']] },
  stationEvents: { indexes: [['stationId', '-_id'], ['by']] },
  stations: { indexes: [['sequence'], ['communityId', '-number']] },
  subscriptions: { indexes: [['memberId']] },
  suggestions: {
    indexes: [
      ['status', '-order'],
      ['reached', '-order'],
      ['areaPath', 'status', '-order'],
      ['areaPath', 'reached', '-order'],
      ['areaPath', 'group', 'waitOrder'],
      ['meetingIds', '-order'],
      ['raiserId', '-order'],
      ['involved'],
      ['dueAt'],
      ['raiseAt'],
    ],
  },
  tellings: { indexes: [['state', 'at']] },
  templates: { indexes: [] },
  themes: { indexes: [['stationId', '_id'], ['areaPath', '_id'], ['itemId', '_id'], ['updatedBy']] },
  units: { indexes: [['areaId', 'order'], ['areaId', '_id'], ['ownerId', 'areaId'], ['involved']] },
  wishes: {
    indexes: [
      ['status', '-order'],
      ['stationId', 'needsReview', 'order'],
      ['stationId', 'status', '-order'],
      ['areaPath', 'status', '-order'],
      ['wisherId', '-order'],
      ['claimerIds', '-order'],
      ['involved'],
      ['months'],
      ['dueAt'],
    ],
  },
}

export const collectionNames = Object.keys(collections) as CollectionName[]
