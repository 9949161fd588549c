import type { Tx } from '../../_platform/store'
import type { Doer } from './meeting.actor.rules'
import type { Meeting } from './meeting.row'

/** Moves the suggestions that a meeting takes up on: onto its agenda, and by its published minutes. */
export async function linkSuggestions(
  _tx: Tx,
  _at: Date,
  _before: Meeting,
  _meeting: Meeting,
  _doer: Doer,
): Promise<void> {}
