import type { Browser } from 'playwright-core'
import { handOver, lookAndTap, type Opened, phone } from './base-driver'
import { type Driver, patienceMs, readable, tappable } from './driver'
import { homePlace } from './places'

/** The H5 preview at `/app/`. */
export function h5Driver(browser: Browser, url: string): Driver & { close(): Promise<void> } {
  let opened: Opened | undefined
  const faults: string[] = []
  const page = () => {
    if (!opened) throw new Error('the app is not open')
    return opened.page
  }
  const close = async () => {
    await opened?.context.close()
    opened = undefined
  }
  return {
    target: 'h5',
    ...lookAndTap('h5', page),
    close,
    open: async ({ persona, fontSize, location = 'denied' }) => {
      await close()
      const granted = location === 'granted' ? { permissions: ['geolocation'], geolocation: homePlace } : {}
      const context = await browser.newContext({ ...phone, ...granted })
      opened = { context, page: await context.newPage() }
      page().on('pageerror', (error) => faults.push(error.message))
      // The map too needs no third party.
      page().on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) faults.push(`asked ${request.url()}`)
      })
      await handOver(page(), persona, fontSize)
      await page().goto(`${url}/app/`)
    },
    reopen: async ({ isOffline = false } = {}) => {
      await page().unroute('**/call')
      // The preview's own files come from this machine; what is missing without network is the cloud.
      if (isOffline) await page().route('**/call', (route) => route.abort('internetdisconnected'))
      await page().goto(`${url}/app/`)
      await page().reload()
    },
    back: async () => {
      const button = tappable(page(), /返回$/)
      await button.click({ timeout: patienceMs })
    },
    answerLocation: async () => undefined,
    seeWayTo: async (name) => {
      await readable(page(), name).waitFor({ timeout: patienceMs })
      await tappable(page(), '关闭').click({ timeout: patienceMs })
    },
    faults: async () => faults,
  }
}
