import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { areaHit } from '../area'
import type { Area } from '../area/area.row'
import { requireInCounty } from '../county'
import { stationMemory } from '../station'
import { profileOf, sourceOf, streetsNow } from '../street'
import { type Building, judged, proposals, splitBy } from './coverage.judge'

const staff = ['community-staff', 'street-staff', 'county-staff'] as const
const pageRows = 1000

/** Every building of an area that has a place, by id. */
async function buildingsOf(ctx: Context, areaId: string): Promise<Area[]> {
  const all: Area[] = []
  for (let after = ''; ; ) {
    const page = await ctx.store.find('areas', {
      where: { level: 'building', path: { has: areaId }, _id: { gt: after } },
      orderBy: [['_id', 'asc']],
      limit: pageRows,
    })
    all.push(...page)
    const last = page[page.length - 1]
    if (!last || page.length < pageRows) return all
    after = last._id
  }
}

/** Households are not recorded: each building counts as one. */
const buildingOf = ({ _id: id, place, path }: Area): Building[] =>
  place ? [{ id, place: { lng: place.lng, lat: place.lat }, households: 1, areaPath: path }] : []

async function areaFor(ctx: Context, areaId: string): Promise<Area> {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  if (!roleHeld(await ctx.roles(), staff, area.path, ctx.now())) throw new AppError('not-allowed')
  return area
}

/** Which buildings have a station in reach, which have not, and where one would help most. For the area's staff. */
export const areaCoverage: Handler<'area.coverage'> = async (ctx, input) => {
  if (!ctx.openid) throw new AppError('not-signed-in')
  const { pace, minutes, planned = [], limit } = input
  const memory = await stationMemory(ctx.store)
  const areaId = input.areaId ?? memory.county.id
  const area = await areaFor(ctx, areaId)
  for (const place of planned) requireInCounty(memory.county, place)
  const after = positionOf(ctx.call, input)
  const [rows, children, streets] = await Promise.all([
    buildingsOf(ctx, areaId),
    ctx.store.find('areas', {
      where: { path: { has: areaId, size: area.path.length + 1 } },
      orderBy: [['_id', 'asc']],
      limit: pageRows,
    }),
    streetsNow(ctx, memory.streets),
  ])
  const buildings = rows.flatMap(buildingOf)
  const profile = profileOf(memory.county, pace)
  const judge = (stations: typeof memory.places) => judged(streets?.network, buildings, stations, profile, minutes)
  const now = judge([...memory.places, ...planned])
  const parts = children.filter(({ level }) => level !== 'building')
  const ids = parts.map(({ _id }) => _id)
  const split = splitBy(areaId, ids, buildings, now)
  const gained =
    planned.length > 0 && split.total.inside - splitBy(areaId, ids, buildings, judge(memory.places)).total.inside
  const outside = buildings.filter((_, i) => !now.isInside[i])
  const shown = new Map(rows.map((row) => [row._id, row]))
  const hitOf = ({ id }: Building) => areaHit(shown.get(id) as Area)
  const page = pageOf(
    ctx.call,
    input,
    outside.filter(({ id }) => after === undefined || id > after).slice(0, limit + 1),
    ({ id }) => id,
  )
  const next = streets && after === undefined ? proposals(streets.network, outside, profile, minutes) : undefined
  return {
    area: areaHit(area),
    buildings: buildings.length,
    ...split.total,
    estimated: now.estimated,
    ...(gained !== false && { gained }),
    parts: parts.map((part) => ({ area: areaHit(part), ...(split.parts.get(part._id) ?? { inside: 0, outside: 0 }) })),
    direct: split.direct,
    uncovered: page.items.map(hitOf),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
    proposals: (next?.found ?? []).map(({ at, adds }) => ({ near: hitOf(at), place: at.place, adds })),
    areProposalsBest: next?.isBest ?? false,
    ...(streets && { streets: sourceOf(streets.record) }),
  }
}
