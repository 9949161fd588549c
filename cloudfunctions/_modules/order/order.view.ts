import type { OrderCan, OrderSummary, OrderView } from '../../../src/contracts/order'
import type { Context } from '../../_platform/context'
import { membersById } from '../member'
import type { Member } from '../member/member.row'
import { confirmsAt, isOverdue, judged, needsSlot } from './due.rules'
import { actorOf, type Who } from './order.actor'
import type { Order, OrderSettings } from './order.row'
import { type Actor, canDo, canUndo, cutoffAt, mayCall, serves, type Verb } from './order.rules'
import { settingsFor } from './order.settings'
import { slotKey } from './slot.rules'

const verbs: readonly Verb[] = [
  'accept',
  'decline',
  'assign',
  'grab',
  'handBack',
  'start',
  'finish',
  'noShow',
  'confirm',
  'rate',
  'notDone',
  'cancel',
  'move',
]

/** What the person may do, by the table that guards the calls. */
function cansOf(order: Order, actor: Actor, at: Date): OrderCan {
  const can = Object.fromEntries(verbs.map((verb) => [verb, canDo(order, verb, actor, at)])) as Record<Verb, boolean>
  return { ...can, undo: canUndo(order, actor, at), call: mayCall(order, actor) !== undefined }
}

/** As time has made them, whether or not the clock has run. All of one county. */
export async function judgedNow(ctx: Context, orders: readonly Order[]) {
  const at = ctx.now()
  const settings = await settingsFor(ctx.store, orders[0]?.areaPath ?? [])
  const keys = orders.filter((order) => needsSlot(order, at)).map((order) => slotKey(order.themeId, order.slotId))
  const wanted = [...new Set(keys)]
  const slots = wanted.length
    ? await ctx.store.find('slots', { where: { _id: { in: wanted } }, limit: wanted.length })
    : []
  const slotOf = (order: Order) => slots.find(({ _id }) => _id === slotKey(order.themeId, order.slotId)) ?? null
  return { settings, orders: orders.map((order) => judged(order, slotOf(order), settings, at)) }
}

/** Whether the person is one of those whom the order is about, rather than one who might come. */
const isParty = (actor: Actor) => actor.owner !== undefined || serves(actor)

interface Seen {
  order: Order
  actor: Actor
  settings: OrderSettings
  /** Whoever is served. */
  person: Member | undefined
  at: Date
}

function summaryOf({ order, actor, settings, person, at }: Seen): OrderSummary {
  const { _id: id, number, themeId, themeName, stationId, stationName, where, slotId, startsAt, endsAt } = order
  const isNamed = serves(actor) || (actor.owner !== undefined && order.forId !== actor.id)
  const home = person?.homeNames.slice(-2).join(' ')
  return {
    id,
    number,
    themeId,
    themeName,
    stationId,
    stationName,
    where,
    slotId,
    startsAt,
    endsAt,
    people: order.people,
    status: order.status,
    isOverdue: isOverdue(order, settings, at),
    ...(isNamed && person?.callName !== undefined && { callName: person.callName }),
    ...(serves(actor) && where === 'home' && home && { home }),
    ...(order.help?.role !== undefined && { helperRole: order.help.role }),
    ...(order.help?.group !== undefined && { helperGroup: order.help.group }),
    ...(isParty(actor) && order.forGroup !== undefined && { forGroup: order.forGroup }),
    isMine: actor.owner !== undefined,
    isMyTask: (actor.helper ?? actor.former) !== undefined,
    can: cansOf(order, actor, at),
  }
}

async function seenBy(ctx: Context, who: Who, rows: readonly Order[]): Promise<Seen[]> {
  const at = ctx.now()
  const [{ orders, settings }, people] = await Promise.all([
    judgedNow(ctx, rows),
    membersById(
      ctx.store,
      rows.map(({ forId }) => forId),
    ),
  ])
  return orders.map((order) => {
    const person = people.find(({ _id }) => _id === order.forId)
    return { order, actor: actorOf(who, order, at), settings, person, at }
  })
}

/** Orders in a list, as the person may see them. */
export const orderSummaries = async (ctx: Context, who: Who, rows: readonly Order[]): Promise<OrderSummary[]> =>
  (await seenBy(ctx, who, rows)).map(summaryOf)

/** Pictures are a courtesy: an order is shown without them while storage cannot be reached. */
async function photosOf(ctx: Context, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return []
  const urls = await ctx.store.fileUrls(files).catch(() => new Map<string, string>())
  return files.flatMap((file) => urls.get(file) ?? [])
}

/** One order as the person may see it: who might come learns nothing about whoever is served. */
export async function orderView(ctx: Context, who: Who, row: Order): Promise<OrderView> {
  const [seen] = await seenBy(ctx, who, [row])
  const { order, actor, settings, at } = seen as Seen
  const { note, reason, rating, contact } = order
  const silentAt = confirmsAt(order, settings)
  const station = await ctx.store.get('stations', order.stationId)
  const isIn = isParty(actor)
  return {
    ...summaryOf(seen as Seen),
    ...(station && { stationPhone: station.phone }),
    contact,
    cutoffAt: cutoffAt(order),
    ...(isIn && note !== undefined && { note }),
    ...(isIn && reason !== undefined && { reason }),
    photos: isIn ? await photosOf(ctx, order.photos) : [],
    ...(isIn && rating && { rating }),
    ...(silentAt !== undefined && { confirmsAt: silentAt }),
    ...(order.undo && canUndo(order, actor, at) && { undoUntil: order.undo.until }),
    timeline: order.steps.map((step) => ({
      at: step.at,
      byRole: step.byRole,
      what: step.what,
      ...(isIn && step.note !== undefined && { note: step.note }),
    })),
  }
}
