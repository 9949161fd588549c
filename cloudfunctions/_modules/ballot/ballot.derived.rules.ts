import { dayMs, hourMs } from '../../../src/contracts/day.const'
import type { Ballot, BallotStepRow, TellingKind } from './ballot.row'

/** From 09:00 of a day until the next day is over. */
const noticeMs = 39 * hourMs

export const isCounted = (ballot: Pick<Ballot, 'items'>) => ballot.items.every(({ count }) => count !== undefined)

/** The ballot with everything that follows from the rest. */
export function derived({ dueAt: _, tellAt: __, ...ballot }: Ballot): Ballot {
  const last = ballot.history[ballot.history.length - 1]
  const isWaiting = ballot.status === 'closed' && !isCounted(ballot)
  const dueAt = ballot.status === 'open' ? ballot.closesAt : isWaiting ? (last?.at ?? ballot.closesAt) : undefined
  const tellAt = ballot.tellings.map((telling) => telling.dueAt).sort()[0]
  return {
    ...ballot,
    ...(dueAt !== undefined && { dueAt }),
    ...(tellAt !== undefined && { tellAt }),
    involved: [...new Set(ballot.history.map(({ by }) => by).filter(Boolean))],
  }
}

/** A change with its line of history. */
export const stepped = (ballot: Ballot, part: Partial<Ballot>, step: BallotStepRow): Ballot =>
  derived({ ...ballot, ...part, history: [...ballot.history, step], revision: ballot.revision + 1 })

/** What owners are to be told of a ballot that opens: now, and on the morning before its last day if that is not near. */
export function tellingsOf(opensAt: string, closesAt: string): Ballot['tellings'] {
  const reminderAt = Date.parse(closesAt) - noticeMs
  const isLater = reminderAt >= Date.parse(opensAt) + dayMs
  return [
    { what: 'opened', dueAt: opensAt },
    ...(isLater ? [{ what: 'closing' as const, dueAt: new Date(reminderAt).toISOString() }] : []),
  ]
}

/** The ballot with one more thing told. */
export const toldOf = (ballot: Ballot, what: TellingKind): Ballot =>
  ballot.tellings.some((telling) => telling.what === what)
    ? derived({
        ...ballot,
        tellings: ballot.tellings.filter((telling) => telling.what !== what),
        revision: ballot.revision + 1,
      })
    : ballot
