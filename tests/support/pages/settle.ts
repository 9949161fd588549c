import type { Page } from 'playwright-core'
import { calm } from '../journey/calm'
import { patienceMs } from '../journey/driver'

/** In the simulator only once the app has started. */
const isDrawn = () =>
  document.body.innerText !== '' &&
  (!document.querySelector('.sim-windows') || document.body.hasAttribute('data-started')) &&
  !document.querySelector('.skeleton:not(.gallery *)')

/** Waits until the page stands still: nothing is loading, and no skeleton waits for what was. The gallery shows some. */
export async function settle(page: Page): Promise<void> {
  await calm(page, patienceMs)
  if (await page.evaluate(isDrawn)) return
  await page.waitForFunction(isDrawn, undefined, { polling: 50, timeout: patienceMs })
  await calm(page, patienceMs)
}
