import type { Page, Request } from 'playwright-core'
import { until } from '../until'

interface Traffic {
  /** Each with when it was asked. */
  underWay: Map<Request, number>
  lastAt: number
}

const traffic = new WeakMap<Page, Traffic>()
const isScript = (request: Request) => request.resourceType() === 'script'
/** What a page waits for before it can be drawn: the cloud's answers, and the code of a part not opened yet. */
const isWaitedFor = (request: Request) => isScript(request) || new URL(request.url()).pathname === '/call'
/** The browser does not tell of every script that it took from its memory, so one is waited for no longer than this. */
const mostScriptMs = 3000
/** Long enough for an answer to be drawn, and for a tap to ask for something. */
const quietMs = 60

function stateOf(page: Page): Traffic {
  const state = traffic.get(page)
  if (!state) throw new Error('nobody listens to this page')
  return state
}

/** Begins to listen: once for each page, before it asks anything. */
export function listen(page: Page): void {
  const state: Traffic = { underWay: new Map(), lastAt: 0 }
  const ended = (request: Request) => {
    if (state.underWay.delete(request)) state.lastAt = Date.now()
  }
  let isLeaving = false
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isLeaving = true
    if (isWaitedFor(request)) state.underWay.set(request, Date.now())
  })
  page.on('framenavigated', () => {
    // Another document, and not only another address: what the old one asked for is not always heard of again.
    if (isLeaving) state.underWay.clear()
    isLeaving = false
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  traffic.set(page, state)
}

/** A tap may open a page or ask the cloud: what is on the screen right after it is not what will be. */
export const tapped = (page: Page): void => {
  stateOf(page).lastAt = Date.now()
}

/** Nothing was drawn for this long, by the page's own clock: on a busy machine that waits as drawing does. */
const stillMs = 90

const stands = (page: Page, withinMs: number) =>
  page
    .evaluate(
      ([still, within]) =>
        new Promise<void>((resolve) => {
          const done = () => {
            watch.disconnect()
            clearTimeout(quiet)
            clearTimeout(end)
            resolve()
          }
          // While one page slides over another, both can be seen, and nothing changes.
          const isSliding = () => document.querySelectorAll('.taro_page:not(.taro_page_shade)').length > 1
          const look = () => {
            if (isSliding()) quiet = setTimeout(look, still)
            else done()
          }
          const watch = new MutationObserver(() => {
            clearTimeout(quiet)
            quiet = setTimeout(look, still)
          })
          let quiet = setTimeout(look, still)
          const end = setTimeout(done, within)
          watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        }),
      [stillMs, withinMs],
    )
    // It left for another document: the next look is at that one.
    .catch(() => undefined)

/**
 * Waits until nothing is under way and what it brought is drawn: what a person sees before reaching for a card. A list
 * that stands by the phone's estimate is put in the streets' order when the cloud answers.
 */
export async function calm(page: Page, withinMs: number): Promise<void> {
  const state = stateOf(page)
  const isOut = ([request, at]: [Request, number]) => !isScript(request) || Date.now() - at < mostScriptMs
  const isQuiet = () => ![...state.underWay].some(isOut) && Date.now() - state.lastAt > quietMs
  do {
    await until(isQuiet, withinMs / 1000).catch(() => {
      const left = [...state.underWay.keys()].map((request) => `${request.resourceType()} ${request.url()}`)
      throw new Error(`the page still waits for ${left.join(', ')}`)
    })
    await stands(page, withinMs)
  } while (!isQuiet())
}
