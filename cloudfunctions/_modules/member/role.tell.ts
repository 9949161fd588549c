import type { Tx } from '../../_platform/store'
import type { Area } from '../area/area.row'
import type { Role } from './role.row'

export type RoleChange = 'granted' | 'ended'

/**
 * Tells somebody what became of their role, in the transaction that makes it true. Given by the assembly: notices know
 * the members, so members do not know the notices.
 */
export type TellRole = (
  tx: Tx,
  at: Date,
  told: { memberId: string; role: Role; area: Area; what: RoleChange },
) => Promise<void>
