/** Roles that somebody may be granted in an area; each reaches everything below that area. To the public, roles stand for names. */
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

/** In areas of which level a role can be held. */
export const roleLevels = {
  'county-staff': ['county'],
  'street-staff': ['street'],
  'community-staff': ['community'],
  'station-manager': ['community', 'estate'],
  'building-head': ['building'],
  'committee-member': ['community', 'estate'],
  'party-member': ['street', 'community', 'estate'],
} as const satisfies Record<RoleKind, readonly string[]>

/** How somebody without a phone of their own agreed to be acted for. */
export const consentKinds = ['signed-paper', 'spoken-with-witness'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** Because of what a phone number may be shown. Each kind needs a rule in the server's `reveal-rules.ts`. */
export const revealAbouts = ['call', 'order', 'wish'] as const
export type RevealAbout = (typeof revealAbouts)[number]
