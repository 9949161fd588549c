import type { RoleKind } from '../../../src/contracts/member.const'
import type { SuggestionStatus } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import { isPublic } from './suggestion.derived.rules'
import type { Suggestion } from './suggestion.row'

/** Who reviews suggestions of the estates in their area; narrowest first, which is the role it is recorded under. */
export const reviewKinds: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']
/** Who sees to what a meeting or the owners decided. */
export const manageKinds: readonly RoleKind[] = [...reviewKinds, 'committee-member']

/** What somebody is to a suggestion. */
export interface Actor {
  /** Their member's id; empty before they joined and for nobody. */
  id: string
  /** As whom they speak for who raised it: `resident` for themselves, a helper's role; absent for others. */
  raiserRole?: string
  /** Under which role they review here, apart from what `isOthers` keeps from them. */
  reviewRole?: RoleKind
  /** Under which role they see to it. */
  manageRole?: RoleKind
}

/** In which states each act begins. */
export const beginsIn = {
  revise: ['asked-back'],
  withdraw: ['in-review', 'asked-back', 'collected'],
  review: ['in-review'],
  discuss: ['collected', 'discussed'],
  submit: ['discussed', 'not-passed'],
  setAction: ['collected', 'discussed', 'passed', 'in-action'],
  note: ['in-action'],
  finish: ['in-action'],
  feedback: ['done'],
} as const satisfies Record<string, readonly SuggestionStatus[]>
export type SuggestionAct = keyof typeof beginsIn
export const suggestionActs = Object.keys(beginsIn) as SuggestionAct[]

export const stands = ({ status }: Suggestion, statuses: readonly SuggestionStatus[]) => statuses.includes(status)

/** Throws `wrong-state` where the act does not begin in the suggestion's state. */
export function requireState(suggestion: Suggestion, act: SuggestionAct): void {
  if (!stands(suggestion, beginsIn[act])) throw new AppError('wrong-state')
}

/** Who is told all of it: whoever raised it and their helpers, who reviews, and once it is public who sees to it. */
export const isConcerned = (suggestion: Suggestion, actor: Actor): boolean =>
  actor.raiserRole !== undefined ||
  actor.reviewRole !== undefined ||
  (actor.manageRole !== undefined && isPublic(suggestion))

/** What somebody is shown of its existence: the public what was reviewed. */
export const maySee = (suggestion: Suggestion, actor: Actor): boolean =>
  isPublic(suggestion) || isConcerned(suggestion, actor)

/** Whose it is, and who ever worded it for them: none of them reviews it. */
export const writersOf = ({ raiserId, history }: Suggestion): string[] => {
  const worded = history.filter(({ what }) => what === 'posted' || what === 'revised').map(({ by }) => by)
  return [...new Set([raiserId, ...worded])].filter(Boolean)
}

/** Whether it is neither theirs nor worded by them for somebody they help: a second pair of eyes reviews it. */
export const isOthers = (suggestion: Suggestion, { id, raiserRole }: Actor): boolean =>
  raiserRole !== 'resident' && !writersOf(suggestion).includes(id)

/** Under which role somebody may do it, apart from its state; undefined: they may not. */
export function roleFor(suggestion: Suggestion, actor: Actor, act: SuggestionAct): string | undefined {
  switch (act) {
    case 'review':
      return isOthers(suggestion, actor) ? actor.reviewRole : undefined
    case 'discuss':
      return actor.raiserRole === 'resident' ? undefined : actor.reviewRole
    case 'submit':
    case 'setAction':
    case 'note':
    case 'finish':
      return actor.manageRole
    // Whoever closes it is never who reported it done.
    case 'feedback':
      return suggestion.proof?.by === actor.id ? undefined : actor.raiserRole
    case 'revise':
    case 'withdraw':
      return actor.raiserRole
  }
}

/** Whether somebody may do it now: what a view offers and what the call allows. */
export const mayAct = (suggestion: Suggestion, actor: Actor, act: SuggestionAct): boolean =>
  stands(suggestion, beginsIn[act]) && roleFor(suggestion, actor, act) !== undefined
