import type { Browser } from 'playwright-core'
import type {} from '../../../local/simulator/runtime/control'
import { handOver, lookAndTap, type Opened, phone } from './base-driver'
import { type Driver, patienceMs, tappable } from './driver'
import { homePlace } from './places'

/** The WeChat build in the simulator at `/weapp/`. */
export function weappDriver(browser: Browser, url: string): Driver & { close(): Promise<void> } {
  let opened: Opened | undefined
  const faults: string[] = []
  const page = () => {
    if (!opened) throw new Error('the app is not open')
    return opened.page
  }
  /** The simulator's own records end with the page, so they are kept before it is left. */
  const collect = async () => {
    if (!opened || !page().url().startsWith(url)) return
    const { errors, missing, forbidden } = await page().evaluate(() => window.__sim)
    faults.push(...errors, ...missing.map((name) => `missing ${name}`), ...forbidden)
  }
  const close = async () => {
    await collect()
    await opened?.context.close()
    opened = undefined
  }
  const start = async (query: Record<string, string>) => {
    await page().goto(`${url}/weapp/?${new URLSearchParams(query)}`)
    await page().locator('body[data-started]').waitFor({ state: 'attached', timeout: patienceMs })
  }
  const where = { lat: String(homePlace.latitude), lng: String(homePlace.longitude) }
  return {
    target: 'weapp',
    ...lookAndTap('weapp', page),
    close,
    open: async ({ persona, fontSize }) => {
      await close()
      const context = await browser.newContext(phone)
      opened = { context, page: await context.newPage() }
      await handOver(page(), persona, fontSize)
      await start(where)
    },
    reopen: async ({ isOffline = false } = {}) => {
      await collect()
      await start({ ...where, ...(isOffline ? { offline: '1' } : {}) })
    },
    back: () => tappable(page(), '返回').click({ timeout: patienceMs }),
    answerLocation: async (answer) => {
      await tappable(page(), '同意').click({ timeout: patienceMs })
      await tappable(page(), answer === 'agree' ? '允许' : '拒绝').click({ timeout: patienceMs })
    },
    seeWayTo: async (name) => {
      await page().getByRole('dialog', { name }).waitFor({ timeout: patienceMs })
      await tappable(page(), '返回小程序').click({ timeout: patienceMs })
    },
    faults: async () => {
      await collect()
      return faults
    },
  }
}
