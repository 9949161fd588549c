import { createHash } from 'node:crypto'

/** JSON with sorted keys: equal values give equal text. `undefined` fields do not count. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The first `length` hex digits of SHA-256 over the parts, which are kept apart so that none can pose as another. */
export const hashOf = (parts: readonly string[], length: number) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length)
