import { dayMs, minuteMs } from '../../../src/contracts/day.const'
import { isLive, nextDue } from './meeting.due.rules'
import type { Meeting, MeetingStepRow } from './meeting.row'
import { plus } from './month.rules'

/** A meeting waits for those who run it from so many days before its start until it is closed. */
const todoDays = 14

/** Sorts by the instant, then by the id; an instant alone stands before all that begin with it. */
const sortKey = (instant: string, id: string) => `${instant} ${id}`

/**
 * From when on those who run it have something to do: confirm its day, announce it, open its door, write and publish its
 * minutes. Of those that start together, the ones that people were told of stand last.
 */
function todoKey(meeting: Meeting): string | undefined {
  if (!isLive(meeting)) return undefined
  return sortKey(plus(meeting.startsAt, -todoDays * dayMs), `${meeting.status === 'announced' ? 1 : 0} ${meeting._id}`)
}

/** The meeting with everything that follows from the rest. */
export function derived({ dueAt: _, todoOrder: __, ...rest }: Meeting): Meeting {
  const meeting: Meeting = { ...rest, endsAt: plus(rest.startsAt, rest.minutes * minuteMs) }
  const due = nextDue(meeting)
  const todoOrder = todoKey(meeting)
  const memberIds = meeting.people.map(({ memberId }) => memberId).filter(Boolean)
  const { record } = meeting
  const doers = [...meeting.history.map(({ by }) => by), ...meeting.people.map(({ byId }) => byId ?? '')]
  const writers = record ? [record.savedBy, ...record.corrections.map(({ by }) => by)] : []
  return {
    ...meeting,
    order: sortKey(meeting.startsAt, meeting._id),
    ...(due !== undefined && { dueAt: due.at }),
    ...(todoOrder !== undefined && { todoOrder }),
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
