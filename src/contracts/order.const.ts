export const orderStatuses = [
  'requested',
  'accepted',
  'assigned',
  'in-progress',
  'done',
  'confirmed',
  'declined',
  'cancelled',
  'no-show',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** Nothing follows these, but for an undo within seconds. */
export const closedStatuses = ['confirmed', 'declined', 'cancelled', 'no-show'] as const satisfies OrderStatus[]

/** What a timeline tells. The last two happen by themselves: nobody answered; too few people ordered. */
export const orderSteps = [
  'placed',
  'accepted',
  'declined',
  'assigned',
  'grabbed',
  'handed-back',
  'started',
  'finished',
  'no-show',
  'confirmed',
  'rated',
  'not-done',
  'cancelled',
  'moved',
  'undone',
  'confirmed-by-silence',
  'unanswered',
  'too-few',
] as const
export type OrderStepKind = (typeof orderSteps)[number]

/** How helpers come to an order: first who grabs it, named by the manager, or the duty rota's current group. */
export const dispatchKinds = ['grab', 'assign', 'rota'] as const
export type DispatchKind = (typeof dispatchKinds)[number]

export const orderWheres = ['station', 'home'] as const
export type OrderWhere = (typeof orderWheres)[number]

/** Why a slot cannot be ordered. */
export const slotWhys = ['paused', 'closed', 'too-late', 'full'] as const
export type SlotWhy = (typeof slotWhys)[number]

/** How long the page offers to take an accept, a decline or a finish back. The server waits a little longer. */
export const orderUndoSeconds = 5
/** How far ahead slots can be ordered, today included. */
export const slotDays = 14
export const mostOrderPhotos = 3
export const mostOrderPeople = 20
