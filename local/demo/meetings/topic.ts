import type { MatterKind } from '../../../src/contracts/ballot.const'
import type { ActionOwner, SuggestionKind } from '../../../src/contracts/suggestion.const'

/** What the owners' meeting is asked, and what comes of it once it has passed. */
export interface TopicVote {
  title: string
  matter: MatterKind
  /** What the joint meeting decided: to put it to the owners. */
  decided: readonly string[]
  action: string
  owner: ActionOwner
  notes: readonly string[]
  proof: readonly string[]
  /** The demo's picture that shows such a thing done: a file of its folder `photos`. */
  picture?: string
  thanks: readonly string[]
}

/**
 * A matter that comes up in one estate after another, in pieces that fit together in any order, so that no two texts
 * are the same. `{p}` stands for a place of the estate, `{b}` for a building, `{3-9}` for a number between.
 */
export interface Topic {
  kind: SuggestionKind
  /** Only where there are lifts, or only where there are none. */
  where?: 'lift' | 'no-lift'
  /** Several small subjects: what has the same number belongs together; a refusal says to which. */
  isSorted?: true
  titles: readonly string[]
  /** The trouble, and what is asked for. */
  seen: readonly string[]
  asked: readonly string[]
  presenter: string
  /** Who said what at the meeting: residents, then those who answer. */
  said: readonly string[]
  answered: readonly string[]
  /** Decisions where the owners need not be asked. */
  noted: readonly string[]
  /** What cannot be had, and why not. */
  refused: readonly { title: string; asked: string; decision: string; about?: number }[]
  vote?: TopicVote
}
