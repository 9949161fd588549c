import type { PersonalData } from '../../_platform/personal-data'
import { derived } from './meeting.derived.rules'
import { tellMeeting } from './meeting.notices'
import type { Meeting } from './meeting.row'
import { promoted } from './seat.rules'

const most = 1000

/** What stays for the accounts: that somebody of a role was invited, signed up or came. A seat ahead is given up. */
function withoutPerson(meeting: Meeting, memberId: string, at: Date): Meeting {
  const but = (id: string) => (id === memberId ? '' : id)
  const isAhead = meeting.status === 'announced' && at.toISOString() < meeting.startsAt
  const { record } = meeting
  return derived({
    ...meeting,
    people: meeting.people
      .filter((person) => !(isAhead && person.memberId === memberId))
      .map((person) => ({
        ...person,
        memberId: but(person.memberId),
        ...(person.byId !== undefined && { byId: but(person.byId) }),
      })),
    history: meeting.history.map((step) => ({ ...step, by: but(step.by) })),
    ...(record && {
      record: {
        ...record,
        savedBy: but(record.savedBy),
        corrections: record.corrections.map((one) => ({ ...one, by: but(one.by) })),
      },
    }),
  })
}

/** The meetings the person was invited to, signed up for or ran. */
export const meetingPersonal: PersonalData = {
  name: 'meetings',
  exported: async (ctx, { memberId }) => {
    if (!memberId) return []
    const meetings = await ctx.store.find('meetings', { where: { involved: { has: memberId } }, limit: most })
    return meetings.map(({ estateName, month, startsAt, status, people, history }) => {
      const own = people.find((person) => person.memberId === memberId)
      return {
        estateName,
        month,
        startsAt,
        status,
        ...(own && {
          role: own.role,
          isInvited: own.isInvited,
          answer: own.answer,
          answeredAt: own.answeredAt,
          place: own.place,
          checkedInAt: own.checkedInAt,
        }),
        mine: history.filter(({ by }) => by === memberId).map(({ what, at, note }) => ({ what, at, note })),
      }
    })
  },
  forgotten: async (store, { memberId }, at) => {
    for (;;) {
      const meetings = await store.find('meetings', { where: { involved: { has: memberId } }, limit: most })
      if (meetings.length === 0) break
      for (const { _id } of meetings)
        await store.transaction(async (tx) => {
          const meeting = await tx.get('meetings', _id)
          if (!meeting) return
          const next = promoted(withoutPerson(meeting, memberId, at), at)
          await tx.set('meetings', next)
          await tellMeeting(tx, at, meeting, next)
        })
    }
    const schedules = await store.find('schedules', { where: { updatedBy: memberId }, limit: most })
    for (const { _id } of schedules)
      await store.transaction(async (tx) => {
        const schedule = await tx.get('schedules', _id)
        if (schedule) await tx.set('schedules', { ...schedule, updatedBy: '' })
      })
  },
}
