import { type Doc, isPlainObject } from './doc'

/** Replaces every `db.serverDate({ offset })` (milliseconds) by the server's time, at any depth. */
export function resolveServerDates(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveServerDates(item, now))
  if (!isPlainObject(value)) return value
  const marker = value.$tcb_server_date
  if (isPlainObject(marker)) return new Date(now.getTime() + (Number(marker.offset) || 0))
  const out: Doc = {}
  for (const key of Object.keys(value)) out[key] = resolveServerDates(value[key], now)
  return out
}
