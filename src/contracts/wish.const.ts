export const wishStatuses = [
  'in-review',
  'asked-back',
  'open',
  'claimed',
  'done',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
] as const
export type WishStatus = (typeof wishStatuses)[number]

/** What anybody may see; all else is for those concerned. */
export const publicWishStatuses = ['open', 'claimed', 'done', 'confirmed'] as const satisfies readonly WishStatus[]

export const wishKinds = ['thing', 'repair', 'company', 'errand', 'learning', 'other'] as const
export type WishKind = (typeof wishKinds)[number]

export const wishForWhom = ['self', 'elder', 'child', 'family', 'neighbour'] as const
export type WishForWhom = (typeof wishForWhom)[number]

/** What a timeline tells. Those by `system` happen when a deadline passes. */
export const wishSteps = [
  'posted',
  'revised',
  'approved',
  'asked-back',
  'declined',
  'claimed',
  'noted',
  'handed-back',
  'claim-ended',
  'finished',
  'not-done',
  'confirmed',
  'confirmed-by-silence',
  'withdrawn',
  'expired',
  'thanked',
  'thanks-shown',
  'thanks-hidden',
] as const
export type WishStepKind = (typeof wishSteps)[number]

/** What the public is told of a wish's course; never with the note. */
export const publicWishSteps: readonly WishStepKind[] = [
  'posted',
  'approved',
  'claimed',
  'handed-back',
  'claim-ended',
  'finished',
  'confirmed',
  'confirmed-by-silence',
]

/** What the content check said of a text that a manager is to look at: `unknown` where the service gave no answer. */
export const textVerdicts = ['pass', 'review', 'unknown'] as const
export type TextVerdict = (typeof textVerdicts)[number]

export const thanksStates = ['in-review', 'shown', 'hidden'] as const

/** On the wall: to be claimed, in somebody's hands, fulfilled (reported or confirmed). */
export const wishWallStatuses = ['open', 'claimed', 'done'] as const

/** A month's figures; each opens the records behind it. */
export const wishFigureNames = ['posted', 'claimed', 'fulfilled', 'open'] as const
export type WishFigureName = (typeof wishFigureNames)[number]

export const mostWishPeople = 50
/** Posted by or for one person in a day. */
export const mostWishesADay = 10
/** Progress notes on one wish. */
export const mostWishNotes = 30
/** Days before a wish-by date, at most. */
export const mostWishDays = 365
