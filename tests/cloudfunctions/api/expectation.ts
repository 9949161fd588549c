import type { Api, CallName, Input } from '../../../src/contracts/api'
import type { Person } from '../../support/memory-api'
import type { MemoryStore } from '../../support/memory-store'

export type Outcome =
  | 'ok'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'still-owed'
  | 'too-late'
  | 'home-needed'
  | 'own-wish'

/** For each call an input that would be right, and what each person gets for it. */
export type Outcomes<N extends CallName> = {
  [K in N]: { input: Input<K>; outcome: Partial<Record<Person, Outcome>> & { others: Outcome } } & Given
}

/** What must be there first. */
interface Given {
  given?: (store: MemoryStore) => unknown
}

export type WriteName = { [N in CallName]: Api[N]['writes'] extends true ? N : never }[CallName]

/** For each write who may do it, with an input, and another one (if there is any) that the same key must not serve. */
export type Writes<N extends WriteName> = { [K in N]: { by: Person; input: Input<K>; other?: Input<K> } & Given }

/** Calls of the features whose names are given. */
export type CallOf<Feature extends string, N extends CallName = CallName> = Extract<N, `${Feature}.${string}`>
