import { type OrderStatus, type OrderStepKind, orderUndoSeconds } from '../../../src/contracts/order.const'
import { AppError } from '../../_platform/app-error'
import { settled } from './due.rules'
import type { Help, Order, OrderSettings, OrderState, Step } from './order.row'
import { type Actor, canUndo, mayDo, type Part, type Verb } from './order.rules'
import type { Occurrence } from './slot.rules'

// Each verb takes the order as time has made it, returns the next one or throws, and returns the same object where
// there is nothing left to do: that is how a retry and a second tap are recognised.

/** Who acts, when, and by the county's ways. */
export interface Act {
  actor: Actor
  at: Date
  settings: OrderSettings
}

/** The network may take as long again as the page offers. */
const undoMs = 2 * orderUndoSeconds * 1000

const stateOf = ({ status, helperIds, help, reason, photos, doneAt }: Order): OrderState => ({
  status,
  helperIds,
  ...(help && { help }),
  ...(reason !== undefined && { reason }),
  photos,
  ...(doneAt !== undefined && { doneAt }),
})

function withState(order: Order, state: OrderState): Order {
  const { help: _, reason: __, doneAt: ___, ...rest } = order
  return { ...rest, ...state }
}

/** The part to act under; throws why not. A role whose holder has no part at all is refused before the rest. */
function partFor(order: Order, verb: Verb, { actor, at }: Act) {
  const may = mayDo(order, verb, actor, at)
  if (typeof may === 'string') throw new AppError(may)
  return may
}

const requirePart = (order: Order, verb: Verb, act: Act) => {
  const may = mayDo(order, verb, act.actor, act.at)
  if (may === 'not-allowed') throw new AppError(may)
}

interface Change {
  what: OrderStepKind
  may: { part: Part; role: string }
  note?: string | undefined
  state?: Partial<OrderState>
  drop?: readonly ('help' | 'doneAt')[]
  other?: Partial<Order>
  canBeUndone?: boolean
}

function changed(order: Order, act: Act, change: Change): Order {
  // Whoever acts on it knows of it.
  const { undo: _, isUnannounced: __, ...rest } = order
  const at = act.at.toISOString()
  const { what, may, note, canBeUndone } = change
  const step: Step = { at, what, as: may.part, byRole: may.role, by: act.actor.id, ...(note !== undefined && { note }) }
  const state: OrderState = { ...stateOf(order), ...change.state }
  for (const field of change.drop ?? []) delete state[field]
  const until = new Date(act.at.getTime() + undoMs).toISOString()
  const undo = { by: act.actor.id, until, step: order.steps.length, before: stateOf(order) }
  return settled(
    {
      ...withState(rest, state),
      ...change.other,
      steps: [...order.steps, step],
      revision: order.revision + 1,
      ...(canBeUndone && { undo }),
    },
    act.settings,
  )
}

const lastStep = ({ steps }: Order) => steps[steps.length - 1]
const isOneOf = (order: Order, ...statuses: OrderStatus[]) => statuses.includes(order.status)

/** Those who come by themselves once an order is accepted: the group that offers it, or the one on duty. */
export interface Coming {
  via: 'rota' | 'group'
  name: string
  memberIds: readonly string[]
}

/** Whoever comes by themselves is assigned along with it. */
export function accept(order: Order, act: Act, coming?: Coming): Order {
  requirePart(order, 'accept', act)
  if (isOneOf(order, 'accepted', 'assigned')) return order
  const may = partFor(order, 'accept', act)
  const isComing = coming && coming.memberIds.length > 0 && (coming.via === 'group' || order.terms.dispatch === 'rota')
  const state: Partial<OrderState> = isComing
    ? { status: 'assigned', helperIds: [...coming.memberIds], help: { via: coming.via, group: coming.name } }
    : { status: 'accepted' }
  return changed(order, act, { what: 'accepted', may, state, canBeUndone: true })
}

export function decline(order: Order, act: Act, reason: string): Order {
  requirePart(order, 'decline', act)
  if (isOneOf(order, 'declined')) return order
  const may = partFor(order, 'decline', act)
  const state = { status: 'declined', reason } as const
  return changed(order, act, { what: 'declined', may, note: reason, state, canBeUndone: true })
}

/** Names the one who comes, also in place of another. */
export function assign(order: Order, act: Act, helper: { id: string; role: string }): Order {
  requirePart(order, 'assign', act)
  if (isOneOf(order, 'assigned') && order.helperIds.length === 1 && order.helperIds[0] === helper.id) return order
  const may = partFor(order, 'assign', act)
  const help: Help = { via: 'assign', role: helper.role }
  return changed(order, act, { what: 'assigned', may, state: { status: 'assigned', helperIds: [helper.id], help } })
}

/** The first who grabs it has it. */
export function grab(order: Order, act: Act): Order {
  const { actor } = act
  if (order.helperIds.includes(actor.id)) return order
  requirePart(order, 'grab', act)
  if (order.helperIds.length > 0) throw new AppError('already-taken')
  const may = partFor(order, 'grab', act)
  const help: Help = { via: 'grab', role: may.role }
  return changed(order, act, { what: 'grabbed', may, state: { status: 'assigned', helperIds: [actor.id], help } })
}

