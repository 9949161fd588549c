import { type ItemOutcome, mostCorrections } from '../../../src/contracts/meeting.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { requireState } from './meeting.actor.rules'
import { stepped } from './meeting.derived.rules'
import type { AgendaRow, Meeting, MinutesRow } from './meeting.row'

export interface MinutesText {
  summary: string
  items: readonly { number: number; discussed: string; outcome: ItemOutcome; decision: string }[]
}

/** Whether every agenda item is written down once, in order. */
const isWhole = (agenda: readonly AgendaRow[], items: readonly { number: number }[]) =>
  agenda.length === items.length && agenda.every(({ number }, i) => items[i]?.number === number)

const inOrder = (items: MinutesText['items']) => [...items].sort((a, b) => a.number - b.number)

const wordsOf = ({ summary, items }: MinutesText) =>
  JSON.stringify([
    summary,
    items.map(({ number, discussed, outcome, decision }) => [number, discussed, outcome, decision]),
  ])

/** Which draft of the minutes a meeting has; 0 without one. */
export const draftRevision = ({ history }: Pick<Meeting, 'history'>) =>
  Math.max(0, ...history.filter(({ what }) => what === 'minutes-saved').map(({ revision }) => revision))

/** Somebody's change, if they saw the latest draft: nobody writes over what another saved in the meantime, nor publishes it. */
export function onLatest(meeting: Meeting, revision: number, change: (meeting: Meeting) => Meeting): Meeting {
  const next = change(meeting)
  if (next !== meeting && draftRevision(meeting) !== revision) throw new AppError('conflict', ['revision'])
  return next
}

/** A draft, as often as wanted until it is published: one line of the history for each who wrote, of their latest. */
export function saveMinutes(meeting: Meeting, { summary, items }: MinutesText, doer: Doer, at: Date): Meeting {
  const text = { summary, items: inOrder(items) }
  const { record } = meeting
  if (record && record.publishedAt === undefined && isCurrent(meeting, record) && wordsOf(record) === wordsOf(text))
    return meeting
  requireState(meeting, 'saveMinutes', at)
  if (!isWhole(meeting.agenda, text.items)) throw new AppError('minutes-incomplete', ['items'])
  const instant = at.toISOString()
  const written: MinutesRow = {
    items: text.items.map(({ number, discussed, outcome, decision }, i) => {
      const { title = '', suggestionId } = meeting.agenda[i] ?? {}
      return { number, title, ...(suggestionId !== undefined && { suggestionId }), discussed, outcome, decision }
    }),
    summary,
    savedAt: instant,
    savedBy: doer.by,
    savedByRole: doer.byRole,
    corrections: [],
  }
  const history = meeting.history.filter(({ what, by }) => what !== 'minutes-saved' || by !== doer.by)
  return stepped({ ...meeting, history }, { record: written }, { what: 'minutes-saved', at: instant, ...doer })
}

/** Whether the minutes speak of the agenda as it is now. */
const isCurrent = ({ agenda }: Meeting, { items }: MinutesRow) =>
  isWhole(agenda, items) &&
  agenda.every(({ title, suggestionId }, i) => items[i]?.title === title && items[i]?.suggestionId === suggestionId)

/** Publishes the draft, which closes the meeting: there is no other way to close it. */
export function publishMinutes(meeting: Meeting, doer: Doer, at: Date): Meeting {
  if (meeting.status === 'closed') return meeting
  requireState(meeting, 'publishMinutes', at)
  const { record } = meeting
  if (!record) throw new AppError('minutes-needed')
  if (!isCurrent(meeting, record)) throw new AppError('minutes-incomplete', ['items'])
  const instant = at.toISOString()
  const step = { what: 'closed' as const, at: instant, ...doer }
  return stepped(meeting, { status: 'closed', record: { ...record, publishedAt: instant } }, step)
}

/** What is published stays; a correction stands beside it, with its date. */
export function correctMinutes(meeting: Meeting, text: string, doer: Doer, at: Date): Meeting {
  requireState(meeting, 'correctMinutes', at)
  const { record } = meeting
  if (!record) throw new AppError('minutes-needed')
  if (record.corrections.some((one) => one.text === text && one.by === doer.by)) return meeting
  if (record.corrections.length >= mostCorrections) throw new AppError('too-large', ['text'])
  const instant = at.toISOString()
  const corrections = [...record.corrections, { at: instant, ...doer, text }]
  return stepped(meeting, { record: { ...record, corrections } }, { what: 'corrected', at: instant, ...doer })
}
