import type { Tx } from '../../_platform/store'
import { decided, seatsMove } from './due.rules'
import { tellOf } from './order.notices'
import type { Order, OrderSettings, Slot } from './order.row'
import { giveSeatsBack, newSlot, type Occurrence, slotKey, takeSeats } from './slot.rules'

const keyOf = (order: Order) => slotKey(order.themeId, order.slotId)

/** The seats where the order was: given back, taken again by an undo, or just judged whether the slot takes place. */
async function saveSeatsBefore(tx: Tx, before: Order, next: Order, at: Date): Promise<void> {
  const found = await tx.get('slots', keyOf(before))
  if (!found) return
  const { gives, takes } = seatsMove(before, next)
  let slot = decided(found, before, at)
  if (gives) slot = giveSeatsBack(slot, before._id)
  if (takes && before.slotId === next.slotId) slot = takeSeats(slot, next)
  if (slot !== found) await tx.set('slots', slot)
}

/** A slot with an order's seats taken, at the capacity that the theme has now. */
export const seated = (
  slot: Slot | null,
  themeId: string,
  to: Occurrence,
  order: Parameters<typeof takeSeats>[1],
): Slot => takeSeats({ ...(slot ?? newSlot(themeId, to)), capacity: to.capacity }, order)

export interface Saving {
  managers: readonly string[]
  settings: OrderSettings
  at: Date
  /** The slot that a moved order goes to. */
  to?: Occurrence | undefined
}

/** Writes a changed order with its seats and what people are told of it: all of it, or nothing. */
export async function saveOrder(tx: Tx, before: Order, next: Order, saving: Saving): Promise<void> {
  await saveSeatsBefore(tx, before, next, saving.at)
  if (saving.to && before.slotId !== next.slotId) {
    const slot = await tx.get('slots', keyOf(next))
    await tx.set('slots', seated(slot, next.themeId, saving.to, next))
  }
  await tx.set('orders', next)
  await tellOf(tx, before, next, saving)
}
