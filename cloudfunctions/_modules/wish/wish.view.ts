import type { WishSummary, WishView } from '../../../src/contracts/wish'
import { publicWishSteps } from '../../../src/contracts/wish.const'
import type { Context } from '../../_platform/context'
import { helpedNow, membersById } from '../member'
import type { Member } from '../member/member.row'
import { actorOf } from './wish.actor'
import { type Actor, claimOf, isConcerned, isOthers, mayAct, mayCall, reviewOf } from './wish.actor.rules'
import { claimedPeople } from './wish.derived.rules'
import type { Wish } from './wish.row'

/** Whose wishes are shown as the asker's: their own, and those of whom they may act for now. */
export interface Viewer {
  id: string
  helped: ReadonlyMap<string, Member>
}

export async function viewerOf(ctx: Context): Promise<Viewer> {
  const me = await ctx.me()
  const helped = await helpedNow(ctx)
  return { id: me?._id ?? '', helped: new Map(helped.map((member) => [member._id, member])) }
}

/** A wish as a list shows it. Names nobody but, in a helper's own list, whom they help. */
export function summaryOf(wish: Wish, viewer: Viewer): WishSummary {
  const helped = viewer.helped.get(wish.wisherId)
  const isMine = viewer.id !== '' && (wish.wisherId === viewer.id || helped !== undefined)
  const isMyClaim = claimOf(wish, viewer.id) !== undefined
  const { claimEndsAt, estateName, wishBy } = wish
  return {
    id: wish._id,
    title: wish.title,
    kind: wish.kind,
    forWhom: wish.forWhom,
    stationId: wish.stationId,
    stationName: wish.stationName,
    ...(estateName !== undefined && { estateName }),
    status: wish.status,
    ...(wishBy !== undefined && { wishBy }),
    people: wish.people,
    claimedPeople: claimedPeople(wish),
    ...(claimEndsAt !== undefined && (isMine || isMyClaim) && { claimEndsAt }),
    at: wish.postedAt,
    isMine,
    isMyClaim,
    ...(helped?.callName !== undefined && { forName: helped.callName }),
  }
}

/** Pictures are a courtesy: a wish is shown without them while storage cannot be reached. */
async function addresses(ctx: Context, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return []
  const urls = await ctx.store.fileUrls(files).catch(() => new Map<string, string>())
  return files.flatMap((file) => urls.get(file) ?? [])
}

function timelineOf(wish: Wish, isInside: boolean): WishView['timeline'] {
  const shown = isInside ? wish.history : wish.history.filter(({ what }) => publicWishSteps.includes(what))
  return shown.map(({ at, byRole, what, note }) => ({
    at,
    byRole,
    what,
    ...(isInside && note !== undefined && { note }),
  }))
}

const cansOf = (wish: Wish, actor: Actor): WishView['can'] => ({
  claim: mayAct(wish, actor, 'claim'),
  handBack: mayAct(wish, actor, 'handBack'),
  note: mayAct(wish, actor, 'note'),
  finish: mayAct(wish, actor, 'finish'),
  confirm: mayAct(wish, actor, 'confirm'),
  notDone: mayAct(wish, actor, 'notDone'),
  withdraw: mayAct(wish, actor, 'withdraw'),
  revise: mayAct(wish, actor, 'revise'),
  review: mayAct(wish, actor, 'review'),
  thank: mayAct(wish, actor, 'thank'),
  reviewThanks: mayAct(wish, actor, 'reviewThanks'),
  call: mayCall(wish, actor),
})

/** A wish, settled, as the person who asks may see it. */
export async function wishView(ctx: Context, wish: Wish): Promise<WishView> {
  const [actor, photos] = await Promise.all([actorOf(ctx, wish), addresses(ctx, wish.photos)])
  const isInside = isConcerned(wish, actor)
  const isWishers = actor.wisherRole !== undefined
  const helped = isWishers && wish.wisherId !== actor.id ? await membersById(ctx.store, [wish.wisherId]) : []
  const { reason, thanks, confirmsAt } = wish
  const mine = claimOf(wish, actor.id)
  const isWaiting = wish.status === 'done' && confirmsAt !== undefined
  return {
    ...summaryOf(wish, { id: actor.id, helped: new Map(helped.map((member) => [member._id, member])) }),
    isMine: isWishers,
    ...(isInside && wish.claimEndsAt !== undefined && { claimEndsAt: wish.claimEndsAt }),
    detail: wish.detail,
    photos,
    ...(mayAct(wish, actor, 'revise') && { photoIds: wish.photos }),
    ...(isInside && reason !== undefined && { reason }),
    ...(isInside && isWaiting && { confirmsAt }),
    ...(thanks &&
      (thanks.state === 'shown' || isWishers || actor.reviewRole) && {
        thanks: { words: thanks.words, state: thanks.state },
      }),
    ...(mine && { myPeople: mine.people }),
    ...(actor.claimLimit !== undefined && { claimLimit: actor.claimLimit }),
    ...(actor.reviewRole && wish.needsReview && reviewPartOf(wish, actor)),
    timeline: timelineOf(wish, isInside),
    can: cansOf(wish, actor),
  }
}

/** Of the text that waits to be reviewed. */
const verdictOf = (wish: Wish) => (wish.status === 'in-review' ? wish.verdict : (wish.thanks?.verdict ?? 'pass'))

/** For who reviews what waits: what the machine says of it; of their own words, that somebody else looks at them. */
export const reviewPartOf = (wish: Wish, actor: Pick<Actor, 'id' | 'wisherRole'>) =>
  isOthers(wish, actor, reviewOf(wish)) ? { verdict: verdictOf(wish) } : { isOwnReview: true }
