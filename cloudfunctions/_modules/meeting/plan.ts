import type { MeetingRule } from '../../../src/contracts/meeting'
import { hashOf } from '../../_platform/hash'
import type { Store, Tx } from '../../_platform/store'
import { estateDepth } from '../area'
import type { Area } from '../area/area.row'
import type { County } from '../county/county.row'
import type { Station } from '../station/station.row'
import { dayKind } from './holiday'
import type { Meeting, MeetingSchedule } from './meeting.row'
import { type Estate, planned, usualRule } from './plan.rules'

const idLength = 28

/** A month's meeting of an estate has one id, however often it is planned. */
export function meetingIdOf(areaId: string, month: string): string {
  const prefix = `m-${month.replace('-', '')}-`
  return prefix.length + areaId.length <= idLength
    ? prefix + areaId
    : prefix + hashOf([areaId], idLength - prefix.length)
}

/** How an estate meets: by its own rule, its county's, or as usual. */
export const ruleFor = (schedule: Pick<MeetingSchedule, 'rule'> | null, county: County | null): MeetingRule =>
  schedule?.rule ?? county?.meetingRule ?? usualRule

export const estateIdOf = ({ areaPath }: Pick<Station, 'areaPath'>): string | undefined => areaPath[estateDepth]

/** An estate as its meetings know it; the station is the first of its own. */
export const estateOf = (station: Station, { _id, name, path }: Pick<Area, '_id' | 'name' | 'path'>): Estate => ({
  areaId: _id,
  areaPath: path,
  estateName: name,
  stationId: station._id,
  venue: station.name,
  isSynthetic: station.isSynthetic,
})

/** The station that an estate meets at: the one with the lowest number; null where it has none. */
export async function stationOf(store: Pick<Store, 'find'>, area: Area): Promise<Station | null> {
  const communityId = area.path[estateDepth - 1] ?? ''
  const found = await store.find('stations', { where: { communityId }, orderBy: [['number', 'desc']], limit: 1000 })
  const own = found.filter((station) => estateIdOf(station) === area._id)
  return own[own.length - 1] ?? null
}

/** Plans an estate's month in the transaction; answers whether anything changed. */
export async function planIn(tx: Tx, at: Date, estate: Estate, rule: MeetingRule, month: string): Promise<boolean> {
  const _id = meetingIdOf(estate.areaId, month)
  const meeting: Meeting | null = await tx.get('meetings', _id)
  const next = planned(meeting, { _id, estate, rule, month, judge: dayKind }, at)
  if (next === meeting || (!next && !meeting)) return false
  if (next) await tx.set('meetings', next)
  else await tx.remove('meetings', _id)
  return true
}
