import { AppError } from '../../_platform/app-error'
import { requireNoPersonalData } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { memberByCode, membersById, requireMember } from '../member'
import { type Notice, queueNotices } from '../notice'
import { requireRunRole } from './ballot.actor'
import { stationIdFor, unitsOf } from './ballot.read'
import { turnoutOf } from './ballot.roll.rules'
import { unlinkedWords } from './ballot.words'
import type { OwnerUnit } from './unit.row'
import * as rules from './unit.rules'

async function viewsOf(ctx: Context, units: readonly OwnerUnit[]) {
  const owners = await membersById(
    ctx.store,
    units.flatMap(({ ownerId }) => ownerId ?? []),
  )
  return units.map(({ _id: id, label, areaCm2, ownerId }) => {
    const callName = owners.find(({ _id }) => _id === ownerId)?.callName
    return {
      id,
      label,
      areaCm2,
      isLinked: ownerId !== undefined,
      ...(callName !== undefined && { ownerCallName: callName }),
    }
  })
}

/** The register of an estate in the order of labels, for those who keep it; with the first page what it adds up to. */
export const listUnits: Handler<'unit.list'> = async (ctx, input) => {
  const { areaId, text, limit } = input
  const after = positionOf(ctx.call, input) ?? ''
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  await requireRunRole(ctx, area.path)
  const found = await ctx.store.find('units', {
    where: { areaId, order: { gt: after }, ...(text !== undefined && { search: { includes: rules.lookedUp(text) } }) },
    orderBy: [['order', 'asc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, ({ order }) => order)
  const isWhole = input.cursor === undefined && text === undefined
  const all = isWhole ? (await unitsOf(ctx.store, areaId)).map((unit) => ({ ...unit, owner: rules.ownerOf(unit) })) : []
  return { ...page, items: await viewsOf(ctx, page.items), ...(isWhole && { all: turnoutOf(all) }) }
}

async function changeUnit(
  ctx: Context,
  unitId: string,
  rule: (unit: OwnerUnit) => OwnerUnit,
  also: (tx: Tx, unit: OwnerUnit, next: OwnerUnit) => Promise<void> = async () => {},
) {
  await ctx.write(async (tx) => {
    const unit = await tx.get('units', unitId)
    if (!unit) throw new AppError('not-found', ['unitId'])
    const next = rule(unit)
    if (next !== unit) await tx.set('units', next)
    await also(tx, unit, next)
    return null
  })
  const unit = await ctx.store.get('units', unitId)
  const [view] = unit ? await viewsOf(ctx, [unit]) : []
  if (!view) throw new AppError('not-found', ['unitId'])
  return view
}

async function doingOf(ctx: Context, unitId: string, why: string) {
  const unit = await ctx.store.get('units', unitId)
  if (!unit) throw new AppError('not-found', ['unitId'])
  const byRole = await requireRunRole(ctx, unit.areaPath)
  requireNoPersonalData({ why })
  return { areaId: unit.areaId, doing: { byRole, at: ctx.now().toISOString(), why } }
}

/** Links a unit to the member who showed its deed to somebody else. Safe to retry. */
export const linkUnit: Handler<'unit.link'> = async (ctx, { unitId, code, why }) => {
  const { doing } = await doingOf(ctx, unitId, why)
  const { _id: memberId } = await memberByCode(ctx, code)
  const { _id: by } = await requireMember(ctx)
  if (memberId === by) throw new AppError('own-unit', ['code'])
  ctx.log('unit.linked', { unitId })
  return changeUnit(ctx, unitId, (unit) => rules.link(unit, memberId, { ...doing, by }))
}

/** Takes a link away: sold, or linked by mistake. Whose it was is told. Safe to retry. */
export const unlinkUnit: Handler<'unit.unlink'> = async (ctx, { unitId, why }) => {
  const { areaId, doing } = await doingOf(ctx, unitId, why)
  const { _id: by } = await requireMember(ctx)
  const [area, stationId] = await Promise.all([ctx.store.get('areas', areaId), stationIdFor(ctx.store, areaId)])
  ctx.log('unit.unlinked', { unitId })
  return changeUnit(
    ctx,
    unitId,
    (unit) => rules.unlink(unit, { ...doing, by }),
    async (tx, unit, next) => {
      const { ownerId: to } = unit
      if (next === unit || to === undefined || to === by) return
      await queueNotices(tx, ctx.now(), [
        unlinkedNotice(unit, { to, why, stationId, estateName: area?.name ?? '' }, doing.at),
      ])
    },
  )
}

interface Unlinked {
  to: string
  why: string
  stationId: string
  estateName: string
}

/** Losing a unit is losing its vote: whoever WeChat does not reach is called. */
function unlinkedNotice(unit: OwnerUnit, { to, why, stationId, estateName }: Unlinked, at: string): Notice {
  const { title, status, hint } = unlinkedWords
  return {
    dedupeKey: `unit-unlinked:${unit._id}:${unit.links.length}`,
    to,
    stationId,
    moment: 'ballot',
    title,
    body: `${estateName}${unit.label}不再算在您名下：${why.replace(/[。！？]$/, '')}。${hint}`,
    fields: { meeting: unit.label, station: estateName, status, tip: hint, time: at },
    path: `features/ballot/pages/list/index?areaId=${unit.areaId}`,
    isImportant: true,
  }
}
