import { randomInt } from 'node:crypto'
import type { ParsedInput } from '../../../src/contracts/api'
import { checkedText } from '../../_platform/checked-text'
import type { Handler } from '../../_platform/router'
import { actorOf, requireActor } from './meeting.actor'
import { invitedOf } from './meeting.invited'
import type { AgendaRow } from './meeting.row'
import * as rules from './meeting.rules'
import { changeMeeting, meetingNow } from './meeting.save'
import { meetingView } from './meeting.view'

// The acts of those who run a meeting. All are safe to retry.

/** Takes the day that was proposed in a holiday's place. */
export const confirmMeetingDate: Handler<'meeting.confirm-date'> = async (ctx, { meetingId }) =>
  meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'confirmDate', (meeting, doer) => rules.confirmDate(meeting, doer, ctx.now())),
  )

export const moveMeeting: Handler<'meeting.move'> = async (ctx, { meetingId, startsAt, reason }) => {
  await checkedText(ctx, { reason }, 2)
  return meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'move', (meeting, doer) =>
      rules.move(meeting, startsAt, reason, doer, ctx.now()),
    ),
  )
}

export const cancelMeeting: Handler<'meeting.cancel'> = async (ctx, { meetingId, reason }) => {
  await checkedText(ctx, { reason }, 2)
  return meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'cancel', (meeting, doer) => rules.cancel(meeting, reason, doer, ctx.now())),
  )
}

type AgendaInput = ParsedInput<'meeting.set-agenda'>

const numbered = (items: AgendaInput['items']): AgendaRow[] =>
  items.map(({ title, minutes, presenter, suggestionId }, i) => ({
    number: i + 1,
    title,
    minutes,
    presenter,
    ...(suggestionId !== undefined && { suggestionId }),
  }))

export const setMeetingAgenda: Handler<'meeting.set-agenda'> = async (ctx, { meetingId, items, seats, venue }) => {
  const texts = items.flatMap(({ title, presenter }, i) => [
    [`items.${i}.title`, title],
    [`items.${i}.presenter`, presenter],
  ])
  await checkedText(ctx, { ...Object.fromEntries(texts), ...(venue !== undefined && { venue }) }, 2)
  const meeting = await changeMeeting(ctx, meetingId, 'setAgenda', (found, doer) => {
    const setting = { agenda: numbered(items), seats, venue: venue ?? found.venue }
    return rules.setAgenda(found, setting, doer, ctx.now())
  })
  return meetingView(ctx, meeting)
}

const codeDigits = 6

/** Six digits that nobody can guess, shown at the door. */
const newCode = () => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')

/** Sends the agenda out: invites those of a role and opens the sign-up. */
export const announceMeeting: Handler<'meeting.announce'> = async (ctx, { meetingId }) => {
  const known = await meetingNow(ctx.store, meetingId, ctx.now())
  requireActor(known, await actorOf(ctx, known), 'announce')
  const invited = await invitedOf(ctx, known)
  const meeting = await changeMeeting(ctx, meetingId, 'announce', (found, doer) =>
    rules.announce(found, invited, newCode(), doer, ctx.now()),
  )
  return meetingView(ctx, meeting)
}

export const countMeetingWalkIns: Handler<'meeting.walk-ins'> = async (ctx, { meetingId, people }) =>
  meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'countWalkIns', (meeting) => rules.countWalkIns(meeting, people, ctx.now())),
  )
