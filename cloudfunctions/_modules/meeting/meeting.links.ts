import type { Doer } from '../../_platform/doer.row'
import type { Tx } from '../../_platform/store'
import { discussInTx, putOnAgendaInTx, takeOffAgendaInTx } from '../suggestion'
import type { Meeting } from './meeting.row'

/** Which suggestions a meeting takes up, under which number; none once it was called off. */
const takenUp = ({ agenda, status }: Meeting) =>
  new Map(
    status === 'cancelled'
      ? []
      : agenda.flatMap(({ suggestionId, number }) =>
          suggestionId === undefined ? [] : [[suggestionId, number] as const],
        ),
  )

/** Moves the suggestions that a meeting takes up on: onto its agenda and off it, and by its published minutes. */
export async function linkSuggestions(tx: Tx, at: Date, before: Meeting, meeting: Meeting, doer: Doer): Promise<void> {
  const { _id: meetingId, areaId, record } = meeting
  const [old, now] = [takenUp(before), takenUp(meeting)]
  for (const suggestionId of old.keys())
    if (!now.has(suggestionId)) await takeOffAgendaInTx(tx, at, suggestionId, meetingId, doer)
  for (const [suggestionId, itemNumber] of now)
    if (old.get(suggestionId) !== itemNumber)
      await putOnAgendaInTx(tx, at, suggestionId, { areaId, meetingId, itemNumber }, doer)
  if (meeting.status !== 'closed' || before.status === 'closed') return
  for (const { suggestionId, number: itemNumber, outcome, decision } of record?.items ?? [])
    if (suggestionId !== undefined)
      await discussInTx(tx, at, suggestionId, { meetingId, itemNumber, outcome, decision }, doer)
}
