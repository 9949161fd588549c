import { dayMs } from '../../../src/contracts/day.const'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { Tx } from '../../_platform/store'
import { type Notice, queueNotices, timeWords, withdrawNotice } from '../notice'
import type { Order, OrderSettings } from './order.row'
import { type Audience, bodyOf, wordsOf } from './order.words'
import { instantOf } from './slot.rules'

const pathOf = (order: Order) => `features/order/pages/detail/index?orderId=${order._id}`

interface Telling {
  dedupeKey: string
  to: string
  title: string
  status: string
  note?: string | undefined
  isImportant?: boolean | undefined
  notBefore?: string | undefined
}

/** To whoever is served: how their order stands. */
const toOwner = (order: Order, { note, status, isImportant, notBefore, ...told }: Telling): Notice => ({
  ...told,
  stationId: order.stationId,
  moment: 'order-changed',
  body: bodyOf(order, note),
  fields: {
    item: order.themeName,
    station: order.stationName,
    time: order.startsAt,
    status,
    tip: note ?? order.contact,
  },
  path: pathOf(order),
  isImportant: isImportant === true,
  ...(notBefore !== undefined && { notBefore }),
})

/** To whoever runs the station or comes: something to do, or no longer. */
const toStaff = (order: Order, { note, notBefore, status: _, isImportant: __, ...told }: Telling): Notice => ({
  ...told,
  stationId: order.stationId,
  moment: 'todo',
  body: bodyOf(order, note),
  fields: { matter: told.title, from: order.stationName, at: order.startsAt, until: order.endsAt },
  path: pathOf(order),
  isImportant: false,
  ...(notBefore !== undefined && { notBefore }),
})

/** What people are told of one step. `gone`: helpers whom it frees. Whoever took the step knows. */
function noticesOf(order: Order, index: number, managers: readonly string[], gone: readonly string[]): Notice[] {
  const step = order.steps[index]
  const words = step && wordsOf[step.what]
  if (!words) return []
  const people: Record<Audience, readonly string[]> = {
    owner: [order.forId],
    managers,
    helpers: [...order.helperIds, ...gone],
  }
  const notBefore = order.undo && index >= order.undo.step ? order.undo.until : undefined
  const told = new Set([step.by])
  return words.to.flatMap((audience) =>
    people[audience].flatMap((to) => {
      // What was done for somebody helped, they and their helper know.
      if (to === '' || told.has(to) || (audience === 'owner' && step.as === 'owner')) return []
      told.add(to)
      const { title, status, isImportant } = words
      const telling = { dedupeKey: `order:${order._id}:${index}`, to, title, status, note: step.note, notBefore }
      return [audience === 'owner' ? toOwner(order, { ...telling, isImportant }) : toStaff(order, telling)]
    }),
  )
}

/** The evening before: to whoever is served and whoever comes, as long as it is to take place. */
function remindersOf(order: Order, { reminderMinute }: OrderSettings): Notice[] {
  if (order.status !== 'accepted' && order.status !== 'assigned') return []
  const eve = dayAt(new Date(Date.parse(order.startsAt) - dayMs))
  const rest = {
    dedupeKey: `order-reminder:${order._id}:${order.slotId}`,
    notBefore: instantOf(eve, reminderMinute),
    expiresAt: order.startsAt,
  }
  const title = `明天有约：${order.themeName}`
  const owner = toOwner(order, {
    ...rest,
    to: order.forId,
    title,
    status: '明天见',
    isImportant: order.forId !== order.byId,
  })
  const tip = `${timeWords(order.startsAt)}见`
  return [
    { ...owner, ...rest, moment: 'order-reminder', fields: { ...(owner.fields as ReminderFields), tip } },
    ...order.helperIds
      .filter((id) => id !== order.forId)
      .map((to) => ({ ...toStaff(order, { ...rest, to, title, status: '' }), expiresAt: order.startsAt })),
  ]
}
type ReminderFields = Extract<Notice, { moment: 'order-reminder' }>['fields']

const isSame = (a: Notice, b: Notice) => a.dedupeKey === b.dedupeKey && a.to === b.to

/**
 * Tells people of the steps between two states of an order, and keeps the reminders to those who are still owed one. An
 * act that can be undone is told when it no longer can be; undone, it is not told at all.
 */
export async function tellOf(
  tx: Tx,
  before: Order,
  order: Order,
  { managers, settings, at }: { managers: readonly string[]; settings: OrderSettings; at: Date },
): Promise<void> {
  const known = before.steps.length
  const gone = before.helperIds.filter((id) => !order.helperIds.includes(id))
  const isUndone = order.steps[order.steps.length - 1]?.what === 'undone'
  if (before.undo && isUndone)
    for (let index = before.undo.step; index < known; index++)
      for (const notice of noticesOf(before, index, managers, [])) await withdrawNotice(tx, at, notice)

  const due = remindersOf(order, settings)
  const owed = remindersOf(before, settings)
  for (const old of owed) if (!due.some((next) => isSame(old, next))) await withdrawNotice(tx, at, old)
  const fresh = due.filter(
    (next) => !owed.some((old) => isSame(old, next)) && (next.notBefore ?? '') > at.toISOString(),
  )
  const told = order.steps.slice(known).flatMap((_, i) => noticesOf(order, known + i, managers, gone))
  await queueNotices(tx, at, [...told, ...fresh])
}

/** Tells the managers of a new order, once; where it was answered or withdrawn meanwhile there is nothing to tell. */
export const tellNew = async (tx: Tx, order: Order, managers: readonly string[], at: Date): Promise<void> => {
  if (order.status === 'requested') await queueNotices(tx, at, noticesOf(order, 0, managers, []))
}

/** Tells the managers, once, of a request that nobody answered in time. */
export const tellUnanswered = (tx: Tx, order: Order, managers: readonly string[], at: Date): Promise<void> =>
  queueNotices(
    tx,
    at,
    managers.map((to) =>
      toStaff(order, {
        dedupeKey: `order-unanswered:${order._id}:${order.requestedAt}`,
        to,
        title: '预约还没有人答复',
        status: '',
      }),
    ),
  )
