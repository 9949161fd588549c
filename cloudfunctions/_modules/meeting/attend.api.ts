import type { MeetingPerson } from '../../../src/contracts/meeting'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import type { Doer } from '../../_platform/doer.row'
import { hashOf } from '../../_platform/hash'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { estateDepth } from '../area'
import { actFor, membersById, requireMember } from '../member'
import type { Member } from '../member/member.row'
import { actorOf, helping, requireActor, whoOf } from './meeting.actor'
import { type MeetingAct, participantOf, requireState, type Who } from './meeting.actor.rules'
import type { Meeting, Participant } from './meeting.row'
import { changeIn, changeMeeting, meetingNow } from './meeting.save'
import { meetingView, requireRuns } from './meeting.view'
import * as rules from './seat.rules'

const idLength = 26
/** So many wrong codes and whoever runs the meeting has to help: a million codes are not tried out. */
const mostTries = 10

/** Who answers or is there, and who says so. Nobody becomes a member by an answer that is refused. */
async function attending(ctx: Context, meeting: Meeting, act: MeetingAct, forId?: string): Promise<[Who, Doer]> {
  const actor = await actorOf(ctx, meeting)
  if (forId !== undefined && forId !== actor.id) {
    if (!actor.isSignedIn) throw new AppError('not-signed-in')
    if (!actor.id) throw new AppError('not-allowed', ['forId'])
    const both = await actFor(ctx, forId)
    if (act === 'answer') requireLivesHere(meeting, both.for)
    const { who, byRole } = await helping(ctx, both.for)
    return [who, { by: both.by._id, byRole }]
  }
  requireActor(meeting, actor, act)
  const { _id: id } = await requireMember(ctx)
  const who = whoOf({ ...actor, id })
  return [who, { by: id, byRole: who.role }]
}

function requireLivesHere(meeting: Meeting, { _id, homePath }: Member): void {
  if (homePath.includes(meeting.areaId) || participantOf(meeting, _id)) return
  throw new AppError(homePath.length === 0 ? 'home-needed' : 'other-estate')
}

/** What somebody says about coming. Safe to retry. */
export const answerMeeting: Handler<'meeting.answer'> = async (ctx, { meetingId, answer, forId }) => {
  const found = await meetingNow(ctx.store, meetingId, ctx.now())
  const [who, doer] = await attending(ctx, found, 'answer', forId)
  await ctx.write(async (tx) => {
    await changeIn(tx, ctx.now(), meetingId, doer, (meeting) => rules.answer(meeting, who, answer, doer, ctx.now()))
    return null
  })
  return meetingView(ctx, await meetingNow(ctx.store, meetingId, ctx.now()))
}

/** Counts a wrong code; answers why it is refused. */
async function wrongCode(tx: Tx, triesId: string, last: number): Promise<'wrong-code' | 'too-many-tries'> {
  if (last >= mostTries) return 'too-many-tries'
  await tx.set('counters', { _id: triesId, last: last + 1 })
  return 'wrong-code'
}

/** Somebody is there and has read the code at the door. Safe to retry. */
export const checkInToMeeting: Handler<'meeting.check-in'> = async (ctx, { meetingId, code, forId }) => {
  const found = await meetingNow(ctx.store, meetingId, ctx.now())
  const [who, doer] = await attending(ctx, found, 'checkIn', forId)
  const triesId = `tries-${hashOf([meetingId, doer.by], idLength)}`
  // A refusal has to count, so it is what the transaction answers.
  const refused = await ctx.write(async (tx) => {
    const meeting = await meetingNow(tx, meetingId, ctx.now())
    if (participantOf(meeting, who.memberId)?.checkedInAt !== undefined) return null
    requireState(meeting, 'checkIn', ctx.now())
    const tries = (await tx.get('counters', triesId))?.last ?? 0
    if (meeting.checkInCode !== code || tries >= mostTries) return wrongCode(tx, triesId, tries)
    await changeIn(tx, ctx.now(), meetingId, doer, (now) => rules.checkIn(now, who, doer, ctx.now()))
    return null
  })
  if (refused) throw new AppError(refused, ['code'])
  return meetingView(ctx, await meetingNow(ctx.store, meetingId, ctx.now()))
}

function personView(person: Participant, member: Member | undefined): MeetingPerson {
  const { number, role, isInvited, answer, place, checkedInAt, checkedInByRole, byRole } = person
  const home = member?.homeNames.slice(estateDepth).join(' ')
  const by = checkedInByRole ?? byRole
  return {
    number,
    ...(member?.callName !== undefined && { callName: member.callName }),
    ...(home && { home }),
    role,
    isInvited,
    ...(answer !== undefined && { answer }),
    ...(place !== undefined && { place }),
    ...(checkedInAt !== undefined && { checkedInAt }),
    ...(by !== undefined && { byRole: by }),
  }
}

/** Whoever runs it checks somebody in, or takes that back. Safe to retry. */
export const checkInFor: Handler<'meeting.check-in-for'> = async (ctx, { meetingId, number, undo }) => {
  const meeting = await changeMeeting(ctx, meetingId, 'checkInFor', (found, doer) =>
    rules.checkInFor(found, number, undo !== true, doer, ctx.now()),
  )
  const person = meeting.people.find((one) => one.number === number)
  if (!person) throw new AppError('not-found', ['number'])
  return personView(person, (await membersById(ctx.store, [person.memberId]))[0])
}

const keyOf = ({ number }: Participant) => String(number).padStart(6, '0')

/** Who is invited or signed up, for those who run it. */
export const meetingPeople: Handler<'meeting.people'> = async (ctx, input) => {
  const meeting = await meetingNow(ctx.store, input.meetingId, ctx.now())
  requireRuns(await actorOf(ctx, meeting))
  const after = positionOf(ctx.call, input) ?? ''
  const people = [...meeting.people].sort((a, b) => a.number - b.number).filter((person) => keyOf(person) > after)
  const page = pageOf(ctx.call, input, people.slice(0, input.limit + 1), keyOf)
  const members = await membersById(
    ctx.store,
    page.items.map(({ memberId }) => memberId),
  )
  const items = page.items.map((person) =>
    personView(
      person,
      members.find(({ _id }) => _id === person.memberId),
    ),
  )
  return { ...page, items, walkIns: meeting.walkIns }
}
