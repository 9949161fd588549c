import type { CatalogueView } from '../../../src/contracts/theme'
import { AppError } from '../../_platform/app-error'
import { checkedText } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { stationMemory } from '../station'
import { catalogueRights, putItem } from './catalogue.rules'

async function view(ctx: Context, countyId: string): Promise<CatalogueView> {
  const [catalogue, roles] = await Promise.all([ctx.store.get('catalogues', countyId), ctx.roles()])
  const edit = roleHeld(roles, catalogueRights, [countyId], ctx.now()) !== undefined
  return { classes: catalogue?.classes ?? [], can: { edit } }
}

const countyOf = async (ctx: Context) => (await stationMemory(ctx.store)).county.id

export const getCatalogue: Handler<'order.catalogue'> = async (ctx) => view(ctx, await countyOf(ctx))

/** Adds an item to a class or words it anew. Safe to retry. */
export const putCatalogueItem: Handler<'order.put-item'> = async (ctx, put) => {
  const countyId = await countyOf(ctx)
  if (!roleHeld(await ctx.roles(), catalogueRights, [countyId], ctx.now())) throw new AppError('not-allowed')
  await checkedText(ctx, { name: put.name, about: put.about }, 3)
  await ctx.write(async (tx) => {
    const catalogue = await tx.get('catalogues', countyId)
    const next = putItem(catalogue, put)
    if (next !== catalogue) await tx.set('catalogues', next)
    return null
  })
  return view(ctx, countyId)
}
