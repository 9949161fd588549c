import { aSeasonBefore, type ClockContext, type ClockJob } from '../../_platform/clock'
import { eachDue } from '../../_platform/each-due'
import type { Tx } from '../../_platform/store'
import { managersOf } from '../member'
import { queueNotices } from '../notice'
import { derived } from './meeting.derived.rules'
import { type Due, dueNow } from './meeting.due.rules'
import { keyOf, newTelling, noticeOf, tellingId, tellManagers, withdrawReminders } from './meeting.notices'
import type { Meeting, Telling } from './meeting.row'
import { settled, system } from './meeting.rules'
import { saveMeeting } from './meeting.save'
import { isFor, isOwed } from './telling.rules'

const stuck = 'meeting.stuck'
/** So many people are told in one transaction. */
const peopleAtOnce = 8

/** Writes down what time has done to meetings, reminds those who run them, and leaves tellings for those who come. */
export const meetingDeadlines: ClockJob = {
  name: 'meeting-deadlines',
  run: (ctx) =>
    eachDue(
      ctx,
      'meetings',
      { where: { dueAt: { lte: ctx.now().toISOString() } }, by: 'dueAt' },
      stuck,
      async ({ _id, areaPath }) => {
        const managers = await managersOf(ctx.store, areaPath, ctx.now())
        return ctx.store.transaction(async (tx) => {
          const stored = await tx.get('meetings', _id)
          if (!stored) return 0
          const meeting = settled(stored, ctx.now())
          const { seen, dues } = dueNow(meeting, ctx.now())
          if (meeting === stored && seen.length === stored.seen.length) return 0
          const next = derived({ ...meeting, seen })
          await saveMeeting(tx, ctx.now(), stored, next, system)
          await tellManagers(tx, ctx.now(), next, dues, managers)
          for (const telling of remindersOf(next, dues, ctx.now())) await tx.set('tellings', telling)
          return 1
        })
      },
    ),
}

const remindersOf = (meeting: Meeting, dues: readonly Due[], at: Date): Telling[] =>
  dues.flatMap(({ kind }) =>
    kind === 'day-before' || kind === 'hour-before'
      ? [newTelling(meeting, kind, meeting.startsAt, at, { was: meeting.startsAt })]
      : [],
  )

/**
 * Tells people what the tellings say, a few at a time. Killed anywhere, it goes on behind the last who was told; a notice
 * that was queued before stays as it is.
 */
export const tellPeople: ClockJob = {
  name: 'meeting-tellings',
  run: (ctx) =>
    eachDue(ctx, 'tellings', { where: { state: 'waiting' }, by: 'at' }, stuck, async ({ _id }) => {
      let told = 0
      for (let isDone = false; !isDone && ctx.hasTime(); ) {
        const step = await tellSome(ctx, _id)
        told += step.told
        isDone = step.isDone
      }
      return told
    }),
}

const tellSome = ({ store, now }: ClockContext, id: string) =>
  store.transaction(async (tx) => {
    const telling = await tx.get('tellings', id)
    const meeting = telling?.state === 'waiting' ? await tx.get('meetings', telling.meetingId) : null
    if (!telling || telling.state === 'done') return { told: 0, isDone: true }
    if (!meeting || !isOwed(meeting, telling, now())) {
      await tx.set('tellings', { ...telling, state: 'done' })
      return { told: 0, isDone: true }
    }
    const heardAt = await invitedAt(tx, meeting)
    const ahead = meeting.people.filter(({ number }) => number > telling.upTo).sort((a, b) => a.number - b.number)
    const some = ahead.filter((person) => isFor(meeting, person, telling, heardAt)).slice(0, peopleAtOnce)
    for (const person of some) {
      if (telling.kind === 'moved' || telling.kind === 'cancelled')
        await withdrawReminders(tx, now(), meeting, telling.was ?? meeting.startsAt, person.memberId)
      const { kind, note } = telling
      const dedupeKey = keyOf(meeting, telling, person)
      await queueNotices(tx, now(), [noticeOf(meeting, person, { dedupeKey, kind, note }, now())])
    }
    const isDone = some.length < peopleAtOnce
    const upTo = some[some.length - 1]?.number ?? telling.upTo
    const begunAt = telling.begunAt ?? now().toISOString()
    await tx.set('tellings', { ...telling, begunAt, upTo, state: isDone ? 'done' : 'waiting' })
    return { told: some.length, isDone }
  })

/** When those invited began to hear of it; where the announcement came in by other ways than an act, with that. */
async function invitedAt(tx: Tx, meeting: Meeting): Promise<string | undefined> {
  const step = meeting.history.find(({ what }) => what === 'announced')
  if (!step) return undefined
  const telling = await tx.get('tellings', tellingId(meeting._id, 'invited', String(step.revision)))
  return telling ? telling.begunAt : step.at
}

/** What was told a season ago is told; the inbox keeps what it said. */
export const purgeTellings: ClockJob = {
  name: 'purge-tellings',
  run: ({ store, now }) => store.removeWhere('tellings', { state: 'done', at: { lt: aSeasonBefore(now()) } }),
}
