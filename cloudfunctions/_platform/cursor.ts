import { AppError } from './app-error'
import { hashOf, stableJson } from './hash'

const signatureLength = 12

/** Binds a bookmark to the call and the filters that gave it; page size may differ from page to page. */
function signature(call: string, input: object, position: string): string {
  const { cursor: _, limit: __, ...filters } = input as { cursor?: unknown; limit?: unknown }
  return hashOf([call, stableJson(filters), position], signatureLength)
}

/** A bookmark behind the item at `position`: the value of the list's sort key, not an offset, so that it is stable. */
export const cursorAt = (call: string, input: object, position: string) =>
  `${Buffer.from(position).toString('base64url')}.${signature(call, input, position)}`

/** The position a cursor holds; undefined without one. Throws `cursor-invalid` for a cursor from elsewhere. */
export function positionOf(call: string, input: { cursor?: string }): string | undefined {
  if (input.cursor === undefined) return undefined
  const [encoded = '', signed] = input.cursor.split('.')
  const position = Buffer.from(encoded, 'base64url').toString()
  if (signed !== signature(call, input, position)) throw new AppError('cursor-invalid', ['cursor'])
  return position
}

/** One page of `found`, which holds one item more than `limit` where there is a next page. */
export function pageOf<T>(
  call: string,
  input: { limit: number },
  found: readonly T[],
  position: (item: T) => string,
): { items: T[]; cursor?: string } {
  const items = found.slice(0, input.limit)
  const last = items[items.length - 1]
  return found.length > input.limit && last ? { items, cursor: cursorAt(call, input, position(last)) } : { items }
}
