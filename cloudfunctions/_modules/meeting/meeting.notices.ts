import { dayMs } from '../../../src/contracts/day.const'
import { hashOf } from '../../_platform/hash'
import type { Tx } from '../../_platform/store'
import { type Notice, queueNotices, withdrawNotice } from '../notice'
import type { Due } from './meeting.due.rules'
import type { Meeting, MeetingStepRow, Participant, Telling, TellingKind } from './meeting.row'
import { bodyOf, nameOf, todoTitle, wordsAt } from './meeting.words'
import { plus } from './month.rules'
import { isComing } from './seat.rules'

const idLength = 26
/** What is owed by whoever runs it is due within so many days. */
const todoDays = 3
const reminders = ['day-before', 'hour-before'] as const
/** More than so many people are told by the clock. */
const mostAtOnce = 10

export const pathOf = (meeting: Pick<Meeting, '_id'>) => `features/meeting/pages/detail/index?id=${meeting._id}`

/** `of`: what of its kind it is: the revision of a step, the start that is reminded of. */
export const tellingId = (meetingId: string, kind: TellingKind, of: string) => hashOf([meetingId, kind, of], idLength)

export function newTelling(
  meeting: Meeting,
  kind: TellingKind,
  of: string,
  at: Date,
  part: Partial<Pick<Telling, 'was' | 'note' | 'numbers'>> = {},
): Telling {
  const _id = tellingId(meeting._id, kind, of)
  const { _id: meetingId, revision } = meeting
  return { _id, meetingId, kind, revision, at: at.toISOString(), ...part, state: 'waiting', upTo: 0 }
}

/** What somebody is told, by the telling that says it. */
export function noticeOf(
  meeting: Meeting,
  { memberId, answer, byId }: Participant,
  telling: { dedupeKey: string; kind: TellingKind; note?: string },
  at: Date,
): Notice {
  const { moment, title, status, hint } = wordsAt(meeting, telling.kind, at)
  const isReminder = moment === 'meeting-reminder'
  const isChange = telling.kind === 'moved' || telling.kind === 'cancelled' || telling.kind === 'promoted'
  return {
    dedupeKey: telling.dedupeKey,
    to: memberId,
    stationId: meeting.stationId,
    moment,
    title,
    body: bodyOf(meeting, hint, telling.note),
    fields: {
      meeting: nameOf(meeting),
      station: meeting.venue,
      time: meeting.startsAt,
      status,
      tip: telling.note ?? hint,
    },
    path: pathOf(meeting),
    // Who means to come would stand before a closed door. Whoever was signed up by somebody else has no phone to look at.
    isImportant: answer === 'yes' && (isChange || (byId !== undefined && moment !== 'meeting-minutes')),
    ...((isReminder || moment === 'meeting-invited' || telling.kind === 'promoted') && { expiresAt: meeting.startsAt }),
  }
}

const todoOf = (meeting: Meeting, { key, at, kind }: Due, to: string): Notice[] => {
  const title = todoTitle(kind)
  if (title === undefined) return []
  return [
    {
      dedupeKey: `meeting-todo:${meeting._id}:${key}:${meeting.startsAt}`,
      to,
      stationId: meeting.stationId,
      moment: 'todo',
      title,
      body: bodyOf(meeting, title),
      fields: {
        matter: title,
        from: nameOf(meeting),
        at,
        until: kind === 'over' ? plus(at, todoDays * dayMs) : meeting.startsAt,
      },
      path: pathOf(meeting),
      isImportant: false,
    },
  ]
}

/** To those who run it. */
export const tellManagers = (tx: Tx, at: Date, meeting: Meeting, dues: readonly Due[], managers: readonly string[]) =>
  queueNotices(
    tx,
    at,
    dues.flatMap((due) => managers.flatMap((to) => todoOf(meeting, due, to))),
  )

/** What a step makes its people be told. */
function tellingOf(before: Meeting, meeting: Meeting, step: MeetingStepRow, at: Date): Telling | undefined {
  const wasTold = before.status === 'announced'
  const isAhead = at.toISOString() < meeting.startsAt
  const tell = (kind: TellingKind) =>
    newTelling(meeting, kind, String(step.revision), at, {
      ...(step.note !== undefined && { note: step.note }),
      ...(kind === 'moved' || kind === 'cancelled' ? { was: before.startsAt } : {}),
    })
  const isChanged = JSON.stringify([before.agenda, before.venue]) !== JSON.stringify([meeting.agenda, meeting.venue])
  switch (step.what) {
    case 'announced':
      return tell('invited')
    case 'moved':
      return wasTold ? tell('moved') : undefined
    case 'cancelled':
      return wasTold && at.toISOString() < before.endsAt ? tell('cancelled') : undefined
    case 'agenda-set':
      return wasTold && isAhead && isChanged ? tell('agenda') : undefined
    case 'closed':
      return meeting.people.length > 0 ? tell('minutes') : undefined
    default:
      return undefined
  }
}

/** Whoever got a seat that somebody gave up, or that was added. */
async function tellPromoted(tx: Tx, at: Date, before: Meeting, meeting: Meeting): Promise<void> {
  const waited = new Map(before.people.map((person) => [person.number, person]))
  const fresh = meeting.people.filter(
    ({ number, place, memberId }) => memberId && place === 'seat' && waited.get(number)?.place === 'waiting',
  )
  if (fresh.length > mostAtOnce) {
    const numbers = fresh.map(({ number }) => number)
    const of = `${meeting.revision}:${meeting.lastTurn}`
    await tx.set('tellings', newTelling(meeting, 'promoted', of, at, { numbers }))
    return
  }
  await queueNotices(
    tx,
    at,
    fresh.map((person) => noticeOf(meeting, person, { dedupeKey: promotedKey(meeting, person), kind: 'promoted' }, at)),
  )
}

const promotedKey = ({ _id }: Meeting, { number, turn }: Participant) => `meeting-promoted:${_id}:${number}:${turn}`
/** What a telling's notices are recognised by. */
export const keyOf = (meeting: Meeting, telling: Telling, person: Participant) =>
  telling.kind === 'promoted' ? promotedKey(meeting, person) : `meeting-telling:${telling._id}`

/** Takes back the reminders of a start from somebody who is not to be there then. */
export async function withdrawReminders(
  tx: Tx,
  at: Date,
  meeting: Meeting,
  startsAt: string,
  to: string,
): Promise<void> {
  // None is queued earlier.
  if (at.toISOString() < plus(startsAt, -dayMs)) return
  for (const kind of reminders) {
    const dedupeKey = `meeting-telling:${tellingId(meeting._id, kind, startsAt)}`
    await withdrawNotice(tx, at, { dedupeKey, to })
  }
}

async function withdrawFromLeavers(tx: Tx, at: Date, before: Meeting, meeting: Meeting): Promise<void> {
  const stays = new Set(meeting.people.filter(isComing).map(({ number }) => number))
  const gone = before.people.filter((person) => isComing(person) && !stays.has(person.number))
  for (const { memberId } of gone) if (memberId) await withdrawReminders(tx, at, before, before.startsAt, memberId)
}

/** Tells people, now or by the clock, of what lies between two states of a meeting. */
export async function tellMeeting(tx: Tx, at: Date, before: Meeting, meeting: Meeting): Promise<void> {
  for (const step of meeting.history.filter(({ revision }) => revision > before.revision)) {
    const telling = tellingOf(before, meeting, step, at)
    if (telling) await tx.set('tellings', telling)
  }
  await tellPromoted(tx, at, before, meeting)
  await withdrawFromLeavers(tx, at, before, meeting)
}
