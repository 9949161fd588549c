import type { Role, RoleKind } from '../_modules/member/role.row'
import { isHeld } from '../_modules/member/role.rules'

/**
 * The first of `kinds` that is held in an area on `areaPath` (the area itself or any above it), which is what a change
 * is recorded under; undefined when none is.
 */
export function roleHeld(
  roles: readonly Role[],
  kinds: readonly RoleKind[],
  areaPath: readonly string[],
  at: Date,
): RoleKind | undefined {
  const held = roles.filter((role) => areaPath.includes(role.areaId) && isHeld(role, at))
  return kinds.find((kind) => held.some((role) => role.kind === kind))
}
