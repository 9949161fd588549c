import { endOfDay, lastMinuteBefore, later } from '../../../src/contracts/day.calc'
import type { Tx } from '../../_platform/store'
import { type Notice, queueNotices, withdrawNotice } from '../notice'
import { remindDays, reportedAt } from './suggestion.due.rules'
import type { Suggestion, SuggestionStepRow } from './suggestion.row'
import {
  closedWords,
  overdueWords,
  remindWords,
  reopenedWords,
  reviewWords,
  silentWords,
  type Words,
  wordsOf,
} from './suggestion.words'

/** A review that takes longer than this is late. */
const reviewDays = 2

const pathOf = ({ _id }: Suggestion) => `features/suggestion/pages/detail/index?id=${_id}`

/** Handed in for somebody without WeChat, whom only a helper and a call reach. */
const isHelped = ({ byId, raiserId }: Suggestion) => byId !== raiserId

type Telling = Words & { dedupeKey: string; to: string; time: string; notBefore?: string; expiresAt?: string }

const noticeOf = (suggestion: Suggestion, { status, hint, time, ...telling }: Telling): Notice => ({
  ...telling,
  stationId: suggestion.stationId,
  body: `“${suggestion.title}”：${hint}`,
  fields: { matter: suggestion.title, status, time, note: hint },
  path: pathOf(suggestion),
  isImportant: telling.isImportant === true || (telling.to === suggestion.raiserId && isHelped(suggestion)),
})

interface Todo {
  dedupeKey: string
  to: string
  title: string
  hint?: string
  at: string
  until: string
}

const todoOf = (suggestion: Suggestion, { dedupeKey, to, title, hint, at, until }: Todo): Notice => ({
  dedupeKey,
  to,
  stationId: suggestion.stationId,
  moment: 'todo',
  title,
  body: `${suggestion.estateName}：${suggestion.title}${hint ? `。${hint}` : ''}`,
  fields: { matter: title, from: suggestion.estateName, at, until },
  path: pathOf(suggestion),
  isImportant: false,
})

/** A note as a sentence, whether or not it was written as one. */
const sentenceOf = (note: string) => `${note.replace(/[。！？]$/, '')}。`

/** Of those who ever reported it done, the one to whom the news of the raiser's word goes. */
const finisherOf = ({ history }: Suggestion) => history.filter(({ what }) => what === 'finished').pop()?.by ?? ''

/** To whoever reported it done: what the raiser says of it. */
function answersOf(suggestion: Suggestion, step: SuggestionStepRow): Notice[] {
  const to = finisherOf(suggestion)
  if (to === '' || to === step.by || to === suggestion.raiserId) return []
  const dedupeKey = `suggestion:${suggestion._id}:${step.revision}`
  const words = { closed: closedWords, 'closed-by-silence': silentWords }[step.what as string]
  if (words) return [noticeOf(suggestion, { ...words, moment: 'suggestion-done', dedupeKey, to, time: step.at })]
  if (step.what !== 'reopened' || !suggestion.action) return []
  const hint = step.note === undefined ? reopenedWords.hint : sentenceOf(step.note) + reopenedWords.hint
  const until = lastMinuteBefore(endOfDay(suggestion.action.dueOn))
  return [todoOf(suggestion, { dedupeKey, to, title: reopenedWords.title, hint, at: step.at, until })]
}

function newsOf(suggestion: Suggestion, step: SuggestionStepRow): Notice[] {
  const words = wordsOf[step.what]
  const { raiserId: to } = suggestion
  if (!words || to === '' || to === step.by) return answersOf(suggestion, step)
  const hint = step.note === undefined ? words.hint : sentenceOf(step.note) + words.hint
  const dedupeKey = `suggestion:${suggestion._id}:${step.revision}`
  return [noticeOf(suggestion, { ...words, dedupeKey, to, hint, time: step.at }), ...answersOf(suggestion, step)]
}

/** To whoever raised it, twice, while a report of done waits for their word. */
function remindersOf(suggestion: Suggestion): Notice[] {
  const { status, closesAt, raiserId: to, proof } = suggestion
  if (status !== 'done' || closesAt === undefined || to === '' || proof?.by === to) return []
  return remindDays.map((days, i) =>
    noticeOf(suggestion, {
      ...remindWords,
      moment: 'suggestion-done',
      dedupeKey: `suggestion-look-${i + 1}:${suggestion._id}:${closesAt}`,
      to,
      time: closesAt,
      isImportant: i === 1,
      notBefore: later(reportedAt(closesAt), days),
      expiresAt: closesAt,
    }),
  )
}

/** To those who review, as long as nobody has. */
function reviewAsks(suggestion: Suggestion): Notice[] {
  const { status, history, reviewerIds, _id } = suggestion
  const step = history.filter(({ what }) => what === 'posted' || what === 'revised').pop()
  if (status !== 'in-review' || !step) return []
  return reviewerIds.map((to) =>
    todoOf(suggestion, {
      dedupeKey: `suggestion-review:${_id}:${step.revision}`,
      to,
      title: reviewWords,
      at: step.at,
      until: later(step.at, reviewDays),
    }),
  )
}

const owedOf = (suggestion: Suggestion) => [...remindersOf(suggestion), ...reviewAsks(suggestion)]

const isSame = (a: Notice) => (b: Notice) => a.dedupeKey === b.dedupeKey && a.to === b.to

/** Tells people of the steps between two states, and leaves reminders to those only who are still owed one. */
export async function tellSuggestion(
  tx: Tx,
  at: Date,
  before: Suggestion | null,
  suggestion: Suggestion,
): Promise<void> {
  const owed = owedOf(suggestion)
  const owedBefore = before ? owedOf(before) : []
  for (const old of owedBefore) if (!owed.some(isSame(old))) await withdrawNotice(tx, at, old)
  const fresh = owed.filter((next) => !owedBefore.some(isSame(next)))
  const news = suggestion.history
    .filter(({ revision }) => revision > (before?.revision ?? 0))
    .flatMap((step) => newsOf(suggestion, step))
  await queueNotices(tx, at, [...news, ...fresh])
}

/** Tells those above that an action is past its day, each once for each level and day. */
export const tellOverdue = (tx: Tx, at: Date, suggestion: Suggestion, to: readonly string[]): Promise<void> => {
  const { action, raised, _id } = suggestion
  if (!action) return Promise.resolve()
  const words = { ...overdueWords, at: action.setAt, until: lastMinuteBefore(endOfDay(action.dueOn)) }
  const dedupeKey = `suggestion-overdue:${_id}:${action.dueOn}:${raised}`
  return queueNotices(
    tx,
    at,
    to.map((id) => todoOf(suggestion, { ...words, dedupeKey, to: id })),
  )
}

/** Queues what people are still owed about a suggestion that came in by other ways than an act, such as an import. */
export const remindOf = (tx: Tx, at: Date, suggestion: Suggestion): Promise<void> =>
  queueNotices(tx, at, owedOf(suggestion))
