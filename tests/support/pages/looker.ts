import type { Browser, Page } from 'playwright-core'
import { keepPerson, phone } from '../journey/base-driver'
import { listen } from '../journey/calm'
import { settle } from './settle'

export interface Looker {
  /** Opens an address as somebody, on a phone that knows nothing yet, and waits until it stands still. */
  open(address: string, as: { persona: string; fontSize: number }): Promise<Page>
  close(): Promise<void>
}

/**
 * One window for many looks, emptied before each: the browser then keeps what it compiled of the app, which is most of
 * what opening a page costs.
 */
export async function createLooker(browser: Browser, url: string): Promise<Looker> {
  const context = await browser.newContext({ ...phone, reducedMotion: 'reduce' })
  const page = await context.newPage()
  listen(page)
  return {
    open: async (address, as) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      // A page of the same origin without any script: nothing writes while it is emptied.
      await page.goto(`${url}/local/messages`)
      await page.evaluate(() => {
        localStorage.clear()
        sessionStorage.clear()
      })
      await page.evaluate(keepPerson, as)
      await page.goto(`${url}${address}`)
      await settle(page)
      return page
    },
    close: () => context.close(),
  }
}
