import type { ClockContext, ClockJob } from '../../_platform/clock'
import { everyRow } from '../../_platform/every-row'
import { hashOf, stableJson } from '../../_platform/hash'
import { placeOfError } from '../../_platform/log'
import type { Station } from '../station/station.row'
import { dayKind, holidaysKnownUntil } from './holiday'
import type { Meeting } from './meeting.row'
import { estateIdOf, estateOf, meetingIdOf, planIn, ruleFor } from './plan'
import { monthsToPlan, planned } from './plan.rules'

const basisLength = 26

/** The first station of each estate that has one. */
function firstStations(stations: readonly Station[]): Map<string, Station> {
  const first = new Map<string, Station>()
  for (const station of stations) {
    const estateId = estateIdOf(station)
    const known = estateId === undefined ? undefined : first.get(estateId)
    if (estateId !== undefined && (!known || station.number < known.number)) first.set(estateId, station)
  }
  return first
}

/**
 * Plans the meetings of every estate that has a station, this month's and the next two, where they are not planned yet;
 * gives those that nobody was told of another day where the county's rule or the holidays changed. While months,
 * stations, rule and holidays are as at the last time, it is three reads.
 */
export const planMeetings: ClockJob = {
  name: 'plan-meetings',
  run: async (ctx) => {
    const { store, now } = ctx
    const months = monthsToPlan(now())
    const [mark, meta, [county = null]] = await Promise.all([
      store.get('plans', 'meetings'),
      store.get('meta', 'stations'),
      store.find('counties', { limit: 1 }),
    ])
    const changes = [meta?.sequence ?? 0, meta?.epoch ?? '', county?.meetingRule ?? null]
    const basis = hashOf([stableJson([months, changes, holidaysKnownUntil])], basisLength)
    if (mark?.basis === basis) return 0
    const [stations, schedules, meetings] = await Promise.all([
      everyRow(store, 'stations'),
      everyRow(store, 'schedules'),
      everyRow(store, 'meetings', { month: { in: months } }),
    ])
    const known = new Map(meetings.map((meeting) => [meeting._id, meeting]))
    const own = new Map(schedules.map((schedule) => [schedule._id, schedule]))
    let done = 0
    let isWhole = true
    for (const [areaId, station] of firstStations(stations)) {
      if (!ctx.hasTime()) return done
      const rule = ruleFor(own.get(areaId) ?? null, county)
      const count = await planEstate(ctx, { areaId, station, rule, months, known }).catch((error: unknown) => {
        ctx.log('meeting.stuck', { id: areaId, cause: placeOfError(error) })
        isWhole = false
        return 0
      })
      done += count
    }
    if (isWhole) await store.transaction((tx) => tx.set('plans', { _id: 'meetings', basis }))
    return done
  },
}

interface EstatePlan {
  areaId: string
  station: Station
  rule: Parameters<typeof planIn>[3]
  months: readonly string[]
  known: ReadonlyMap<string, Meeting>
}

async function planEstate(ctx: ClockContext, { areaId, station, rule, months, known }: EstatePlan): Promise<number> {
  const area = await ctx.store.get('areas', areaId)
  if (!area) return 0
  const estate = estateOf(station, area)
  let done = 0
  for (const month of months) {
    const _id = meetingIdOf(areaId, month)
    const meeting = known.get(_id) ?? null
    const next = planned(meeting, { _id, estate, rule, month, judge: dayKind }, ctx.now())
    // Nothing to do costs no transaction.
    if (next === meeting || (!next && !meeting)) continue
    if (await ctx.store.transaction((tx) => planIn(tx, ctx.now(), estate, rule, month))) done += 1
  }
  return done
}
