import { randomBytes } from 'node:crypto'
import type { RevealAbout } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Handler } from '../../_platform/router'
import { requireMember } from './act'
import { membersById } from './holders'
import type { Member } from './member.row'
import { phoneOf } from './phone'

/**
 * Decides whether the person may see a number because of a thing, now: answers whose and under which role, or throws
 * (`not-found`, `not-allowed`). Each module that lets people call has one, listed in `_modules/reveal-rules.ts`.
 */
export type RevealRule = (ctx: Context, id: string) => Promise<{ of: string; byRole: string }>
export type RevealRules = Record<RevealAbout, RevealRule>

/** The member whose number reaches a person: their own, or that of the first who helps them. */
async function reachableBy(ctx: Context, person: Member): Promise<Member | undefined> {
  if (person.phone !== undefined) return person
  return (await membersById(ctx.store, person.helperIds)).find((helper) => helper.phone !== undefined)
}

/** Shows a phone number and logs that it was shown. Safe to retry: the same tap is logged once. */
export const revealPhone =
  (rules: RevealRules): Handler<'phone.reveal'> =>
  async (ctx, { about, id }) => {
    const { of, byRole } = await rules[about](ctx, id)
    const by = await requireMember(ctx)
    const person = await ctx.store.get('members', of)
    const reached = person && !person.leftAt ? await reachableBy(ctx, person) : undefined
    const phone = reached && phoneOf(reached)
    if (!person || !reached || phone === undefined) throw new AppError('no-phone')
    await ctx.write(async (tx) => {
      const _id = ctx.now().getTime().toString(36).padStart(9, '0') + randomBytes(6).toString('hex')
      const at = ctx.now().toISOString()
      await tx.set('reveals', { _id, about, aboutId: id, of: reached._id, by: by._id, byRole, at })
      // Never the number: what a key's transaction answers is kept in clear.
      return null
    })
    ctx.log('phone.revealed', { about, id })
    const { callName } = reached
    return { phone, ...(callName !== undefined && { callName }), isHelper: reached !== person }
  }
