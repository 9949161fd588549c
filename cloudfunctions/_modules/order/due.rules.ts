import { dayMs, hourMs } from '../../../src/contracts/day.const'
import type { OrderStepKind } from '../../../src/contracts/order.const'
import type { Order, OrderSettings, Slot, Step } from './order.row'
import { holdsSeats, isClosed } from './order.rules'

const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

const answerBy = ({ requestedAt }: Order, { answerHours }: OrderSettings) => after(requestedAt, answerHours * hourMs)
const lapsesAt = ({ endsAt }: Order, { lapseHours }: OrderSettings) => after(endsAt, lapseHours * hourMs)
const decidedAt = ({ startsAt, terms }: Order) => after(startsAt, -terms.leadHours * hourMs)

/** When silence confirms what was reported done; undefined for what was not. */
export const confirmsAt = ({ status, doneAt }: Order, { confirmDays }: OrderSettings) =>
  status === 'done' && doneAt ? after(doneAt, confirmDays * dayMs) : undefined

const isPlanned = ({ status }: Order) => status === 'requested' || status === 'accepted' || status === 'assigned'
const isUndecided = (order: Order) => isPlanned(order) && order.terms.minimum > 0 && !order.isFormed

/** When the clock must look at an order next; undefined when never. */
export function dueAt(order: Order, settings: OrderSettings): string | undefined {
  const instants: (string | undefined)[] = [confirmsAt(order, settings)]
  if (order.isUnannounced) instants.push(order.requestedAt)
  if (isUndecided(order)) instants.push(decidedAt(order))
  if (order.status === 'requested') instants.push(lapsesAt(order, settings))
  if (order.status === 'requested' && !order.isAlerted) instants.push(answerBy(order, settings))
  return instants.filter((instant) => instant !== undefined).sort()[0]
}

/** Not answered in time, or past its slot with nobody having said what became of it. */
export function isOverdue(order: Order, settings: OrderSettings, at: Date): boolean {
  const now = at.toISOString()
  if (order.status === 'requested') return now > answerBy(order, settings) || now > order.endsAt
  return (isPlanned(order) || order.status === 'in-progress') && now > order.endsAt
}

const everybodyIn = ({ forId, byId, helperIds, steps, involved }: Omit<Order, 'openTo'>) =>
  [...new Set([forId, byId, ...involved, ...helperIds, ...steps.map(({ by }) => by)])].filter((id) => id !== '')

/** What follows from a change: what may still become of the order, and when the clock looks at it. */
export function settled(order: Order, settings: OrderSettings): Order {
  const { dueAt: _, openTo: __, ...rest } = order
  const due = dueAt(order, settings)
  const isToGrab = order.status === 'accepted' && order.terms.dispatch === 'grab'
  return {
    ...rest,
    isLive: !isClosed(order.status),
    involved: everybodyIn(order),
    ...(isToGrab && { openTo: 'grab' as const }),
    ...(due !== undefined && { dueAt: due }),
  }
}

function closedBySystem(order: Order, what: OrderStepKind, settings: OrderSettings, at: Date): Order {
  const { undo: _, isUnannounced: __, ...rest } = order
  const status = what === 'confirmed-by-silence' ? 'confirmed' : 'cancelled'
  const step: Step = { at: at.toISOString(), what, as: 'system', byRole: 'system', by: '' }
  return settled({ ...rest, status, steps: [...order.steps, step], revision: order.revision + 1 }, settings)
}

/** Whether a slot takes place, if that is due to be decided; once decided it stays so. The same slot otherwise. */
export const decided = (slot: Slot, order: Order, at: Date): Slot =>
  slot.isOn === undefined && isUndecided(order) && at.toISOString() >= decidedAt(order)
    ? { ...slot, isOn: slot.taken >= order.terms.minimum }
    : slot

/**
 * What time alone has made of an order, whether or not the clock has run: too few came, nobody ever answered, or nobody
 * objected to what was done. The same order where nothing is due.
 */
export function judged(order: Order, slot: Slot | null, settings: OrderSettings, at: Date): Order {
  const now = at.toISOString()
  if (slot && isUndecided(order) && now >= decidedAt(order)) {
    if (!decided(slot, order, at).isOn) return closedBySystem(order, 'too-few', settings, at)
    return judged(settled({ ...order, isFormed: true }, settings), slot, settings, at)
  }
  if (order.status === 'requested' && now >= lapsesAt(order, settings))
    return closedBySystem(order, 'unanswered', settings, at)
  const silentAt = confirmsAt(order, settings)
  return silentAt !== undefined && now >= silentAt ? closedBySystem(order, 'confirmed-by-silence', settings, at) : order
}

/** Marks that the managers were told of a new order; the same one where they were. */
export function announced(order: Order, settings: OrderSettings): Order {
  const { isUnannounced, ...rest } = order
  return isUnannounced ? settled(rest, settings) : order
}

/** Marks that the managers are told of a request nobody answered; the same order where that is not due. */
export const alerted = (order: Order, settings: OrderSettings, at: Date): Order =>
  order.status === 'requested' && !order.isAlerted && at.toISOString() >= answerBy(order, settings)
    ? settled({ ...order, isAlerted: true }, settings)
    : order

/** Whether reading an order needs its slot: only while the minimum is to be judged. */
export const needsSlot = (order: Order, at: Date) => isUndecided(order) && at.toISOString() >= decidedAt(order)

/** Seats of both slots after a change: an order that stays keeps its seats. */
export const seatsMove = (before: Order | null, next: Order) => ({
  gives: before !== null && holdsSeats(before) && (!holdsSeats(next) || before.slotId !== next.slotId),
  takes: holdsSeats(next) && (before === null || !holdsSeats(before) || before.slotId !== next.slotId),
})
