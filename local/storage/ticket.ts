import { createHmac, timingSafeEqual } from 'node:crypto'

export type TicketUse = 'read' | 'write'

/** Signed permission to read or write one file until a time. */
export interface Tickets {
  issue(use: TicketUse, path: string, seconds: number): { sign: string; expires: number }
  isGood(use: TicketUse, path: string, sign: unknown, expires: unknown): boolean
}

/** Tickets that only the holder of `secret` can issue. `now` in milliseconds; `expires` in seconds since 1970. */
export function createTickets(secret: string, now: () => number): Tickets {
  const signOf = (use: TicketUse, path: string, expires: number) =>
    createHmac('sha256', secret).update(`${use}\n${expires}\n${path}`).digest('hex')
  return {
    issue(use, path, seconds) {
      const expires = Math.ceil(now() / 1000) + seconds
      return { sign: signOf(use, path, expires), expires }
    },
    isGood(use, path, sign, expires) {
      const until = Number(expires)
      if (typeof sign !== 'string' || !Number.isSafeInteger(until) || until * 1000 < now()) return false
      const expected = Buffer.from(signOf(use, path, until))
      const given = Buffer.from(sign)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
