import type { Browser, Page } from 'playwright-core'
import type {} from '../../../local/simulator/runtime/control'
import { createPhones, lookAndTap } from './base-driver'
import { type Driver, patienceMs, tappable } from './driver'
import { homePlace } from './places'

/** The WeChat build in the simulator at `/weapp/`. */
export function weappDriver(browser: Browser, url: string): Driver & { close(): Promise<void> } {
  const phones = createPhones(browser)
  const { page } = phones
  const faults: string[] = []
  /** The simulator's own records end with the page, so they are kept before it is left. */
  const collect = async (from: Page[]) => {
    for (const one of from) {
      if (!one.url().startsWith(url)) continue
      const { errors, missing, forbidden } = await one.evaluate(() => window.__sim)
      faults.push(...errors, ...missing.map((name) => `missing ${name}`), ...forbidden)
    }
  }
  const close = async () => {
    await collect(phones.pages())
    await phones.close()
  }
  const start = async (query: Record<string, string>) => {
    await page().goto(`${url}/weapp/?${new URLSearchParams(query)}`)
    await page().locator('body[data-started]').waitFor({ state: 'attached', timeout: patienceMs })
  }
  const where = { lat: String(homePlace.latitude), lng: String(homePlace.longitude) }
  const shared = lookAndTap('weapp', page)
  /** The dialog of this name is there; one of its buttons is tapped. */
  const answer = async (dialog: RegExp | string, choice: string) => {
    const box = page().getByRole('dialog', { name: dialog })
    await box.getByRole('button', { name: choice, exact: true }).click({ timeout: patienceMs })
  }
  return {
    target: 'weapp',
    ...shared,
    close,
    open: async (as) => {
      await collect(phones.pages())
      await phones.fresh(as)
      await start(where)
    },
    take: async (as) => {
      const { isNew } = await phones.own(as)
      if (!isNew) await collect([page()])
      await start(where)
    },
    reopen: async ({ isOffline = false } = {}) => {
      await collect([page()])
      await start({ ...where, ...(isOffline ? { offline: '1' } : {}) })
    },
    back: () => tappable(page(), '返回').click({ timeout: patienceMs }),
    photograph: async (said) => {
      await shared.tap(said)
      const choices = page().getByRole('dialog', { name: '选择照片' })
      const consent = tappable(page(), '同意')
      await choices.or(consent).first().waitFor({ timeout: patienceMs })
      // Asked once for each phone.
      if (await consent.isVisible()) await consent.click({ timeout: patienceMs })
      await answer('选择照片', '使用示例照片')
    },
    hangUp: (number) => answer(`呼叫 ${number}`, '取消'),
    answerLocation: async (choice) => {
      await tappable(page(), '同意').click({ timeout: patienceMs })
      await tappable(page(), choice === 'agree' ? '允许' : '拒绝').click({ timeout: patienceMs })
    },
    seeWayTo: async (name) => {
      await page().getByRole('dialog', { name }).waitFor({ timeout: patienceMs })
      await tappable(page(), '返回小程序').click({ timeout: patienceMs })
    },
    faults: async () => {
      await collect(phones.pages())
      return faults
    },
  }
}
