/** Roles that somebody may be granted in an area; each reaches everything below that area. */
export const roleKinds = [
  'county-staff',
  'street-staff',
  'community-staff',
  'station-manager',
  'building-head',
  'committee-member',
  'party-member',
] as const
export type RoleKind = (typeof roleKinds)[number]

/** How a role is called to the public: roles stand for names. */
export const consentKinds = ['signed-paper', 'spoken-with-witness'] as const
export type ConsentKind = (typeof consentKinds)[number]
