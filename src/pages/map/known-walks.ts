import { metresBetween } from '@/contracts/place.calc'
import { createStore } from '@/platform/store'
import type { Nearby, Question } from './nearby'

/** Walks over streets as the cloud told them last, so that the next list begins in their order. */
export interface KnownWalks extends Pick<Question, 'place' | 'pace'> {
  /** What is not among the walks takes at least so long. */
  othersFrom: number
  streets: NonNullable<Nearby['streets']>
  /** The soonest first: id, minutes, metres, and whether it is an estimate all the same. */
  walks: [id: string, walkMinutes: number, walkMetres: number, isEstimate: boolean][]
}

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
