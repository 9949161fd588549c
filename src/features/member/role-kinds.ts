import type { RoleKind } from '@/contracts/member.const'

/** Whoever holds one of these has an area whose roles can be looked through; the cloud judges. */
export const listingRoles: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']
