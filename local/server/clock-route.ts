import type { Clock } from '../host/clock'
import { Refusal } from './answer'
import { durationMs } from './duration'
import type { JsonObject } from './json-body'

/** An instant with its zone said, so that it means the same everywhere. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/
/** Furthest the clock may go, in epoch milliseconds: beyond, dates have five-digit years. */
const latest = Date.UTC(9999, 0)

export const readClock = (clock: Clock) => ({ now: new Date(clock.now()).toISOString(), isReal: !clock.isShifted })

/** Moves the clock: `{ now: ISO }`, `{ advance: ISO duration }`, or `{ now: null }` for real time. Throws `Refusal`. */
export function moveClock(clock: Clock, body: JsonObject) {
  if ('advance' in body) {
    const ms = durationMs(body.advance)
    if (ms === undefined) throw new Refusal('bad-input', ['advance'])
    clock.set(usable(clock.now() + ms, 'advance'))
  } else if (body.now === null) {
    clock.set(null)
  } else {
    if (typeof body.now !== 'string' || !instant.test(body.now)) throw new Refusal('bad-input', ['now'])
    clock.set(usable(Date.parse(body.now), 'now'))
  }
  return readClock(clock)
}

function usable(at: number, field: string): number {
  if (Number.isNaN(at) || at < 0 || at > latest) throw new Refusal('bad-input', [field])
  return at
}
