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

/** How helpers come to an order: first who grabs it, named by the manager, or the duty rota's current group. */
export const dispatchKinds = ['grab', 'assign', 'rota'] as const
export type DispatchKind = (typeof dispatchKinds)[number]

export const orderWheres = ['station', 'home'] as const
export type OrderWhere = (typeof orderWheres)[number]