/** Somebody who cannot come says so; of a group, the others still come. */
export function handBack(order: Order, act: Act, reason: string): Order {
  const last = lastStep(order)
  if (last?.what === 'handed-back' && last.by === act.actor.id) return order
  const may = partFor(order, 'handBack', act)
  const helperIds = order.helperIds.filter((id) => id !== act.actor.id)
  const isLeft = helperIds.length > 0
  return changed(order, act, {
    what: 'handed-back',
    may,
    note: reason,
    state: { helperIds, status: isLeft ? 'assigned' : 'accepted' },
    drop: isLeft ? [] : ['help'],
  })
}

export function start(order: Order, act: Act): Order {
  requirePart(order, 'start', act)
  if (isOneOf(order, 'in-progress')) return order
  const may = partFor(order, 'start', act)
  return changed(order, act, { what: 'started', may, state: { status: 'in-progress' } })
}

export function finish(order: Order, act: Act, photos: readonly string[]): Order {
  requirePart(order, 'finish', act)
  if (isOneOf(order, 'done', 'confirmed')) return order
  const may = partFor(order, 'finish', act)
  const state: Partial<OrderState> = { status: 'done', photos: [...photos], doneAt: act.at.toISOString() }
  return changed(order, act, { what: 'finished', may, state, canBeUndone: true })
}

/** Nobody was there to be served. */
export function noShow(order: Order, act: Act, reason: string): Order {
  requirePart(order, 'noShow', act)
  if (isOneOf(order, 'no-show')) return order
  const may = partFor(order, 'noShow', act)
  return changed(order, act, { what: 'no-show', may, note: reason, state: { status: 'no-show', reason } })
}

export function confirm(order: Order, act: Act): Order {
  requirePart(order, 'confirm', act)
  if (isOneOf(order, 'confirmed')) return order
  const may = partFor(order, 'confirm', act)
  return changed(order, act, { what: 'confirmed', may, state: { status: 'confirmed' } })
}

/** Rates once, and confirms what is still open. */
export function rate(order: Order, act: Act, rating: NonNullable<Order['rating']>): Order {
  requirePart(order, 'rate', act)
  if (order.rating?.stars === rating.stars && order.rating.words === rating.words) return order
  const may = partFor(order, 'rate', act)
  return changed(order, act, { what: 'rated', may, state: { status: 'confirmed' }, other: { rating } })
}

/** Whoever was to be served says that it was not done: it goes on. */
export function notDone(order: Order, act: Act, reason: string): Order {
  requirePart(order, 'notDone', act)
  if (isOneOf(order, 'in-progress') && lastStep(order)?.what === 'not-done') return order
  const may = partFor(order, 'notDone', act)
  const state = { status: 'in-progress', reason } as const
  return changed(order, act, { what: 'not-done', may, note: reason, state, drop: ['doneAt'] })
}

export function cancel(order: Order, act: Act, reason: string): Order {
  requirePart(order, 'cancel', act)
  if (isOneOf(order, 'cancelled')) return order
  const may = partFor(order, 'cancel', act)
  return changed(order, act, { what: 'cancelled', may, note: reason, state: { status: 'cancelled', reason } })
}

/**
 * Another slot, the same number. Whoever ordered asks anew; a keeper's move stays accepted. Either way those who were to
 * come at the old time are free.
 */
export function move(order: Order, act: Act, to: Occurrence): Order {
  requirePart(order, 'move', act)
  if (order.slotId === to.slotId) return order
  const may = partFor(order, 'move', act)
  const { slotId, startsAt, endsAt } = to
  const { isFormed: _, isAlerted: __, ...rest } = order
  const status = may.part === 'owner' || order.status === 'requested' ? 'requested' : 'accepted'
  const requestedAt = may.part === 'owner' ? act.at.toISOString() : order.requestedAt
  return changed(rest, act, {
    what: 'moved',
    may,
    state: { status, helperIds: [] },
    drop: ['help'],
    other: { slotId, startsAt, endsAt, requestedAt, when: `${startsAt}~${order._id}` },
  })
}

/** Takes the actor's own last act back, within seconds. */
export function undo(order: Order, act: Act): Order {
  const last = lastStep(order)
  if (last?.what === 'undone' && last.by === act.actor.id) return order
  const { undo: back } = order
  if (!back || !canUndo(order, act.actor, act.at)) throw new AppError('too-late')
  const step: Step = {
    at: act.at.toISOString(),
    what: 'undone',
    as: last?.as ?? 'keeper',
    byRole: last?.byRole ?? '',
    by: act.actor.id,
  }
  const { undo: _, ...rest } = withState(order, back.before)
  return settled({ ...rest, steps: [...order.steps, step], revision: order.revision + 1 }, act.settings)
}
