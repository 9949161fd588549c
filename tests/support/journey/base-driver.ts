import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { fromRoot } from '../../../local/paths'
import { calm, listen, tapped } from './calm'
import {
  type Driver,
  namesOf,
  type Person,
  patienceMs,
  readable,
  type Said,
  tappable,
  tapUnder,
  typeInto,
  wordsLike,
} from './driver'

export interface Opened {
  context: BrowserContext
  page: Page
}

type Shared = Pick<Driver, 'see' | 'seeNot' | 'tap' | 'type' | 'names' | 'read' | 'shot'>

/** Screenshots of every journey, by target. */
export const shotsFolder = fromRoot('dist', 'shots', 'journeys')

/** What is the same on both targets: looking, tapping, typing. */
export const lookAndTap = (target: Driver['target'], page: () => Page): Shared => ({
  see: (said) => readable(page(), said).waitFor({ timeout: patienceMs }),
  seeNot: async (said: Said) => {
    // Before the page is drawn, nothing is on it.
    await calm(page(), patienceMs)
    await page().getByText(said).filter({ visible: true }).first().waitFor({ state: 'hidden', timeout: patienceMs })
  },
  tap: async (said, { under } = {}) => {
    await calm(page(), patienceMs)
    const act =
      under === undefined ? tappable(page(), said).click({ timeout: patienceMs }) : tapUnder(page(), said, under)
    await act.catch((error: Error) => {
      throw new Error(`cannot tap “${said}”: ${error.message}`)
    })
    tapped(page())
  },
  type: (label, text) => typeInto(page(), label, text),
  names: async (role) => {
    await calm(page(), patienceMs)
    return namesOf(page(), role)
  },
  read: (like) => wordsLike(page(), like),
  shot: async (name) => {
    mkdirSync(shotsFolder, { recursive: true })
    await page().screenshot({ path: join(shotsFolder, `${target}-${name}.png`) })
  },
})

export const phone = { viewport: { width: 375, height: 720 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

/** Everybody's phones, of which one is in the hand. */
export interface Phones {
  page(): Page
  /** All that are there. */
  pages(): Page[]
  /** Lays all away and takes a new one. */
  fresh(as: Person, options?: BrowserContextOptions): Promise<Page>
  /** Somebody's own, new at the first time. */
  own(as: Person, options?: BrowserContextOptions): Promise<{ page: Page; isNew: boolean }>
  close(): Promise<void>
}

export function createPhones(browser: Browser): Phones {
  const all = new Map<string, Opened>()
  let inHand: Opened | undefined
  const close = async () => {
    for (const { context } of all.values()) await context.close()
    all.clear()
    inHand = undefined
  }
  const own: Phones['own'] = async (as, options = {}) => {
    const known = all.get(as.persona)
    inHand = known
    if (known) return { page: known.page, isNew: false }
    const context = await browser.newContext({ ...phone, ...options })
    const page = await context.newPage()
    inHand = { context, page }
    all.set(as.persona, inHand)
    await handOver(page, as.persona, as.fontSize)
    return { page, isNew: true }
  }
  return {
    page: () => {
      if (!inHand) throw new Error('the app is not open')
      return inHand.page
    },
    pages: () => [...all.values()].map(({ page }) => page),
    fresh: async (as, options) => {
      await close()
      return (await own(as, options)).page
    },
    own,
    close,
  }
}

/** The persona and the font setting, as the preview's frame leaves them in the browser; and an ear for its calls. */
export async function handOver(page: Page, persona: string, fontSize = 17): Promise<void> {
  listen(page)
  await page.addInitScript(keepPerson, { persona, fontSize })
}

/** Runs in the page. */
export function keepPerson({ persona, fontSize }: { persona: string; fontSize: number }): void {
  // An empty page keeps nothing.
  if (location.protocol === 'about:') return
  localStorage.setItem('tongxinyi.persona', persona)
  localStorage.setItem('tongxinyi.font-size', String(fontSize))
}
