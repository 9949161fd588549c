import type { Browser, Page } from 'playwright-core'
import { fromRoot } from '../../../local/paths'
import { until } from '../until'
import { createPhones, lookAndTap } from './base-driver'
import { type Driver, type Person, patienceMs, readable, tappable } from './driver'
import { homePlace } from './places'

const samplePhoto = fromRoot('local', 'demo', 'junan', 'photos', 'reading-room.png')

/** The H5 preview at `/app/`. */
export function h5Driver(browser: Browser, url: string): Driver & { close(): Promise<void> } {
  const phones = createPhones(browser)
  const { page } = phones
  const faults: string[] = []
  const dialled: string[] = []
  let isDialling = false
  const watch = (one: Page) => {
    one.on('pageerror', (error) => faults.push(error.message))
    // The map too needs no third party.
    one.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) faults.push(`asked ${request.url()}`)
      if (request.url().startsWith('tel:')) dialled.push(request.url().slice('tel:'.length))
    })
  }
  const options = ({ location = 'denied' }: Person) =>
    location === 'granted' ? { permissions: ['geolocation'], geolocation: homePlace } : {}
  const start = async () => {
    isDialling = false
    // From elsewhere, since an address that differs behind the # alone loads nothing anew.
    await page().goto('about:blank')
    await page().goto(`${url}/app/`)
  }
  const shared = lookAndTap('h5', page)
  return {
    target: 'h5',
    ...shared,
    tap: async (...what) => {
      // The browser asks before it dials, and no page that is left standing takes a tap until it is answered.
      if (isDialling) {
        await page().goto('about:blank')
        await page().goBack()
        isDialling = false
      }
      await shared.tap(...what)
    },
    close: phones.close,
    open: async (as) => {
      watch(await phones.fresh(as, options(as)))
      await start()
    },
    take: async (as) => {
      const { isNew } = await phones.own(as, options(as))
      if (isNew) watch(page())
      await start()
    },
    reopen: async ({ isOffline = false } = {}) => {
      await page().unroute('**/call')
      // The preview's own files come from this machine; what is missing without network is the cloud.
      if (isOffline) await page().route('**/call', (route) => route.abort('internetdisconnected'))
      await start()
    },
    back: async () => {
      const button = tappable(page(), /返回$/)
      await button.click({ timeout: patienceMs })
    },
    photograph: async (said) => {
      const [chooser] = await Promise.all([
        page().waitForEvent('filechooser', { timeout: patienceMs }),
        shared.tap(said),
      ])
      await chooser.setFiles(samplePhoto)
    },
    hangUp: async (number) => {
      await until(() => dialled.includes(number), patienceMs / 1000)
      isDialling = true
    },
    answerLocation: async () => undefined,
    seeWayTo: async (name) => {
      await readable(page(), name).waitFor({ timeout: patienceMs })
      await tappable(page(), '关闭').click({ timeout: patienceMs })
    },
    faults: async () => faults,
  }
}
