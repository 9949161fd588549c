import type { Context } from './context'
import type { Store } from './store'

/** Whom a module's rows may speak of: by the member's id, in older rows by the openid. */
export interface Person {
  memberId: string
  openid: string
}

/**
 * What one module holds about people. Each module makes its own; `_modules/personal-data.ts` lists them, and `member`
 * goes through the list when somebody exports their data or leaves.
 */
export interface PersonalData {
  /** The part's name in the export file. */
  name: string
  /** Everything held about the person, as plain data: no ids of other people, no openids. */
  exported(ctx: Context, person: Person): Promise<Record<string, unknown>[]>
  /** Whether something of theirs is unfinished, so that they cannot leave yet. */
  isOwed?(ctx: Context, person: Person): Promise<boolean>
  /** Takes the person out of what stays, and removes the rest. Must be safe to repeat: it runs until it succeeds. */
  forgotten(store: Store, person: Person, at: Date): Promise<void>
}
