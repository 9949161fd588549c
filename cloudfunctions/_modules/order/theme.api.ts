import { randomBytes } from 'node:crypto'
import { dayAt } from '../../../src/contracts/opening.calc'
import { AppError } from '../../_platform/app-error'
import { checkedText, requireHarmless, requireNoPersonalData } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { timeOrder } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import { isLive } from '../group'
import type { Group } from '../group/group.row'
import { itemOf } from './catalogue.rules'
import { keeperRole, requireOfferer, speaksFor } from './order.actor'
import type { Theme } from './order.row'
import { editTheme, pauseTheme, publishTheme, type ThemeWords } from './theme.rules'
import { themeSummaries, themeView } from './theme.view'

/** What stations offer, by when it was published; what is over is left out. */
export const listThemes: Handler<'theme.list'> = async (ctx, input) => {
  const { stationId, areaId, itemId, limit } = input
  const after = positionOf(ctx.call, input)
  const found = await ctx.store.find('themes', {
    where: {
      ...(stationId !== undefined && { stationId }),
      ...(areaId !== undefined && { areaPath: { has: areaId } }),
      ...(itemId !== undefined && { itemId }),
      ...(after !== undefined && { _id: { gt: after } }),
      listedUntil: { gte: dayAt(ctx.now()) },
    },
    orderBy: [['_id', 'asc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, ({ _id }) => _id)
  return { ...page, items: await themeSummaries(ctx, page.items) }
}

async function known(ctx: Context, themeId: string): Promise<Theme> {
  const theme = await ctx.store.get('themes', themeId)
  if (!theme) throw new AppError('not-found', ['themeId'])
  return theme
}

export const getTheme: Handler<'theme.get'> = async (ctx, { themeId }) => themeView(ctx, await known(ctx, themeId))

/** The catalogue's name for an item, by which a theme is found; throws `not-found` for an item that is none. */
async function itemName(ctx: Context, areaPath: readonly string[], itemId: string): Promise<string> {
  const catalogue = areaPath[0] === undefined ? null : await ctx.store.get('catalogues', areaPath[0])
  const item = itemOf(catalogue, itemId)
  if (!item) throw new AppError('not-found', ['itemId'])
  return item.name
}

/** Everybody reads it: nobody's number or door, but for the telephone of a desk. */
async function requireFit(ctx: Context, { name, about, flow, contact }: ThemeWords): Promise<void> {
  requireNoPersonalData({ name, about, flow })
  requireNoPersonalData({ contact }, ['landline'])
  await requireHarmless(ctx, { name, about, flow, contact }, 3)
}

/** The group in whose name somebody may offer something at a station: one that lives there and they speak for. */
async function offeringGroup(ctx: Context, stationId: string, groupId: string | undefined): Promise<Group | undefined> {
  if (groupId === undefined) return undefined
  const group = await ctx.store.get('groups', groupId)
  if (group?.stationId !== stationId || !isLive(group)) throw new AppError('not-found', ['groupId'])
  if (!(await speaksFor(ctx, groupId))) throw new AppError('not-allowed', ['groupId'])
  return group
}

/** A station, or a group at it, offers something new. Safe to retry. */
export const publish: Handler<'theme.publish'> = async (ctx, { stationId, groupId, ...words }) => {
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  const group = await offeringGroup(ctx, stationId, groupId)
  if (!group) await keeperRole(ctx, station.areaPath)
  const name = await itemName(ctx, station.areaPath, words.itemId)
  await requireFit(ctx, words)
  const { _id: by } = await ctx.enrol()
  const _id = timeOrder(ctx.now().toISOString(), randomBytes(6).toString('hex'))
  const { areaPath, name: stationName, isSynthetic } = station
  const themeId = await ctx.write(async (tx) => {
    const offered = group && { groupId: group._id, groupName: group.name }
    const base = { _id, stationId, stationName, areaPath, ...offered, itemName: name, isSynthetic }
    await tx.set('themes', publishTheme(base, words, by, ctx.now()))
    return _id
  })
  return themeView(ctx, await known(ctx, themeId))
}

/** One change to a theme by one who runs its station. Safe to retry. */
async function changeTheme(ctx: Context, themeId: string, rule: (theme: Theme, by: string) => Theme) {
  const { _id: by } = await ctx.enrol()
  await ctx.write(async (tx) => {
    const theme = await tx.get('themes', themeId)
    if (!theme) throw new AppError('not-found', ['themeId'])
    const next = rule(theme, by)
    if (next !== theme) await tx.set('themes', next)
    return null
  })
  return themeView(ctx, await known(ctx, themeId))
}

/** Words a theme anew; what was ordered keeps its terms. Safe to retry. */
export const edit: Handler<'theme.edit'> = async (ctx, { themeId, ...words }) => {
  const theme = await known(ctx, themeId)
  await requireOfferer(ctx, theme)
  const name = await itemName(ctx, theme.areaPath, words.itemId)
  await requireFit(ctx, words)
  return changeTheme(ctx, themeId, (found, by) => editTheme(found, { ...words, itemName: name }, by, ctx.now()))
}

/** Pauses a theme with a reason, or goes on with it. Safe to retry. */
export const pause: Handler<'theme.pause'> = async (ctx, { themeId, ...wanted }) => {
  await requireOfferer(ctx, await known(ctx, themeId))
  await checkedText(ctx, { reason: wanted.reason }, 3)
  return changeTheme(ctx, themeId, (theme, by) => pauseTheme(theme, wanted, by, ctx.now()))
}
