import { aSeasonBefore, type ClockJob } from '../../_platform/clock'

/** Neither waiting nor on its way. */
const over = ['sent', 'unknown', 'unreached', 'dropped'] as const

/** What became of a message a season ago. The inbox keeps the line, which also keeps it from being queued again. */
export const purgeOutbox: ClockJob = {
  name: 'purge-outbox',
  run: ({ store, now }) => store.removeWhere('outbox', { state: { in: over }, dueAt: { lt: aSeasonBefore(now()) } }),
}
