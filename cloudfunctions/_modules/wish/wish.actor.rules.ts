import type { RoleKind } from '../../../src/contracts/member.const'
import { publicWishStatuses, type WishStatus } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import type { Wish } from './wish.row'

/** Who reviews wishes of the stations in their area; narrowest first, which is the role it is recorded under. */
export const reviewKinds: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']

/** What somebody is to a wish. */
export interface Actor {
  /** Their member's id; empty before they joined and for nobody. */
  id: string
  /** As whom they act for the wisher: `resident` for themselves, a helper's role; absent for others. */
  wisherRole?: string
  /** Under which role they review here, apart from what `isOthers` keeps from them. */
  reviewRole?: RoleKind
  /** As whom they would claim; absent: they may not, for `claimBar`. */
  claimRole?: string
  claimBar?: 'home-needed' | 'not-allowed' | 'not-signed-in'
  /** Where they have as many wishes in hand as they may: how many. */
  claimLimit?: number
  /** The wisher, who posted it, or somebody who helps the wisher: none of them claims it. */
  isClose: boolean
}

/** In which states each act begins. */
export const beginsIn = {
  revise: ['asked-back'],
  review: ['in-review'],
  claim: ['open'],
  handBack: ['open', 'claimed'],
  note: ['open', 'claimed'],
  finish: ['open', 'claimed'],
  confirm: ['done'],
  notDone: ['done'],
  withdraw: ['in-review', 'asked-back', 'open', 'claimed'],
  thank: ['confirmed'],
  reviewThanks: ['confirmed'],
} as const satisfies Record<string, readonly WishStatus[]>
export type WishAct = keyof typeof beginsIn

/** Throws `wrong-state` where the act does not begin in the wish's state. */
export function requireState(wish: Wish, act: WishAct): void {
  if (!isIn(wish, beginsIn[act])) throw new AppError('wrong-state')
}

const isIn = ({ status }: Wish, statuses: readonly WishStatus[]) => statuses.includes(status)

export const claimOf = (wish: Wish, id: string) => (id ? wish.claims.find(({ by }) => by === id) : undefined)

/** Who is told all of a wish: the wisher and helpers, who reviews, who has a claim on it. */
export const isConcerned = (wish: Wish, actor: Actor): boolean =>
  actor.wisherRole !== undefined || actor.reviewRole !== undefined || claimOf(wish, actor.id) !== undefined

export const isPublic = (wish: Wish): boolean => isIn(wish, publicWishStatuses)

/** What somebody is shown of a wish's existence: the public what was reviewed, whoever once claimed it what became of it. */
export const maySee = (wish: Wish, actor: Actor): boolean =>
  isPublic(wish) || isConcerned(wish, actor) || (actor.id !== '' && wish.history.some(({ by }) => by === actor.id))

const writtenBy = { review: ['posted', 'revised'], reviewThanks: ['thanked'] } as const
export type ReviewAct = keyof typeof writtenBy
export const isReview = (act: WishAct): act is ReviewAct => act in writtenBy

/** Which review a wish waits for. */
export const reviewOf = ({ status }: Pick<Wish, 'status'>): ReviewAct =>
  status === 'in-review' ? 'review' : 'reviewThanks'

/** Whose words it is that wait for a review, and who ever put them down for them: none of them reviews it. */
export const writersOf = ({ wisherId, history }: Wish, act: ReviewAct): string[] => {
  const steps: readonly string[] = writtenBy[act]
  const wrote = history.filter(({ what }) => steps.includes(what)).map(({ by }) => by)
  return [...new Set([wisherId, ...wrote])].filter(Boolean)
}

/** Whether what is to be reviewed is neither theirs nor written by them for somebody they help. */
export const isOthers = (wish: Wish, { id, wisherRole }: Pick<Actor, 'id' | 'wisherRole'>, act: ReviewAct): boolean =>
  wisherRole !== 'resident' && !writersOf(wish, act).includes(id)

/** Whether somebody may act on a wish, apart from its state. */
function isHolder(wish: Wish, actor: Actor, act: WishAct): boolean {
  const hasClaim = claimOf(wish, actor.id) !== undefined
  switch (act) {
    case 'review':
    case 'reviewThanks':
      return actor.reviewRole !== undefined && isOthers(wish, actor, act)
    case 'claim':
      return actor.claimRole !== undefined && actor.claimLimit === undefined && !actor.isClose && !hasClaim
    case 'handBack':
    case 'note':
    case 'finish':
      return hasClaim
    // Who fulfilled it does not confirm it, should they help the wisher since.
    case 'confirm':
    case 'notDone':
      return actor.wisherRole !== undefined && !hasClaim
    default:
      return actor.wisherRole !== undefined
  }
}

/** Whether somebody may do it now: what a view offers and what the call allows. */
export function mayAct(wish: Wish, actor: Actor, act: WishAct): boolean {
  if (act === 'thank' && wish.thanks && wish.thanks.state !== 'hidden') return false
  if (act === 'reviewThanks' && wish.thanks?.state !== 'in-review') return false
  return isIn(wish, beginsIn[act]) && isHolder(wish, actor, act)
}

/** The claimer, until it is confirmed, so that they can arrange it; not one who might claim it no longer. */
export const mayCall = (wish: Wish, actor: Actor): boolean =>
  claimOf(wish, actor.id) !== undefined &&
  actor.claimRole !== undefined &&
  (isIn(wish, beginsIn.finish) || wish.status === 'done')

/** Whether a claim can only be refused: others have it, and it is no repetition of a claim that somebody made before. */
export const isLost = (wish: Wish, id: string): boolean =>
  isIn(wish, ['claimed', 'done', 'confirmed']) &&
  !(id !== '' && wish.history.some(({ what, by }) => what === 'claimed' && by === id))
