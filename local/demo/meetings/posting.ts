import type { SuggestionSource } from '../../../src/contracts/suggestion.const'
import type { Random } from '../random'
import { between, dayMs, earlier, plus } from './dates'
import type { Scripted } from './script'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** Before an estate's first meeting. */
const firstDays = 24
/** So long before a meeting the last ones come in. */
const restMs = 1.5 * dayMs

interface Clock {
  random: Random
  now: string
  start: (meeting: number) => string
}

interface Posting {
  source: SuggestionSource
  postedAt: string
  /** For, at or after which meeting. */
  meeting?: number
  /** Until when it has to be collected. */
  neededAt: string
}

/** When a suggestion came in: before the first meeting that took it up, at it, or after the one before. */
export function postingOf(scripted: Scripted, { random, now, start }: Clock): Posting {
  const first = scripted.meeting - (scripted.isPutOff ? 1 : 0)
  const before = first > 0 ? plus(start(first - 1), 3 * hourMs) : plus(start(0), -firstDays * dayMs)
  if (scripted.fate === 'waiting') {
    const latest = earlier(now, plus(start(first), -dayMs))
    const postedAt = between(random, before, plus(latest, -hourMs))
    return { source: 'any-time', postedAt, neededAt: plus(latest, -minuteMs) }
  }
  const neededAt = plus(start(first), 10 * minuteMs)
  const until = plus(start(first), -restMs)
  switch (scripted.source) {
    case 'at-meeting':
      return {
        source: 'at-meeting',
        postedAt: plus(start(first), random.whole(3, 8) * minuteMs),
        meeting: first,
        neededAt,
      }
    case 'before-meeting':
      return { source: 'before-meeting', postedAt: between(random, before, until), meeting: first, neededAt }
    case 'after-meeting':
      if (first > 0)
        return {
          source: 'after-meeting',
          postedAt: between(random, before, plus(before, 2 * dayMs)),
          meeting: first - 1,
          neededAt,
        }
      break
    default:
  }
  return { source: 'any-time', postedAt: between(random, before, until), neededAt }
}
