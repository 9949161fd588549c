import type { MeetingSummary, MeetingView, MyPlace } from '../../../src/contracts/meeting'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { helpedNow } from '../member'
import type { Member } from '../member/member.row'
import { actorOf } from './meeting.actor'
import { type Actor, type MeetingAct, mayAct, participantOf, seesDrafts } from './meeting.actor.rules'
import { isLive } from './meeting.due.rules'
import { invitedOf } from './meeting.invited'
import type { Meeting, Participant } from './meeting.row'
import { draftRevision } from './minutes.rules'
import { isComing, seatsTaken, waiting } from './seat.rules'

/** Whose places are shown as the asker's: their own, and those of whom they may act for now. */
export interface Viewer {
  id: string
  helped: readonly Member[]
}

export const viewerOf = async (ctx: Context): Promise<Viewer> => ({
  id: (await ctx.me())?._id ?? '',
  helped: await helpedNow(ctx),
})

function placeOf(meeting: Meeting, { number, answer, place, isInvited, checkedInAt }: Participant): MyPlace {
  const ahead = waiting(meeting).findIndex((one) => one.number === number)
  return {
    ...(answer !== undefined && { answer }),
    ...(place !== undefined && { place }),
    ...(ahead >= 0 && { ahead }),
    isInvited,
    ...(checkedInAt !== undefined && { checkedInAt }),
  }
}

function helpedPlace(meeting: Meeting, { _id, callName }: Member): MyPlace {
  const person = participantOf(meeting, _id)
  const place = person ? placeOf(meeting, person) : { isInvited: false }
  return { ...place, forId: _id, ...(callName !== undefined && { forName: callName }) }
}

/** The asker's own place; else that of the first they help who has one. */
function mineOf(meeting: Meeting, { id, helped }: Viewer): MyPlace | undefined {
  const own = participantOf(meeting, id)
  if (own) return placeOf(meeting, own)
  const other = helped.find(({ _id }) => participantOf(meeting, _id))
  return other && helpedPlace(meeting, other)
}

/** A meeting as a list shows it. */
export function summaryOf(meeting: Meeting, viewer: Viewer, at: Date): MeetingSummary {
  const now = at.toISOString()
  const mine = mineOf(meeting, viewer)
  const { startsAt, endsAt, holidayName } = meeting
  const there = meeting.people.filter(({ checkedInAt }) => checkedInAt !== undefined).length + meeting.walkIns
  return {
    id: meeting._id,
    areaId: meeting.areaId,
    estateName: meeting.estateName,
    stationId: meeting.stationId,
    venue: meeting.venue,
    month: meeting.month,
    startsAt,
    endsAt,
    status: meeting.status,
    isOver: isLive(meeting) && endsAt <= now,
    holiday: meeting.holiday,
    ...(holidayName !== undefined && { holidayName }),
    agenda: meeting.agenda,
    seats: meeting.seats,
    seatsLeft: Math.max(0, meeting.seats - seatsTaken(meeting)),
    coming: meeting.people.filter(isComing).length,
    waiting: waiting(meeting).length,
    ...(startsAt <= now && { attended: there }),
    hasMinutes: meeting.record?.publishedAt !== undefined,
    ...(mine && { mine }),
  }
}

/** How many came, by role. */
function attendanceOf(meeting: Meeting): { role: string; people: number }[] {
  const counts = new Map<string, number>()
  for (const { role, checkedInAt } of meeting.people)
    if (checkedInAt !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, people]) => ({ role, people }))
}

function minutesOf(meeting: Meeting, actor: Actor): MeetingView['minutes'] {
  const { record } = meeting
  if (!record || (record.publishedAt === undefined && !seesDrafts(actor))) return undefined
  return {
    items: record.items,
    summary: record.summary,
    attendance: attendanceOf(meeting),
    walkIns: meeting.walkIns,
    revision: draftRevision(meeting),
    ...(record.publishedAt !== undefined && { publishedAt: record.publishedAt }),
    corrections: record.corrections.map(({ at, byRole, text }) => ({ at, byRole, text })),
  }
}

function timelineOf(meeting: Meeting, isInside: boolean): MeetingView['timeline'] {
  return meeting.history
    .filter(({ what }) => isInside || what !== 'minutes-saved')
    .map(({ at, byRole, what, note }) => ({ at, byRole, what, ...(note && { note }) }))
}

function cansOf(meeting: Meeting, actor: Actor, at: Date): MeetingView['can'] {
  const may = (act: MeetingAct) => mayAct(meeting, actor, act, at)
  const own = participantOf(meeting, actor.id)
  return {
    confirmDate: may('confirmDate'),
    move: may('move'),
    cancel: may('cancel'),
    setAgenda: may('setAgenda'),
    announce: may('announce'),
    answer: may('answer'),
    checkIn: may('checkIn') && own?.checkedInAt === undefined,
    people: actor.runRole !== undefined,
    checkInFor: may('checkInFor'),
    saveMinutes: may('saveMinutes'),
    publishMinutes: may('publishMinutes'),
    correctMinutes: may('correctMinutes'),
    handIn: (actor.isResident || actor.runRole !== undefined) && meeting.status !== 'cancelled',
  }
}

/** How many the announcement reaches: those of a role, each once, without whoever sends it out. */
async function wouldTell(ctx: Context, meeting: Meeting, { id }: Actor): Promise<number> {
  const invited = await invitedOf(ctx, meeting)
  return invited.filter(({ memberId }) => memberId !== id).length
}

/** A meeting, settled, as the person who asks may see it. */
export async function meetingView(ctx: Context, meeting: Meeting): Promise<MeetingView> {
  const [actor, viewer] = await Promise.all([actorOf(ctx, meeting), viewerOf(ctx)])
  const minutes = minutesOf(meeting, actor)
  const own = participantOf(meeting, actor.id)
  const { reason, checkInCode } = meeting
  const can = cansOf(meeting, actor, ctx.now())
  const isHere = ({ _id, homePath }: Member) => homePath.includes(meeting.areaId) || participantOf(meeting, _id)
  return {
    ...summaryOf(meeting, { id: actor.id, helped: [] }, ctx.now()),
    ...(own && { mine: placeOf(meeting, own) }),
    ...(reason && { reason }),
    helped: viewer.helped.filter(isHere).map((member) => helpedPlace(meeting, member)),
    ...(minutes && { minutes }),
    ...(can.announce && { wouldTell: await wouldTell(ctx, meeting, actor) }),
    ...(actor.runRole && checkInCode !== undefined && meeting.status === 'announced' && { checkInCode }),
    timeline: timelineOf(meeting, seesDrafts(actor)),
    can,
  }
}

export const requireRuns = (actor: Actor): void => {
  if (!actor.runRole) throw new AppError(actor.isSignedIn ? 'not-allowed' : 'not-signed-in')
}
