import { nextDue } from './meeting.due.rules'
import type { Meeting, MeetingStepRow } from './meeting.row'
import { dayMs, minuteMs, plus } from './month.rules'

/** A planned meeting waits for those who run it from so many days before its start. */
const todoDays = 14

/** Sorts by the instant, then by the id; an instant alone stands before all that begin with it. */
const sortKey = (instant: string, id: string) => `${instant} ${id}`

/** From when on those who run it have something to do: confirm its day, announce it, write and publish its minutes. */
function todoFrom(meeting: Meeting): string | undefined {
  if (meeting.status === 'proposed' || meeting.status === 'planned') return plus(meeting.startsAt, -todoDays * dayMs)
  return meeting.status === 'announced' ? meeting.endsAt : undefined
}

/** The meeting with everything that follows from the rest. */
export function derived({ dueAt: _, todoOrder: __, ...rest }: Meeting): Meeting {
  const meeting: Meeting = { ...rest, endsAt: plus(rest.startsAt, rest.minutes * minuteMs) }
  const due = nextDue(meeting)
  const todo = todoFrom(meeting)
  const memberIds = meeting.people.map(({ memberId }) => memberId).filter(Boolean)
  const { record } = meeting
  const doers = [...meeting.history.map(({ by }) => by), ...meeting.people.map(({ byId }) => byId ?? '')]
  const writers = record ? [record.savedBy, ...record.corrections.map(({ by }) => by)] : []
  return {
    ...meeting,
    order: sortKey(meeting.startsAt, meeting._id),
    ...(due !== undefined && { dueAt: due.at }),
    ...(todo !== undefined && { todoOrder: sortKey(todo, meeting._id) }),
    memberIds,
    involved: [...new Set([...memberIds, ...doers, ...writers])].filter(Boolean),
  }
}

/** A change with its line of history. */
export function stepped(meeting: Meeting, part: Partial<Meeting>, step: Omit<MeetingStepRow, 'revision'>): Meeting {
  const revision = meeting.revision + 1
  const history = [...meeting.history, { ...step, revision }]
  return derived({ ...meeting, ...part, history, revision, updatedAt: step.at })
}
