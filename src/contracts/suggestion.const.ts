/**
 * in-review → collected → discussed → submitted → passed | not-passed → in-action → done → closed. `declined` and
 * `withdrawn` end it early; small things go from collected or discussed straight to `in-action`.
 */
export const suggestionStatuses = [
  'in-review',
  'asked-back',
  'collected',
  'discussed',
  'submitted',
  'passed',
  'not-passed',
  'in-action',
  'done',
  'closed',
  'declined',
  'withdrawn',
] as const
export type SuggestionStatus = (typeof suggestionStatuses)[number]

/** What anybody may see; all else is for those concerned. */
export const publicSuggestionStatuses = [
  'collected',
  'discussed',
  'submitted',
  'passed',
  'not-passed',
  'in-action',
  'done',
  'closed',
] as const satisfies readonly SuggestionStatus[]

/** The funnel: how far a suggestion came, ever. Each is counted, and opens its records. */
export const funnelStages = ['collected', 'discussed', 'submitted', 'passed', 'in-action', 'done'] as const
export type FunnelStage = (typeof funnelStages)[number]

export const suggestionSteps = [
  'posted',
  'revised',
  'collected',
  'asked-back',
  'declined',
  'put-on-agenda',
  'discussed',
  'submitted',
  'passed',
  'not-passed',
  'action-set',
  'noted',
  'finished',
  'reopened',
  'closed',
  'closed-by-silence',
  'withdrawn',
] as const
export type SuggestionStepKind = (typeof suggestionSteps)[number]

export const suggestionKinds = [
  'parking',
  'charging',
  'lighting',
  'roads',
  'greenery',
  'safety',
  'property',
  'elders',
  'children',
  'other',
] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** How it was handed in. */
export const suggestionSources = ['before-meeting', 'at-meeting', 'after-meeting', 'any-time'] as const
export type SuggestionSource = (typeof suggestionSources)[number]

/** Who sees to a decided thing; to the public, roles stand for names. */
export const actionOwners = [
  'property-company',
  'owners-committee',
  'station',
  'community',
  'street',
  'volunteers',
] as const
export type ActionOwner = (typeof actionOwners)[number]

export const mostSuggestionPhotos = 3
