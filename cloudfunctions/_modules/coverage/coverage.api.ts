import type { Input } from '../../../src/contracts/api'
import type { Point } from '../../../src/contracts/place.calc'
import { walkPaces } from '../../../src/contracts/walk.calc'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { everyRow } from '../../_platform/every-row'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { shareOf } from '../../_walking/coverage/coverage'
import { areaHit } from '../area'
import type { Area } from '../area/area.row'
import { requireInCounty } from '../county'
import { stationMemory } from '../station'
import { profileOf, sourceOf, streetsNow } from '../street'
import { type Building, buildingOf, changeOf, emptySplit, isInside, judged, splitBy } from './coverage.judge'
import { mapOf } from './coverage.map'
import { proposals } from './coverage.propose'

type Memory = Awaited<ReturnType<typeof stationMemory>>
type Question = Input<'area.coverage'>

const staff = ['community-staff', 'street-staff', 'county-staff'] as const
const pageRows = 1000

/** Every building of an area, by id. */
const buildingsOf = (ctx: Context, areaId: string): Promise<Area[]> =>
  everyRow(ctx.store, 'areas', { level: 'building', path: { has: areaId } })

async function areaFor(ctx: Context, areaId: string): Promise<Area> {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  if (!roleHeld(await ctx.roles(), staff, area.path, ctx.now())) throw new AppError('not-allowed')
  return area
}

/** The stations as they would stand, or undefined if nothing is tried. */
function triedOf({ county, byId, all, places }: Memory, { planned = [], moved = [] }: Question): Point[] | undefined {
  if (planned.length + moved.length === 0) return undefined
  for (const place of [...planned, ...moved.map(({ to }) => to)]) requireInCounty(county, place)
  if (moved.some(({ stationId }) => !byId.has(stationId))) throw new AppError('not-found', ['moved'])
  const newPlace = new Map(moved.map(({ stationId, to }) => [stationId, to]))
  return [...all.map(({ id }, i) => newPlace.get(id) ?? (places[i] as Point)), ...planned]
}

/** The areas right below one, buildings aside. */
async function partsOf(ctx: Context, { _id, path }: Area): Promise<Area[]> {
  const children = await ctx.store.find('areas', {
    where: { path: { has: _id, size: path.length + 1 } },
    orderBy: [['_id', 'asc']],
    limit: pageRows,
  })
  return children.filter(({ level }) => level !== 'building')
}

/** Which buildings have a station in reach, which have not, and where one would help most. For the area's staff. */
export const areaCoverage: Handler<'area.coverage'> = async (ctx, input) => {
  if (!ctx.openid) throw new AppError('not-signed-in')
  const { pace, minutes, limit } = input
  const memory = await stationMemory(ctx.store)
  const { county } = memory
  const area = await areaFor(ctx, input.areaId ?? county.id)
  const tried = triedOf(memory, input)
  const stations = tried ?? memory.places
  const after = positionOf(ctx.call, input)
  const [rows, parts, streets] = await Promise.all([
    buildingsOf(ctx, area._id),
    partsOf(ctx, area),
    streetsNow(ctx, memory.streets),
  ])
  const network = streets?.network
  const buildings = rows.flatMap(buildingOf)
  const judge = (places: readonly Point[], how = pace) =>
    judged(network, buildings, places, profileOf(county, how), minutes)
  const ids = parts.map(({ _id }) => _id)
  const now = judge(stations)
  const split = splitBy(area._id, ids, buildings, now)
  const outside = buildings.filter((_, i) => !isInside(now, i))
  const shown = new Map(rows.map((row) => [row._id, row]))
  const rowOf = ({ id }: Building) => shown.get(id) as Area
  const page = pageOf(
    ctx.call,
    input,
    outside.filter(({ id }) => after === undefined || id > after).slice(0, limit + 1),
    ({ id }) => id,
  )
  const isFirst = after === undefined
  const profile = profileOf(county, pace)
  const next = network && isFirst ? proposals(network, outside, profile, minutes) : undefined
  const splitFor = (how: typeof pace) =>
    splitBy(area._id, [], buildings, how === pace ? now : judge(stations, how)).total
  return {
    area: areaHit(area),
    all: shareOf(buildings),
    ...split.total,
    estimated: now.estimated,
    uncounted: buildings.filter(({ isCounted }) => !isCounted).length,
    paces: isFirst ? walkPaces.map((how) => ({ pace: how, ...splitFor(how) })) : [],
    ...(tried && { change: changeOf(buildings, judge(memory.places), now) }),
    parts: parts.map((part) => ({
      area: areaHit(part),
      ...(split.parts.get(part._id) ?? emptySplit()),
    })),
    direct: split.direct,
    uncovered: page.items.map((at) => ({ ...areaHit(rowOf(at)), households: rowOf(at).households })),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
    proposals: (next?.found ?? []).map(({ at, adds }) => ({ near: areaHit(rowOf(at)), place: at.place, adds })),
    areProposalsBest: next?.isBest ?? false,
    proposalsAtMost: next?.atMost ?? 0,
    ...(isFirst ? mapOf(network, stations, buildings, outside, profile, minutes) : { outsidePoints: [] }),
    ...(streets && { streets: sourceOf(streets.record) }),
  }
}
