import { metresBetween } from '@/contracts/place.calc'
import { createStore } from '@/platform/store'
import type { KnownWalks, Nearby, Question } from './nearby'

const store = createStore<KnownWalks | undefined>(() => undefined, 'known-walks')

/** A person who has moved less than this is told the same minutes. */
const sameMetres = 50

/** The cloud's last answer was by streets, so that the phone's own order would not be its order. */
let isByStreets = true
export const isOrderUnknown = (question: Question) => isByStreets && walksFor(question) === undefined

/** Keeps an answer that was not filtered: only that says of all others that they are farther. */
export function rememberWalks({ place, pace, minutes, filters }: Question, { items, total, streets }: Nearby): void {
  isByStreets = streets !== undefined
  if (!streets || Object.values(filters).some((wanted) => wanted !== undefined)) return
  const last = items[items.length - 1]
  const walks = items.map(({ id, walkMinutes, walkMetres, isEstimate }): KnownWalks['walks'][number] => [
    id,
    walkMinutes,
    walkMetres,
    isEstimate,
  ])
  store.set({ place, pace, othersFrom: last && items.length < total ? last.walkMinutes : minutes + 1, streets, walks })
}

export function walksFor({ place, pace }: Question): KnownWalks | undefined {
  const known = store.get()
  return known && known.pace === pace && metresBetween(known.place, place) <= sameMetres ? known : undefined
}
