import type { SuggestionSummary, SuggestionView } from '../../../src/contracts/suggestion'
import { publicSuggestionNotes, publicSuggestionSteps } from '../../../src/contracts/suggestion.const'
import type { Context } from '../../_platform/context'
import { helpedNow, membersById } from '../member'
import type { Member } from '../member/member.row'
import { actorOf } from './suggestion.actor'
import { type Actor, isConcerned, isOthers, mayAct } from './suggestion.actor.rules'
import { isOverdue } from './suggestion.derived.rules'
import type { Suggestion } from './suggestion.row'

/** Whose suggestions are shown as the asker's: their own, and those of whom they may act for now. */
export interface Viewer {
  id: string
  helped: ReadonlyMap<string, Member>
}

export async function viewerOf(ctx: Context): Promise<Viewer> {
  const me = await ctx.me()
  const helped = await helpedNow(ctx)
  return { id: me?._id ?? '', helped: new Map(helped.map((member) => [member._id, member])) }
}

/** A suggestion as a list shows it. Names nobody but, in a helper's own list, whom they help. */
export function summaryOf(suggestion: Suggestion, viewer: Viewer, at: Date): SuggestionSummary {
  const helped = viewer.helped.get(suggestion.raiserId)
  const { action } = suggestion
  return {
    id: suggestion._id,
    number: suggestion.number,
    title: suggestion.title,
    kind: suggestion.kind,
    areaId: suggestion.areaId,
    estateName: suggestion.estateName,
    status: suggestion.status,
    at: suggestion.postedAt,
    ...(action && { dueOn: action.dueOn }),
    isOverdue: isOverdue(suggestion, at),
    isMine: viewer.id !== '' && (suggestion.raiserId === viewer.id || helped !== undefined),
    ...(suggestion.agenda && { isOnAgenda: true }),
    ...(helped?.callName !== undefined && { forName: helped.callName }),
  }
}

export const cansOf = (suggestion: Suggestion, actor: Actor): SuggestionView['can'] => ({
  revise: mayAct(suggestion, actor, 'revise'),
  withdraw: mayAct(suggestion, actor, 'withdraw'),
  review: mayAct(suggestion, actor, 'review'),
  discuss: mayAct(suggestion, actor, 'discuss'),
  submit: mayAct(suggestion, actor, 'submit'),
  setAction: mayAct(suggestion, actor, 'setAction'),
  note: mayAct(suggestion, actor, 'note'),
  finish: mayAct(suggestion, actor, 'finish'),
  feedback: mayAct(suggestion, actor, 'feedback'),
})

/** For who reviews what waits: what the machine says of it; of what they worded, that somebody else looks at it. */
export function reviewPartOf(suggestion: Suggestion, actor: Actor): Pick<SuggestionView, 'verdict' | 'isOwnReview'> {
  if (!actor.reviewRole || suggestion.status !== 'in-review') return {}
  return isOthers(suggestion, actor) ? { verdict: suggestion.verdict } : { isOwnReview: true }
}

/** The latest meeting that has to do with it: where it is to be discussed, or was. */
async function meetingOf(ctx: Context, { agenda, discussed }: Suggestion): Promise<SuggestionView['meeting']> {
  const id = agenda?.meetingId ?? discussed?.meetingId
  if (id === undefined) return undefined
  const meeting = await ctx.store.get('meetings', id)
  const number = agenda ? agenda.itemNumber : discussed?.itemNumber
  return {
    id,
    ...(meeting && { startsAt: meeting.startsAt }),
    ...(number !== undefined && { number }),
    ...(!agenda && discussed && { outcome: discussed.outcome, decision: discussed.decision }),
  }
}

/** Pictures are a courtesy: it is shown without them while storage cannot be reached. */
async function addresses(ctx: Context, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map()
  return ctx.store.fileUrls(files).catch(() => {
    ctx.log('photos.unresolved', { files: files.length })
    return new Map<string, string>()
  })
}

function timelineOf({ history }: Suggestion, isInside: boolean): SuggestionView['timeline'] {
  const shown = isInside ? history : history.filter(({ what }) => publicSuggestionSteps.includes(what))
  return shown.map(({ at, byRole, what, note }) => ({
    at,
    byRole,
    what,
    ...(note !== undefined && (isInside || publicSuggestionNotes.includes(what)) && { note }),
  }))
}

/** The links of the chain behind the meeting. */
function linksOf(suggestion: Suggestion, isInside: boolean, urls: ReadonlyMap<string, string>) {
  const { ballot, action, proof, feedback, history } = suggestion
  const { isPassed, count } = ballot ?? {}
  return {
    ...(ballot && {
      ballot: {
        id: ballot.ballotId,
        itemNumber: ballot.itemNumber,
        closesAt: ballot.closesAt,
        ...(isPassed !== undefined && { isPassed }),
        ...(count && { count }),
      },
    }),
    ...(action && { action: { ...action, notes: history.filter(({ what }) => what === 'noted').length } }),
    ...(proof && {
      proof: { words: proof.words, photos: proof.photos.flatMap((file) => urls.get(file) ?? []), at: proof.at },
    }),
    // What the raiser said nobody has looked at: it is for those concerned.
    ...(feedback && {
      feedback: {
        isGood: feedback.isGood,
        ...(isInside && feedback.words !== undefined && { words: feedback.words }),
        at: feedback.at,
      },
    }),
  }
}

/** A suggestion, settled, as the person who asks may see it. */
export async function suggestionView(ctx: Context, suggestion: Suggestion): Promise<SuggestionView> {
  const { photos, proof, reason, closesAt, raiserId, status } = suggestion
  const [actor, urls, meeting] = await Promise.all([
    actorOf(ctx, suggestion),
    addresses(ctx, [...photos, ...(proof?.photos ?? [])]),
    meetingOf(ctx, suggestion),
  ])
  const isInside = isConcerned(suggestion, actor)
  const isRaisers = actor.raiserRole !== undefined
  const helped = isRaisers && raiserId !== actor.id ? await membersById(ctx.store, [raiserId]) : []
  const viewer = { id: actor.id, helped: new Map(helped.map((member) => [member._id, member])) }
  return {
    ...summaryOf(suggestion, viewer, ctx.now()),
    isMine: isRaisers,
    detail: suggestion.detail,
    photos: photos.flatMap((file) => urls.get(file) ?? []),
    ...(mayAct(suggestion, actor, 'revise') && { photoIds: photos }),
    source: suggestion.source,
    ...(isInside && reason !== undefined && { reason }),
    ...reviewPartOf(suggestion, actor),
    ...(meeting && { meeting }),
    ...linksOf(suggestion, isInside, urls),
    ...(isInside && status === 'done' && closesAt !== undefined && { closesAt }),
    timeline: timelineOf(suggestion, isInside),
    can: cansOf(suggestion, actor),
  }
}
