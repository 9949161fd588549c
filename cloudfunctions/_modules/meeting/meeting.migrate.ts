import { everyRow } from '../../_platform/every-row'
import type { Migrating } from '../../_platform/migrate'
import { derived } from './meeting.derived.rules'
import { liveStatuses } from './meeting.due.rules'

/** Meetings are large. */
const pageRows = 100

/** What follows from the rest anew, for meetings that an earlier release kept. Safe to repeat. */
export async function deriveMeetings({ store }: Migrating): Promise<void> {
  for (const { _id } of await everyRow(store, 'meetings', { status: { in: liveStatuses } }, pageRows))
    await store.transaction(async (tx) => {
      const stored = await tx.get('meetings', _id)
      const next = stored && derived(stored)
      if (next && (next.todoOrder !== stored.todoOrder || next.order !== stored.order || next.dueAt !== stored.dueAt))
        await tx.set('meetings', next)
    })
}
