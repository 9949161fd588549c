import type { RoleKind } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'

/** Who keeps the register, opens a vote, puts down paper votes and closes; first the role it is recorded under. */
export const runKinds: readonly RoleKind[] = [
  'committee-member',
  'station-manager',
  'community-staff',
  'street-staff',
  'county-staff',
]
/** Who may cancel once somebody has voted: those above, whom the vote does not concern. */
const aboveKinds: readonly RoleKind[] = ['community-staff', 'street-staff', 'county-staff']

/** Under which role the asker runs votes in an area; undefined when they do not. */
export const runRole = async (ctx: Context, areaPath: readonly string[]): Promise<RoleKind | undefined> =>
  roleHeld(await ctx.roles(), runKinds, areaPath, ctx.now())

/** The same; throws `not-allowed`. */
export async function requireRunRole(ctx: Context, areaPath: readonly string[]): Promise<RoleKind> {
  const role = await runRole(ctx, areaPath)
  if (!role) throw new AppError('not-allowed')
  return role
}

/** The role by which the asker stands above those who vote; undefined for others. */
export const aboveRole = async (ctx: Context, areaPath: readonly string[]): Promise<RoleKind | undefined> =>
  roleHeld(await ctx.roles(), aboveKinds, areaPath, ctx.now())
