import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { fromRoot } from '../../../local/paths'
import { calm, listen } from './calm'
import { type Driver, namesOf, patienceMs, readable, type Said, tappable, typeInto } from './driver'

export interface Opened {
  context: BrowserContext
  page: Page
}

type Shared = Pick<Driver, 'see' | 'seeNot' | 'tap' | 'type' | 'names' | 'shot'>

/** Screenshots of every journey, by target. */
export const shotsFolder = fromRoot('dist', 'shots', 'journeys')

/** What is the same on both targets: looking, tapping, typing. */
export const lookAndTap = (target: Driver['target'], page: () => Page): Shared => ({
  see: (said) => readable(page(), said).waitFor({ timeout: patienceMs }),
  seeNot: (said: Said) =>
    page().getByText(said).filter({ visible: true }).first().waitFor({ state: 'hidden', timeout: patienceMs }),
  tap: async (said) => {
    await calm(page(), patienceMs)
    await tappable(page(), said).click({ timeout: patienceMs })
  },
  type: (label, text) => typeInto(page(), label, text),
  names: (role) => namesOf(page(), role),
  shot: async (name) => {
    mkdirSync(shotsFolder, { recursive: true })
    await page().screenshot({ path: join(shotsFolder, `${target}-${name}.png`) })
  },
})

export const phone = { viewport: { width: 375, height: 720 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

/** The persona and the font setting, as the preview's frame leaves them in the browser; and an ear for its calls. */
export async function handOver(page: Page, persona: string, fontSize = 17): Promise<void> {
  listen(page)
  await page.addInitScript(
    ([id, size]) => {
      localStorage.setItem('tongxinyi.persona', String(id))
      localStorage.setItem('tongxinyi.font-size', String(size))
    },
    [persona, fontSize],
  )
}
