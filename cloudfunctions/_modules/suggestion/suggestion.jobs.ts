import type { RoleKind } from '../../../src/contracts/member.const'
import type { ClockContext, ClockJob } from '../../_platform/clock'
import { eachDue } from '../../_platform/each-due'
import { holdersOf } from '../member'
import { raised, settled } from './suggestion.due.rules'
import { tellOverdue } from './suggestion.notices'
import type { Suggestion } from './suggestion.row'
import { saveSuggestion } from './suggestion.save'

const mostTold = 20

/** Who is told of an overdue action at each level up; below, those who were told before are told again. */
const levels: readonly (readonly RoleKind[])[] = [
  ['station-manager', 'committee-member'],
  ['community-staff', 'station-manager'],
  ['street-staff', 'community-staff', 'station-manager'],
]

/** The members told at a level; where an estate has nobody there, whoever is above. */
async function above({ store, now }: ClockContext, { areaPath, raised: level }: Suggestion): Promise<string[]> {
  for (const kinds of levels.slice(level)) {
    const holders = await holdersOf(store, kinds, areaPath, now())
    if (holders.length > 0) return holders.slice(0, mostTold).map(({ member }) => member._id)
  }
  return []
}

const each = (ctx: ClockContext, by: 'dueAt' | 'raiseAt', change: (suggestion: Suggestion) => Promise<number>) =>
  eachDue(ctx, 'suggestions', { where: { [by]: { lte: ctx.now().toISOString() } }, by }, 'suggestion.stuck', change)

const close = (ctx: ClockContext, { _id }: Suggestion) =>
  ctx.store.transaction(async (tx) => {
    const stored = await tx.get('suggestions', _id)
    const next = stored && settled(stored, ctx.now())
    if (!next || next === stored) return 0
    await saveSuggestion(tx, ctx.now(), stored, next)
    return 1
  })

async function raise(ctx: ClockContext, found: Suggestion): Promise<number> {
  const told = await above(ctx, found)
  return ctx.store.transaction(async (tx) => {
    const stored = await tx.get('suggestions', found._id)
    // Somebody else's level by now: the next run looks again.
    if (!stored || stored.raised !== found.raised) return 0
    const next = raised(stored, ctx.now())
    if (next === stored) return 0
    await saveSuggestion(tx, ctx.now(), stored, next)
    await tellOverdue(tx, ctx.now(), next, told)
    return 1
  })
}

/** Closes what nobody objected to, and tells those above of what is overdue; each in a transaction of its own. */
export const settleSuggestions: ClockJob = {
  name: 'settle-suggestions',
  run: async (ctx) =>
    (await each(ctx, 'dueAt', (suggestion) => close(ctx, suggestion))) +
    (await each(ctx, 'raiseAt', (suggestion) => raise(ctx, suggestion))),
}
