import { collectionNames } from './collections'
import { type Log, logLine } from './log'
import type { Caller, Store } from './store'
import { systemNow } from './time'

/** What a step may use. */
export interface Migrating {
  readonly store: Store
  now(): Date
  log(event: string, fields?: Record<string, string | number>): void
}

export interface MigrationStep {
  /** Begins with its date, which is the order. Never changed once released. */
  id: string
  /** May be run again after it failed half-way. */
  run(ctx: Migrating): Promise<void>
}

/** How an operator's call comes: from the console, the command line or another function. */
const operatorSources = ['', 'wx_unknown', 'wx_trigger', 'scf']

export interface MigrateParts {
  store: Store
  caller: () => Caller
  now?: () => Date
  log?: Log
  steps?: readonly MigrationStep[]
}

export type MigrateAnswer = { ok: true; done: string[] } | { ok: false }

/** Runs each step that was not run yet, in order, and refuses everybody but the operator. Safe to repeat. */
export const migrate =
  ({ store, caller, now = systemNow, log = logLine, steps = [] }: MigrateParts) =>
  async (): Promise<MigrateAnswer> => {
    const { openid, source } = caller()
    if (openid || !source.split(',').every((part) => operatorSources.includes(part))) return { ok: false }
    // Each run, since a release may bring new ones.
    for (const name of collectionNames) await store.createCollection(name)
    const ctx: Migrating = {
      store,
      now,
      log: (event, fields) => log({ level: 'info', event, traceId: '', ...fields }),
    }
    const done: string[] = []
    for (const step of [...steps].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (await store.get('migrations', step.id)) continue
      await step.run(ctx)
      await store.transaction((tx) => tx.set('migrations', { _id: step.id, doneAt: now().toISOString() }))
      log({ level: 'info', event: 'migrated', traceId: '', step: step.id })
      done.push(step.id)
    }
    return { ok: true, done }
  }
