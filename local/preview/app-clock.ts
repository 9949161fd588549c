import { shiftDate } from '../host/shifted-date'

/**
 * Runs inside the phone before the app: where the local cloud's clock was moved, the app's own `Date` follows, so that
 * "today" is the same day on both sides. Asked for synchronously, since the app reads the time as it loads.
 */
function followClock(): void {
  const request = new XMLHttpRequest()
  request.open('GET', '/local/clock', false)
  request.send()
  const { now, isReal }: { now: string; isReal: boolean } = JSON.parse(request.responseText)
  if (isReal) return
  const offset = new ArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  new Float64Array(offset)[0] = Date.parse(now) - Date.now()
  shiftDate(offset)
}

try {
  followClock()
} catch {
  // Without the local cloud the app shows its own offline page, by real time.
}
