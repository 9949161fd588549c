import type { ClockContext, ClockJob } from '../../_platform/clock'
import { placeOfError } from '../../_platform/log'
import type { Message } from '../../_platform/message'
import type { Tx } from '../../_platform/store'
import { mayHelpNow } from '../member'
import { unreached } from './call'
import { messageData } from './fit.rules'
import { emptyLedger, ledgerOf } from './ledger'
import type { Outbox } from './notice.row'
import * as rules from './notice.rules'
import { isQuiet, quietHoursOf } from './quiet.rules'
import { templateFor, templatesOf } from './templates'

const pageRows = 100
/** Sent side by side: each is mostly waiting. */
const hands = 10

type Templates = Awaited<ReturnType<typeof templatesOf>>

/**
 * Sends what is due. The guarantee: every message is seen to at least once on our side, and reaches a person at most
 * once. For each: claim (a transaction that sets `sending` and spends the quota: of two runs one wins) → send → record.
 * A run that is killed between claim and record leaves `sending`; nobody knows whether WeChat took it, so the next run
 * does not send it again but puts the person on the call list. Only what WeChat refused is tried again.
 */
export const drainOutbox: ClockJob = {
  name: 'drain-outbox',
  run: async (ctx) => {
    let done = await settleAbandoned(ctx)
    if (isQuiet(quietHoursOf(process.env.QUIET_HOURS), ctx.now())) return done
    const templates = await templatesOf(ctx.store)
    const seen = new Set<string>()
    while (ctx.hasTime()) {
      const where = { state: 'waiting', dueAt: { lte: ctx.now().toISOString() } }
      const page = await ctx.store.find('outbox', { where, orderBy: [['dueAt', 'asc']], limit: pageRows })
      const fresh = page.filter(({ _id }) => !seen.has(_id))
      if (fresh.length === 0) return done
      for (const { _id } of fresh) seen.add(_id)
      // In their order to each person, whose acceptances may be fewer: what happened first is told first.
      done += await inHands(ctx, byPerson(fresh), (message) =>
        ctx.hasTime() ? deliver(ctx, templates, message) : undefined,
      )
    }
    return done
  },
}

function byPerson(messages: readonly Outbox[]): Outbox[][] {
  const found = new Map<string, Outbox[]>()
  for (const message of messages) found.set(message.to, [...(found.get(message.to) ?? []), message])
  return [...found.values()]
}

/**
 * Works off messages with several hands, those of one list one after the other; answers how many were. One that fails
 * leaves the others alone.
 */
async function inHands(
  ctx: ClockContext,
  lists: readonly Outbox[][],
  work: (message: Outbox) => Promise<void> | undefined,
): Promise<number> {
  const waiting = [...lists]
  let done = 0
  const hand = async () => {
    for (let list = waiting.shift(); list !== undefined; list = waiting.shift()) {
      for (const message of list) {
        try {
          await work(message)
          done += 1
        } catch (error) {
          ctx.log('notice.stuck', { id: message._id, cause: placeOfError(error) })
        }
      }
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return done
}

/** Whether a message may still reach a helper: not once their consent or their role has ended, however it was queued. */
async function isMeant({ store, now }: ClockContext, { to, of }: Outbox): Promise<boolean> {
  if (to === of) return true
  const [helper, helped] = await Promise.all([store.get('members', to), store.get('members', of)])
  return helper !== null && helped !== null && mayHelpNow(store, helper, helped, now())
}

async function dropped(tx: Tx, id: string): Promise<void> {
  const message = await tx.get('outbox', id)
  if (message?.state === 'waiting') await tx.set('outbox', { ...message, state: 'dropped' })
}

async function deliver(ctx: ClockContext, templates: Templates, known: Outbox): Promise<void> {
  const { _id: id } = known
  if (!(await isMeant(ctx, known))) return ctx.store.transaction((tx) => dropped(tx, id))
  const message = await ctx.store.transaction((tx) => claim(tx, templates, id, ctx.now()))
  if (!message) return
  const code = await ctx.send(message).catch(() => undefined)
  await ctx.store.transaction((tx) => record(tx, templates, id, code, ctx.now()))
  if (code !== 0) ctx.log('notice.not-sent', { id, code: code ?? 'unknown' })
}

/** Takes a message in hand; undefined when it is not due any more, or the person cannot be reached by WeChat. */
async function claim(tx: Tx, templates: Templates, id: string, at: Date): Promise<Message | undefined> {
  const message = await tx.get('outbox', id)
  if (!message || !rules.isDue(message, at)) return undefined
  const person = await tx.get('members', message.to)
  if (!person?.openid || rules.isExpired(message, at)) {
    await tx.set('outbox', { ...message, state: 'dropped' })
    return undefined
  }
  const template = templateFor(templates, message.moment)
  const ledger = template ? await ledgerOf(tx, message.to, template.templateId) : null
  const left = ledger && rules.spent(ledger)
  if (!template || !left) {
    await unreached(tx, message, rules.reasonOf(ledger), at)
    return undefined
  }
  await tx.set('subscriptions', left)
  await tx.set('outbox', rules.claimed(message, at))
  const { templateId, keys } = template
  return {
    touser: person.openid,
    templateId,
    page: message.path,
    data: messageData(message.fields, keys, at.toISOString()),
  }
}

/** Writes down WeChat's answer; without one (`code` undefined) nobody knows, and it is not sent again. */
async function record(tx: Tx, templates: Templates, id: string, code: number | undefined, at: Date): Promise<void> {
  const message = await tx.get('outbox', id)
  if (message?.state !== 'sending') return
  if (code === undefined) return unreached(tx, { ...message, state: 'unknown' }, 'send-failed', at)
  const { message: next, isRefunded, reason } = rules.outcomeOf(message, code, at)
  const templateId = templateFor(templates, message.moment)?.templateId ?? ''
  const ledger = (await ledgerOf(tx, message.to, templateId)) ?? emptyLedger(message.to, templateId)
  if (isRefunded) await tx.set('subscriptions', rules.unspent(ledger))
  if (code === rules.refusedByPerson) await tx.set('subscriptions', rules.refusedInWechat(ledger, at))
  if (reason) await unreached(tx, next, reason, at)
  else await tx.set('outbox', next)
}

async function settleAbandoned(ctx: ClockContext): Promise<number> {
  const where = { state: 'sending', dueAt: { lte: rules.abandonedBefore(ctx.now()) } }
  const found = await ctx.store.find('outbox', { where, orderBy: [['dueAt', 'asc']], limit: pageRows })
  return inHands(ctx, byPerson(found), ({ _id: id }) =>
    ctx.store.transaction(async (tx) => {
      const message = await tx.get('outbox', id)
      if (!message || !rules.isAbandoned(message, ctx.now())) return
      await unreached(tx, { ...message, state: 'unknown' }, 'send-failed', ctx.now())
    }),
  )
}
