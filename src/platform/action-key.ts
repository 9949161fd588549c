import { keep, kept } from './storage'

interface Unsettled {
  key: string
  at: number
}

const name = 'unsettled-actions'
/** After a day the cloud has forgotten the key as well. */
const lifetimeMs = 24 * 3600_000

const random = () => Math.random().toString(36).slice(2, 12)

const read = (now: number) => {
  const all = kept<Record<string, Unsettled>>(name) ?? {}
  return Object.fromEntries(Object.entries(all).filter(([, { at }]) => now - at < lifetimeMs))
}

/** A key that no other action has. */
export const newKey = (now = Date.now()) => `${now.toString(36)}${random()}${random()}`

const slot = (call: string, input: unknown) => `${call} ${JSON.stringify(input)}`

/**
 * The idempotency key of an action: a new one, or, while an earlier try of the same call with the same input has no
 * answer yet, that try's key, even if the app was closed in between. So a retry never does the thing twice.
 */
export function keyFor(call: string, input: unknown, now = Date.now()): string {
  const all = read(now)
  const known = all[slot(call, input)]
  if (known) return known.key
  const key = newKey(now)
  keep(name, { ...all, [slot(call, input)]: { key, at: now } })
  return key
}

/** The cloud has answered: the next action with this input is a new one. */
export function settle(call: string, input: unknown, now = Date.now()): void {
  const { [slot(call, input)]: _, ...rest } = read(now)
  keep(name, Object.keys(rest).length > 0 ? rest : undefined)
}
