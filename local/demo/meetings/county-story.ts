import type { Area } from '../../../cloudfunctions/_modules/area/area.row'
import type { OwnerUnit } from '../../../cloudfunctions/_modules/ballot/unit.row'
import type { Meeting, MeetingSchedule } from '../../../cloudfunctions/_modules/meeting/meeting.row'
import { estateIdOf } from '../../../cloudfunctions/_modules/meeting/plan'
import { monthsToPlan, usualRule } from '../../../cloudfunctions/_modules/meeting/plan.rules'
import type { Member } from '../../../cloudfunctions/_modules/member/member.row'
import type { Station } from '../../../cloudfunctions/_modules/station/station.row'
import type { Suggestion } from '../../../cloudfunctions/_modules/suggestion/suggestion.row'
import { monthAfter } from '../../../src/contracts/month.calc'
import { seeded } from '../random'
import { type Cast, madeUpCast, personasCast } from './cast'
import { comingMeeting, deskRows, proposedMeeting } from './coming'
import { at, dayMs, lastMonth, plus } from './dates'
import { demoEstates } from './estates.const'
import { planEstate } from './held'
import { demoScript } from './script'
import { Story } from './story'
import { demoWords } from './texts'
import { unitsOf } from './units'
import type { VotingRows } from './votes'

const seed = 58_049
const joinedDays = 420
const linkedDays = 60
const linkedNeighbours = 6
/** A neighbour of the personas' estate without meetings of its own so far. */
const holidayEstate = 'jn-01-01-03'

export interface CountyRows {
  members: Member[]
  units: OwnerUnit[]
  suggestions: Suggestion[]
  meetings: Meeting[]
  schedules: MeetingSchedule[]
  votings: VotingRows[]
}

export interface Stage {
  areas: readonly Area[]
  stations: readonly Station[]
  /** Members by the personas' ids, and `helped`. */
  people: ReadonlyMap<string, string>
  /** Files in the cloud by the names of the demo's pictures. */
  pictures: ReadonlyMap<string, string>
  now: string
}

/** The station that an estate meets at. */
function stationsByEstate(stations: readonly Station[]): Map<string, Station> {
  const first = new Map<string, Station>()
  for (const station of [...stations].sort((a, b) => a.number - b.number)) {
    const estateId = estateIdOf(station)
    if (estateId !== undefined && !first.has(estateId)) first.set(estateId, station)
  }
  return first
}

/** Which units are linked to whom, by their place in the register: two flats of one owner are the party member's. */
function linkedOwners(cast: Cast, people: Stage['people'], isHome: boolean): string[] {
  const neighbours = cast.residents.slice(0, linkedNeighbours).map(({ _id }) => _id)
  if (!isHome) return neighbours
  const party = people.get('party-member') ?? ''
  return [party, party, people.get('resident') ?? '', people.get('building-head') ?? '', ...neighbours]
}

/** All that the demo county's meetings, suggestions and votes have come to at an instant; the same for the same instant. */
export function countyStory({ areas, stations, people, pictures, now }: Stage): CountyRows {
  const script = demoScript()
  const words = demoWords(script)
  const random = seeded(seed)
  const areaById = new Map(areas.map((area) => [area._id, area]))
  const stationOf = stationsByEstate(stations)
  const joinedAt = plus(now, -joinedDays * dayMs)
  const last = lastMonth(at(now))
  const rows: CountyRows = { members: [], units: [], suggestions: [], meetings: [], schedules: [], votings: [] }
  const placed = (areaId: string) => {
    const area = areaById.get(areaId)
    const station = stationOf.get(areaId)
    if (!area || !station) throw new Error(`the estate ${areaId} has no station`)
    return { area, station }
  }
  for (const [number, plan] of demoEstates.entries()) {
    const { area, station } = placed(plan.areaId)
    const isHome = number === 0
    const cast = isHome ? personasCast(area, station, people, joinedAt) : madeUpCast(area, station, joinedAt)
    const own = script.filter((scripted) => scripted.estate === number)
    const units = unitsOf(cast, number, linkedOwners(cast, people, isHome), plus(now, -linkedDays * dayMs))
    const months = Array.from({ length: plan.meetings + 1 }, (_, i) => monthAfter(last, i + 1 - plan.meetings))
    const told = new Story(
      { number, plan, cast, script: own, units, personaIds: [...people.values()], pictures, months },
      words,
      random,
      now,
    ).tell()
    rows.members.push(...cast.made)
    rows.units.push(...units)
    rows.votings.push(...told.ballots)
    rows.meetings.push(...told.meetings)
    if (!isHome) {
      rows.suggestions.push(...told.suggestions)
      continue
    }
    const coming = comingMeeting(cast, months.at(-1) ?? '', own, told.suggestions, random, now)
    rows.meetings.push(coming.meeting)
    rows.suggestions.push(...coming.suggestions, ...deskRows(cast, own.length, random, now))
  }
  const proposed = proposedMeeting({ ...placed(holidayEstate), manager: { by: '', byRole: 'station-manager' } }, now)
  rows.schedules.push(proposed.schedule)
  rows.meetings.push(proposed.meeting)
  rows.meetings.push(...plannedElsewhere(rows, areaById, stationOf, now))
  return rows
}

/** What the clock would plan at its first run, for every other estate and month. */
function plannedElsewhere(
  { meetings, schedules }: CountyRows,
  areas: ReadonlyMap<string, Area>,
  stations: ReadonlyMap<string, Station>,
  now: string,
): Meeting[] {
  const known = new Set(meetings.map(({ _id }) => _id))
  const rules = new Map(schedules.map(({ _id, rule }) => [_id, rule]))
  return [...stations].flatMap(([areaId, station]) => {
    const area = areas.get(areaId)
    if (!area) return []
    return monthsToPlan(at(now)).flatMap((month) => {
      const meeting = planEstate(area, station, month, rules.get(areaId) ?? usualRule, at(now))
      return meeting && !known.has(meeting._id) ? [meeting] : []
    })
  })
}
