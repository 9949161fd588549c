import { hourMs } from '../../../src/contracts/day.const'
import type { ErrorCode } from '../../../src/contracts/error.const'
import { closedStatuses, type OrderStatus } from '../../../src/contracts/order.const'
import type { RoleKind } from '../member/role.row'
import type { Order } from './order.row'

/** Who may grab an order in their area. */
export const helperRoles: readonly RoleKind[] = ['party-member', 'building-head', 'committee-member']
/** Who may be named to come: those who may grab, and the manager. */
export const nameable: readonly RoleKind[] = [...helperRoles, 'station-manager']

/** What somebody is to an order: each part they have, with the role it is recorded under. */
export interface Actor {
  /** A member's id. */
  id: string
  /** It serves them, or somebody they act for. */
  owner?: string
  /** They look after the station's orders. */
  keeper?: string
  /** They speak for the group that offers it. */
  contact?: string
  /** They are among those who come. */
  helper?: string
  /** They were to come, but hold no role any more that reaches the order: all they may do is hand it back. */
  former?: string
  /** They might come; nobody serves themselves. */
  grabber?: string
}
export type Part = 'owner' | 'keeper' | 'contact' | 'helper' | 'former' | 'grabber'

export type Verb =
  | 'accept'
  | 'decline'
  | 'assign'
  | 'grab'
  | 'handBack'
  | 'start'
  | 'finish'
  | 'noShow'
  | 'confirm'
  | 'rate'
  | 'notDone'
  | 'cancel'
  | 'move'

interface Guard {
  by: readonly Part[]
  from: readonly OrderStatus[]
  /** What else must hold, for one of the parts. */
  unless?: (order: Order, part: Part, at: Date) => ErrorCode | undefined
}

const planned = ['requested', 'accepted', 'assigned'] as const

/** Until when whoever ordered may change their mind; a group that has formed is not left in the lurch. */
export const cutoffAt = ({ startsAt, terms }: Pick<Order, 'startsAt' | 'terms'>): string => {
  const hours = terms.minimum > 0 ? Math.max(terms.cutoffHours, terms.leadHours) : terms.cutoffHours
  return new Date(Date.parse(startsAt) - hours * hourMs).toISOString()
}

/** A request that nobody answered binds nobody. */
const isTooLate = (order: Order, part: Part, at: Date) =>
  part === 'owner' && order.status !== 'requested' && at.toISOString() > cutoffAt(order) ? 'too-late' : undefined

/** Every transition: by whom and from which status. What a page may offer is computed from the same table. */
export const guards: Record<Verb, Guard> = {
  accept: { by: ['keeper', 'contact'], from: ['requested'] },
  decline: { by: ['keeper', 'contact'], from: ['requested'] },
  assign: { by: ['keeper'], from: ['accepted', 'assigned'] },
  grab: {
    by: ['grabber'],
    from: ['accepted'],
    unless: ({ terms }) => (terms.dispatch === 'grab' ? undefined : 'not-allowed'),
  },
  handBack: { by: ['helper', 'former'], from: ['assigned'] },
  start: { by: ['keeper', 'contact', 'helper'], from: ['accepted', 'assigned'] },
  finish: { by: ['keeper', 'contact', 'helper'], from: ['accepted', 'assigned', 'in-progress'] },
  noShow: {
    by: ['keeper', 'contact', 'helper'],
    from: ['accepted', 'assigned', 'in-progress'],
    unless: ({ startsAt }, _, at) => (at.toISOString() < startsAt ? 'too-early' : undefined),
  },
  confirm: { by: ['owner'], from: ['done'] },
  rate: { by: ['owner'], from: ['done', 'confirmed'], unless: ({ rating }) => (rating ? 'wrong-state' : undefined) },
  notDone: { by: ['owner'], from: ['done'] },
  cancel: { by: ['owner', 'keeper', 'contact'], from: planned, unless: isTooLate },
  move: { by: ['owner', 'keeper', 'contact'], from: planned, unless: isTooLate },
}

/** Under which part the actor may do it, or why not. */
export function mayDo(order: Order, verb: Verb, actor: Actor, at: Date): { part: Part; role: string } | ErrorCode {
  const { by, from, unless } = guards[verb]
  let refusal: ErrorCode = 'not-allowed'
  for (const part of by) {
    const role = actor[part]
    if (role === undefined) continue
    const why = from.includes(order.status) ? unless?.(order, part, at) : 'wrong-state'
    if (why === undefined) return { part, role }
    refusal = why
  }
  return refusal
}

const handedBackBy = ({ steps }: Order, { id }: Actor) =>
  steps.some(({ what, by }) => what === 'handed-back' && by === id && id !== '')

/**
 * Whether the actor has a part in such an act at all, whatever has become of the order. Who handed it back had one, or a
 * retry could not be recognised.
 */
export function hasPart(order: Order, verb: Verb | 'undo', actor: Actor): boolean {
  if (verb === 'undo') return serves(actor)
  if (verb === 'handBack' && handedBackBy(order, actor)) return true
  return guards[verb].by.some((part) => actor[part] !== undefined)
}

export const canDo = (order: Order, verb: Verb, actor: Actor, at: Date) =>
  typeof mayDo(order, verb, actor, at) === 'object'

export const canUndo = ({ undo }: Order, actor: Pick<Actor, 'id'>, at: Date) =>
  undo !== undefined && undo.by === actor.id && at.toISOString() <= undo.until

export const isClosed = (status: OrderStatus) => (closedStatuses as readonly OrderStatus[]).includes(status)

/** Whether an order counts against its slot. Who did not show up kept somebody else from coming. */
export const holdsSeats = ({ status }: Pick<Order, 'status'>) => status !== 'declined' && status !== 'cancelled'

/** Whether somebody is on the serving side: those who can take an act of theirs back. */
export const serves = ({ keeper, contact, helper }: Actor) =>
  [keeper, contact, helper].some((role) => role !== undefined)

/** Whether the person may see the order at all. Who might come sees it only while it is to be had. */
export const maySee = (order: Order, actor: Actor, at: Date) =>
  actor.owner !== undefined || serves(actor) || actor.former !== undefined || canDo(order, 'grab', actor, at)

/** The role under which somebody may have the served one's number shown: those who serve, while it is not over. */
export const mayCall = ({ isLive }: Pick<Order, 'isLive'>, { keeper, contact, helper }: Actor): string | undefined =>
  isLive ? (keeper ?? contact ?? helper) : undefined
