/**
 * in-review → collected → discussed → submitted → passed | not-passed → in-action → done → closed. `declined` and
 * `withdrawn` end it early, `not-taken` is what the meeting leaves; small things go from collected or discussed straight
 * to `in-action`.
 */
export const suggestionStatuses = [
  'in-review',
  'asked-back',
  'collected',
  'discussed',
  'not-taken',
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
  'not-taken',
  'submitted',
  'passed',
  'not-passed',
  'in-action',
  'done',
  'closed',
] as const satisfies readonly SuggestionStatus[]

/**
 * The funnel: what has happened to a suggestion, each stage by itself (a small thing is done without a vote). Each is
 * counted, and opens its records. `done`: reported done and not said to be otherwise.
 */
export const funnelStages = ['collected', 'discussed', 'submitted', 'passed', 'in-action', 'done'] as const
export type FunnelStage = (typeof funnelStages)[number]

export const suggestionSteps = [
  'posted',
  'revised',
  'collected',
  'asked-back',
  'declined',
  'put-on-agenda',
  'put-off',
  'discussed',
  'not-taken',
  'submitted',
  'taken-back',
  'passed',
  'not-passed',
  'action-set',
  'noted',
  'overdue',
  'finished',
  'reopened',
  'closed',
  'closed-by-silence',
  'withdrawn',
] as const
export type SuggestionStepKind = (typeof suggestionSteps)[number]

/** What the public is told of its course; of those, with the note where staff wrote it. */
export const publicSuggestionSteps: readonly SuggestionStepKind[] = [
  'posted',
  'collected',
  'put-on-agenda',
  'put-off',
  'discussed',
  'not-taken',
  'submitted',
  'taken-back',
  'passed',
  'not-passed',
  'action-set',
  'noted',
  'overdue',
  'finished',
  'reopened',
  'closed',
  'closed-by-silence',
]
export const publicSuggestionNotes: readonly SuggestionStepKind[] = [
  'put-off',
  'discussed',
  'not-taken',
  'action-set',
  'noted',
  'finished',
]

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
/** Handed in by or for one person in a day. */
export const mostSuggestionsADay = 10
/** Progress notes on one suggestion. */
export const mostSuggestionNotes = 30
/** Days before an action is due, at most. */
export const mostActionDays = 730

/** For what a suggestion waits on somebody's desk. */
export const deskGroups = ['review', 'discuss', 'submit', 'vote', 'act', 'finish'] as const
export type DeskGroup = (typeof deskGroups)[number]
