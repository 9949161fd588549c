import { randomBytes } from 'node:crypto'
import { mostSuggestionsADay } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import { checkedText } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { countToday } from '../../_platform/daily'
import { timeOrder } from '../../_platform/order'
import { requireOwnPhotos } from '../../_platform/own-photo'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import type { Query, Tx } from '../../_platform/store'
import { estateDepth } from '../area'
import { type Acting, actForResident, helpKinds } from '../member'
import { writersOf } from './suggestion.actor.rules'
import { changeSuggestion } from './suggestion.change'
import { sourceOf } from './suggestion.meeting'
import { reviewersOf } from './suggestion.reviewers'
import * as rules from './suggestion.rules'
import { saveSuggestion, suggestionNow } from './suggestion.save'
import { suggestionView } from './suggestion.view'

/** Photos of what is suggested, and of what came of it. */
export const photoFolder = 'suggestions'

/** The estate of the home; throws `not-allowed` for one where they do not live. */
function estateOf({ for: { homePath, homeNames } }: Acting, areaId: string | undefined) {
  const home = homePath[estateDepth]
  if (home === undefined) throw new AppError('home-needed')
  if (areaId !== undefined && areaId !== home) throw new AppError('not-allowed', ['areaId'])
  return { areaId: home, areaPath: homePath.slice(0, estateDepth + 1), estateName: homeNames[estateDepth] ?? '' }
}

/** The estate's station, or else its community's; empty where there is none. */
async function stationOf(ctx: Context, areaPath: readonly string[]): Promise<{ _id: string; isSynthetic: boolean }> {
  const [areaId = '', communityId = ''] = [...areaPath].reverse()
  const first = (where: NonNullable<Query['where']>) =>
    ctx.store.find('stations', { where, orderBy: [['_id', 'asc']], limit: 1 })
  const [own] = await first({ areaPath: { has: areaId } })
  const [near] = own ? [own] : await first({ communityId })
  return near ?? { _id: '', isSynthetic: false }
}

async function nextNumber(tx: Tx, areaId: string): Promise<number> {
  const _id = `suggestion-number-${areaId}`
  const number = ((await tx.get('counters', _id))?.last ?? 0) + 1
  await tx.set('counters', { _id, last: number })
  return number
}

/** Hands in a suggestion for oneself or somebody helped; the manager sees it first. Safe to retry. */
export const postSuggestion: Handler<'suggestion.post'> = async (ctx, { forId, areaId, meetingId, ...text }) => {
  requireOwnPhotos(ctx, photoFolder, text.photos)
  const who = await actForResident(ctx, forId)
  const estate = estateOf(who, areaId)
  const handedIn = await sourceOf(ctx, meetingId, estate.areaId)
  const verdict = await checkedText(ctx, { title: text.title, detail: text.detail }, 3)
  const { _id: stationId, isSynthetic } = await stationOf(ctx, estate.areaPath)
  const reviewerIds = await reviewersOf(ctx, estate.areaPath, [who.by._id, who.for._id])
  const helpRole = roleHeld(await ctx.roles(), helpKinds, who.for.homePath, ctx.now())
  const byRole = who.by === who.for ? 'resident' : (helpRole ?? 'resident')
  const suggestionId = await ctx.write(async (tx) => {
    await countToday(tx, ctx.now(), 'suggestions', who.for._id, mostSuggestionsADay)
    const _id = randomBytes(10).toString('hex')
    const number = await nextNumber(tx, estate.areaId)
    const order = timeOrder(ctx.now().toISOString(), _id)
    const posting = { _id, number, ...estate, stationId, ...handedIn, verdict, reviewerIds, order, isSynthetic }
    const doer = { by: who.by._id, byRole }
    const suggestion = rules.newSuggestion(text, { ...posting, raiserId: who.for._id }, doer, ctx.now())
    await saveSuggestion(tx, ctx.now(), null, suggestion)
    return _id
  })
  return suggestionView(ctx, await suggestionNow(ctx.store, suggestionId, ctx.now()))
}

/** A new wording of what was asked back. Safe to retry. */
export const reviseSuggestion: Handler<'suggestion.revise'> = async (ctx, { suggestionId, ...text }) => {
  const verdict = await checkedText(ctx, { title: text.title, detail: text.detail }, 3)
  const before = await suggestionNow(ctx.store, suggestionId, ctx.now())
  const me = (await ctx.me())?._id ?? ''
  // Those asked when it was handed in may have lost their role since, or have worded it anew themselves.
  const reviewerIds = await reviewersOf(ctx, before.areaPath, [...writersOf(before), me])
  const suggestion = await changeSuggestion(ctx, suggestionId, 'revise', (found, doer) => {
    requireOwnPhotos(ctx, photoFolder, text.photos, found.photos)
    return rules.revise(found, { ...text, reviewerIds }, verdict, doer, ctx.now())
  })
  return suggestionView(ctx, suggestion)
}

/** Whoever raised it wants it no more. Safe to retry. */
export const withdrawSuggestion: Handler<'suggestion.withdraw'> = async (ctx, { suggestionId, reason }) => {
  await checkedText(ctx, { reason }, 2)
  const suggestion = await changeSuggestion(ctx, suggestionId, 'withdraw', (found, doer) =>
    rules.withdraw(found, reason, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}
