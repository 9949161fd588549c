import type { IncomingMessage } from 'node:http'

const own = new Set(['127.0.0.1', 'localhost', '[::1]'])

const hostnameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/**
 * Whether a request was meant for this machine and comes from its own page or from no page. A page elsewhere could
 * otherwise drive the local cloud by a form, or by a domain name that it lets point here.
 */
export function isFromHere({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { host, origin } = headers
  if (!host || !own.has(hostnameOf(host))) return false
  if (origin !== undefined) return origin === `http://${host}`
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none' || headers['sec-fetch-mode'] === 'navigate'
}
