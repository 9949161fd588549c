/** A registered group: a party branch, a volunteer team, a social organisation, or neighbours with a common interest. */
export const groupKinds = ['party-branch', 'volunteer-team', 'social-organisation', 'interest-group'] as const
export type GroupKind = (typeof groupKinds)[number]

export const mostGroupMembers = 60
