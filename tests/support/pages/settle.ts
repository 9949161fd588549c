import type { Page } from 'playwright-core'

/** Waits until the page stands still: nothing is loading and two looks, 120 ms apart, are alike. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () => {
      const holder = window as unknown as { lastLook?: string }
      const look = document.body.innerText
      const isSame = look !== '' && look === holder.lastLook && !document.querySelector('.skeleton:not(.gallery *)')
      holder.lastLook = look
      return isSame
    },
    undefined,
    { polling: 120, timeout: 20_000 },
  )
}
