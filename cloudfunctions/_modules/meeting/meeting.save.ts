import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Doer } from '../../_platform/doer.row'
import type { Tx } from '../../_platform/store'
import { requireMember } from '../member'
import { actorOf, doerOf, requireActor } from './meeting.actor'
import type { MeetingAct } from './meeting.actor.rules'
import { linkSuggestions } from './meeting.links'
import { tellMeeting } from './meeting.notices'
import type { Meeting } from './meeting.row'
import { settled } from './meeting.rules'

/** Keeps a changed meeting, tells those concerned and moves its suggestions on, together. */
export async function saveMeeting(tx: Tx, at: Date, before: Meeting, meeting: Meeting, doer: Doer): Promise<void> {
  await tx.set('meetings', meeting)
  await tellMeeting(tx, at, before, meeting)
  await linkSuggestions(tx, at, before, meeting, doer)
}

/** A meeting as it is now; throws `not-found`. */
export async function meetingNow(from: Pick<Tx, 'get'>, meetingId: string, at: Date): Promise<Meeting> {
  const meeting = await from.get('meetings', meetingId)
  if (!meeting) throw new AppError('not-found', ['meetingId'])
  return settled(meeting, at)
}

/**
 * One act on one meeting by one who may; answers the meeting as it is afterwards. Safe to retry: a rule that finds nothing
 * to do leaves no trace. What a passed deadline did is written along with it.
 */
export async function changeMeeting(
  ctx: Context,
  meetingId: string,
  act: MeetingAct,
  rule: (meeting: Meeting, doer: Doer) => Meeting,
): Promise<Meeting> {
  const found = await meetingNow(ctx.store, meetingId, ctx.now())
  const known = await actorOf(ctx, found)
  requireActor(found, known, act)
  const { _id: id } = await requireMember(ctx)
  const doer = doerOf({ ...known, id }, act)
  await ctx.write(async (tx) => {
    await changeIn(tx, ctx.now(), meetingId, doer, (meeting) => rule(meeting, doer))
    return null
  })
  return meetingNow(ctx.store, meetingId, ctx.now())
}

/** The same within a transaction. */
export async function changeIn(
  tx: Tx,
  at: Date,
  meetingId: string,
  doer: Doer,
  rule: (meeting: Meeting) => Meeting,
): Promise<void> {
  const stored = await tx.get('meetings', meetingId)
  if (!stored) throw new AppError('not-found', ['meetingId'])
  const meeting = settled(stored, at)
  const next = rule(meeting)
  if (next !== meeting) await saveMeeting(tx, at, stored, next, doer)
}
