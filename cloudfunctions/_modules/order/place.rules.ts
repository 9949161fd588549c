import type { OrderWhere } from '../../../src/contracts/order.const'
import { AppError } from '../../_platform/app-error'
import { settled } from './due.rules'
import type { Order, OrderSettings, Theme } from './order.row'
import type { Occurrence } from './slot.rules'

export interface Placing {
  /** `order` is its place in the list of whoever ordered. */
  id: { _id: string; number: string; order: string }
  occurrence: Occurrence
  forId: string
  byId: string
  /** Of whoever is served. */
  homePath: readonly string[]
  /** `resident`, or the role of whoever acts for them. */
  byRole: string
  people: number
  where?: OrderWhere | undefined
  note?: string | undefined
  /** The group in whose name it is ordered. */
  forGroup?: string | undefined
}

/** A new order on a theme's terms as they are now. Its seats are taken by `takeSeats`. */
export function place(theme: Theme, wanted: Placing, settings: OrderSettings, at: Date): Order {
  const { id, occurrence, forId, byId, homePath, byRole, people, note } = wanted
  const where = wanted.where ?? theme.where[0]
  if (where === undefined || !theme.where.includes(where)) throw new AppError('bad-input', ['where'])
  const { slotId, startsAt, endsAt } = occurrence
  const { leadHours, cutoffHours, minimum, dispatch } = theme
  const order: Order = {
    ...id,
    themeId: theme._id,
    themeName: theme.name,
    contact: theme.contact,
    stationId: theme.stationId,
    stationName: theme.stationName,
    areaPath: theme.areaPath,
    helpPath: [...new Set([...theme.areaPath, ...homePath])],
    forId,
    byId,
    people,
    where,
    ...(note !== undefined && { note }),
    ...(theme.groupId !== undefined && { groupId: theme.groupId }),
    ...(wanted.forGroup !== undefined && { forGroup: wanted.forGroup }),
    slotId,
    startsAt,
    endsAt,
    terms: { leadHours, cutoffHours, minimum, dispatch },
    status: 'requested',
    helperIds: [],
    photos: [],
    isUnannounced: true,
    requestedAt: at.toISOString(),
    steps: [{ at: at.toISOString(), what: 'placed', as: 'owner', byRole, by: byId }],
    when: `${startsAt}~${id._id}`,
    isLive: true,
    involved: [],
    revision: 1,
    isSynthetic: theme.isSynthetic,
  }
  return settled(order, settings)
}
