import type { Page, Request } from 'playwright-core'
import { until } from '../until'

interface Traffic {
  underWay: Set<Request>
  lastAt: number
}

const traffic = new WeakMap<Page, Traffic>()
const isCall = (request: Request) => new URL(request.url()).pathname === '/call'
/** Long enough for an answer to be drawn. */
const quietMs = 250

/** Begins to listen: once for each page, before it asks anything. */
export function listen(page: Page): void {
  const state: Traffic = { underWay: new Set(), lastAt: 0 }
  const ended = (request: Request) => {
    if (state.underWay.delete(request)) state.lastAt = Date.now()
  }
  page.on('request', (request) => isCall(request) && state.underWay.add(request))
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  traffic.set(page, state)
}

/**
 * Waits until no call is under way and its answer is drawn: what a person sees before reaching for a card. A list that
 * stands by the phone's estimate is put in the streets' order when the cloud answers.
 */
export async function calm(page: Page, withinMs: number): Promise<void> {
  const state = traffic.get(page)
  if (!state) throw new Error('nobody listens to this page')
  await until(() => state.underWay.size === 0 && Date.now() - state.lastAt > quietMs, withinMs / 1000)
}
