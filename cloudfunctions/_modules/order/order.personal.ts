import type { PersonalData } from '../../_platform/personal-data'
import type { Store } from '../../_platform/store'
import type { Order, Slot } from './order.row'
import { slotKey } from './slot.rules'

const most = 1000

/** An order as whoever is served may have it in a file. */
function ownRecord({
  number,
  themeName,
  stationName,
  startsAt,
  status,
  people,
  where,
  note,
  reason,
  rating,
  steps,
}: Order) {
  const timeline = steps.map(({ at, what, byRole, note: words }) => ({ at, what, byRole, note: words }))
  return {
    kind: 'order',
    number,
    themeName,
    stationName,
    startsAt,
    status,
    people,
    where,
    note,
    reason,
    rating,
    timeline,
  }
}

/** What helping leaves: that they came, not to whom. */
const helpRecord = ({ number, themeName, stationName, startsAt, status }: Order) => ({
  kind: 'helped',
  number,
  themeName,
  stationName,
  startsAt,
  status,
})

/** An order without somebody: that it happened stays for the accounts, with the words they wrote gone. */
export function withoutPerson(order: Order, id: string): Order {
  const { note, rating, reason, undo: _, ...rest } = order
  const isTheirs = order.forId === id || order.byId === id
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id)
  const lastWords = order.steps.filter((step) => step.note !== undefined && step.note === reason)
  const isTheirReason = isTheirs || lastWords.some(({ by }) => by === id)
  return {
    ...rest,
    forId: order.forId === id ? '' : order.forId,
    byId: order.byId === id ? '' : order.byId,
    helperIds: without(order.helperIds),
    involved: without(order.involved),
    helpPath: order.forId === id ? order.areaPath : order.helpPath,
    ...(!isTheirs && note !== undefined && { note }),
    ...(!isTheirReason && reason !== undefined && { reason }),
    ...(rating && { rating: isTheirs ? { stars: rating.stars } : rating }),
    steps: order.steps.map((step) => {
      const { note: words, ...bare } = step
      return step.by === id ? { ...bare, by: '' } : step
    }),
  }
}

const withoutSeat = (slot: Slot, orderId: string): Slot => {
  const seat = slot.seats[orderId]
  return seat ? { ...slot, seats: { ...slot.seats, [orderId]: { ...seat, forId: '' } } } : slot
}

async function forgetOrders(store: Store, id: string): Promise<void> {
  for (;;) {
    const found = await store.find('orders', { where: { involved: { has: id } }, limit: 100 })
    if (found.length === 0) return
    for (const { _id } of found)
      await store.transaction(async (tx) => {
        const order = await tx.get('orders', _id)
        if (!order) return
        const key = slotKey(order.themeId, order.slotId)
        const slot = order.forId === id ? await tx.get('slots', key) : null
        if (slot) await tx.set('slots', withoutSeat(slot, _id))
        await tx.set('orders', withoutPerson(order, id))
      })
  }
}

async function forgetDuties(store: Store, id: string): Promise<void> {
  for (const { _id } of await store.find('themes', { where: { updatedBy: id }, limit: most }))
    await store.transaction(async (tx) => {
      const theme = await tx.get('themes', _id)
      if (theme) await tx.set('themes', { ...theme, updatedBy: '' })
    })
  for (const { _id } of await store.find('rotas', { limit: most }))
    await store.transaction(async (tx) => {
      const rota = await tx.get('rotas', _id)
      if (!rota || !JSON.stringify(rota).includes(`"${id}"`)) return
      const groups = rota.groups.map((group) => ({ ...group, memberIds: group.memberIds.filter((one) => one !== id) }))
      await tx.set('rotas', { ...rota, groups, updatedBy: rota.updatedBy === id ? '' : rota.updatedBy })
    })
}

/** What the person ordered, and where they came to help. */
export const orderPersonal: PersonalData = {
  name: 'orders',
  exported: async (ctx, { memberId }) => {
    const involved = await ctx.store.find('orders', { where: { involved: { has: memberId } }, limit: most })
    return [
      ...involved.filter(({ forId }) => forId === memberId).map(ownRecord),
      ...involved.filter(({ helperIds }) => helperIds.includes(memberId)).map(helpRecord),
    ]
  },
  /** What they ordered or took on must come to its end first. */
  isOwed: async (ctx, { memberId }) => {
    const where = { isLive: true, involved: { has: memberId } }
    const live = await ctx.store.find('orders', { where, limit: most })
    return live.some(({ forId, helperIds }) => forId === memberId || helperIds.includes(memberId))
  },
  forgotten: async (store, { memberId }) => {
    await forgetOrders(store, memberId)
    await forgetDuties(store, memberId)
  },
}
