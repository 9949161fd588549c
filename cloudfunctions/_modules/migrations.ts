import type { MigrationStep } from '../_platform/migrate'
import { deriveMeetings } from './meeting'
import { reaskSuggestions } from './suggestion'
import { reaskWishes } from './wish'

/** What rows of earlier releases need, in the order of their dates. */
export const migrations: readonly MigrationStep[] = [
  { id: '2026-11-26-meeting-todo-order', run: deriveMeetings },
  { id: '2026-11-26-wish-reviewers', run: reaskWishes },
  { id: '2026-11-26-suggestion-reviewers', run: reaskSuggestions },
]
