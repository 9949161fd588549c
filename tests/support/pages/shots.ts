import type { Browser } from 'playwright-core'
import { seedDemo } from '../../../local/demo/seed'
import { startLocalCloud } from '../../../local/local-cloud'
import { fromRoot } from '../../../local/paths'
import { prepareDatabase, productEnv } from '../../../local/prepare'
import { handOver } from '../journey/base-driver'
import { builtApps } from '../journey/county'
import { patienceMs, tappable } from '../journey/driver'
import { nextOpenHours } from './open-hours'
import { settle } from './settle'
import { galleryVisit, pageVisits, sheetVisits, type Visit } from './visits'

export const looks = {
  normal: { fontSize: 17, colorScheme: 'light' },
  elder: { fontSize: 22, colorScheme: 'light' },
  dark: { fontSize: 17, colorScheme: 'dark' },
} as const

export type Look = keyof typeof looks

export interface ShotOptions {
  dataDir: string
  /** Only these, by name; all if empty. */
  names: string[]
  /** More of the page than a phone shows at once. */
  isLong: boolean
  /** Takes one picture. */
  keep: (name: string, look: Look, png: Buffer) => Promise<void>
}

/** Walks every page in every look, in a local cloud of its own that ends with it. */
export async function takeShots(browser: Browser, { dataDir, names, isLong, keep }: ShotOptions): Promise<void> {
  const { h5Dir, weappDir } = builtApps()
  const cloud = await startLocalCloud({
    port: 0,
    dataDir,
    functionsDir: fromRoot('dist', 'cloudfunctions'),
    h5Dir,
    prepare: prepareDatabase,
    functionEnv: productEnv,
    seed: seedDemo,
  })
  try {
    await fetch(`${cloud.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: nextOpenHours(new Date()) }),
    })
    const pages = [...pageVisits(weappDir), galleryVisit]
    // Sheets only when they are asked for by name.
    const visits = names.length ? [...pages, ...sheetVisits].filter(({ name }) => names.includes(name)) : pages
    for (const visit of visits)
      for (const look of Object.keys(looks) as Look[])
        await keep(visit.name, look, await shoot(browser, cloud.url, visit, look, isLong))
  } finally {
    await cloud.stop()
  }
}

async function shoot(browser: Browser, url: string, visit: Visit, look: Look, isLong: boolean): Promise<Buffer> {
  const { fontSize, colorScheme } = looks[look]
  const context = await browser.newContext({
    viewport: { width: 375, height: isLong ? 1800 : 812 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    await handOver(page, visit.persona, fontSize)
    await page.goto(`${url}/app/#/${visit.path}${visit.query ? `?${visit.query}` : ''}`)
    await settle(page)
    for (const said of visit.taps ?? []) await tappable(page, said).click({ timeout: patienceMs })
    if (visit.taps) await settle(page)
    return await page.screenshot()
  } finally {
    await context.close()
  }
}
