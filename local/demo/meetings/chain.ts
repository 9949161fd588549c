import * as chain from '../../../cloudfunctions/_modules/suggestion/chain.rules'
import type { Suggestion } from '../../../cloudfunctions/_modules/suggestion/suggestion.row'
import * as rules from '../../../cloudfunctions/_modules/suggestion/suggestion.rules'
import { timeOrder } from '../../../cloudfunctions/_platform/order'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { SuggestionKind, SuggestionSource } from '../../../src/contracts/suggestion.const'
import type { Random } from '../random'
import type { Cast } from './cast'
import { at, between, dayMs, earlier, onDay, plus } from './dates'
import type { Scripted } from './script'
import type { SuggestionWords } from './texts'

// A suggestion brought where it is by the product's own rules, a step at a time.

const hourMs = 3_600_000
const mostReviewMs = 20 * hourMs

export interface Handed {
  _id: string
  number: number
  title: string
  detail: string
  kind: SuggestionKind
  by: string | number
  source: SuggestionSource
  meetingId?: string
  postedAt: string
}

/** A fresh one, as it was handed in. */
export function handedIn(handed: Handed, cast: Cast): Suggestion {
  const { _id, number, title, detail, kind, by, source, meetingId, postedAt } = handed
  const { area, station, manager } = cast
  const { raiserId, doer } = cast.raiserOf(by)
  return rules.newSuggestion(
    { title, detail, kind, photos: [] },
    {
      _id,
      number,
      areaId: area._id,
      areaPath: area.path,
      estateName: area.name,
      stationId: station._id,
      source,
      ...(meetingId !== undefined && { meetingId }),
      raiserId,
      verdict: 'pass',
      reviewerIds: [manager.by],
      order: timeOrder(postedAt, _id),
      isSynthetic: true,
    },
    doer,
    at(postedAt),
  )
}

/** Taken in by the manager within the day, and before it is needed. */
export const collected = (suggestion: Suggestion, cast: Cast, random: Random, before: string): Suggestion => {
  const { postedAt } = suggestion
  const soonest = plus(postedAt, 60_000)
  const latest = earlier(before, plus(postedAt, mostReviewMs))
  return rules.collect(suggestion, cast.manager, at(between(random, soonest, latest)))
}

/** Which of the things under way are where: most are done, some wait, one is late. */
export type Progress = 'done' | 'under-way' | 'late' | 'not-begun'

/** Days after the count, or the minutes. */
const setDays = 1
const noteDays = [7, 13]
const doneDays = 19
const thanksDays = 21
const dueDays = 26
const lateDays = 3
const shareOfDays = 14

interface SeeingTo {
  progress: Progress
  cast: Cast
  decidedAt: string
  now: string
  /** Files in the cloud by the names of the demo's pictures. */
  pictures: ReadonlyMap<string, string>
}

/** From the decision to the thing done and the raiser's word on it, as far as it has come. */
export function seenTo(
  suggestion: Suggestion,
  { topic: { vote }, number }: Pick<Scripted, 'topic' | 'number'>,
  { action, notes, proof, thanks }: SuggestionWords,
  { progress, cast, decidedAt, now, pictures }: SeeingTo,
): Suggestion {
  if (action === undefined || progress === 'not-begun') return suggestion
  const isDone = progress === 'done'
  const day = (days: number, time: string) => earlier(onDay(decidedAt, days, time), plus(now, -hourMs))
  const setAt = day(setDays, '09:30')
  const ahead = isDone ? onDay(decidedAt, dueDays, '12:00') : plus(now, (5 + (number % shareOfDays)) * dayMs)
  const dueOn = dayAt(at(progress === 'late' ? onDay(setAt, lateDays, '12:00') : ahead))
  const owner = vote?.owner ?? 'property-company'
  let next = chain.setAction(suggestion, { what: action, owner, dueOn }, cast.manager, at(setAt))
  notes.slice(0, isDone ? 2 : 1).forEach((note, i) => {
    const notedAt = day(noteDays[i] ?? 0, '16:20')
    if (notedAt > setAt) next = chain.addNote(next, note, cast.manager, at(notedAt))
  })
  if (!isDone || proof === undefined) return next
  const photo = pictures.get(vote?.picture ?? '')
  const done = chain.finish(
    next,
    { words: proof, photos: photo ? [photo] : [] },
    cast.manager,
    at(day(doneDays, '17:10')),
  )
  const byRole = suggestion.history[0]?.byRole ?? ''
  return chain.giveFeedback(
    done,
    { isGood: true, ...(thanks !== undefined && { words: thanks }) },
    { by: suggestion.byId, byRole },
    at(day(thanksDays, '19:40')),
  )
}
