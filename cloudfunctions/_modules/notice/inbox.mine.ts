import type { Context } from '../../_platform/context'
import { mayActFor, membersById } from '../member'
import type { Inbox } from './notice.row'

/**
 * Lines without those told on behalf of somebody for whom the person may not act now: their role or the consent ended,
 * so what becomes of that one's matters is no longer theirs to read.
 */
export async function stillMine(ctx: Context, lines: readonly Inbox[]): Promise<Inbox[]> {
  const helped = await membersById(
    ctx.store,
    lines.flatMap(({ forId }) => forId ?? []),
  )
  const mayAct = await Promise.all(helped.map((member) => mayActFor(ctx, member)))
  const ids = new Set(helped.filter((_, i) => mayAct[i]).map(({ _id }) => _id))
  return lines.filter(({ forId }) => forId === undefined || ids.has(forId))
}
