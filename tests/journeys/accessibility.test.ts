import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { fromRoot } from '../../local/paths'
import { seriousFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { handOver, phone } from '../support/journey/base-driver'
import { builtApps, startDemoCounty } from '../support/journey/county'
import { type Limits, type Measured, measurePage } from '../support/journey/measure'
import type { TestCloud } from '../support/local-cloud'

jest.setTimeout(60_000)

/** 长辈版 by the norm for elders; the usual version by WeChat's own advice. */
const modes: Record<string, { fontSize: number; limits: Limits }> = {
  普通版: { fontSize: 17, limits: { text: 12, line: 1.2, target: 44, mainTarget: 48 } },
  长辈版: { fontSize: 22, limits: { text: 18, line: 1.3, target: 44, mainTarget: 60 } },
}

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** Every page of the built package, so that a new one is measured on arrival. */
function pages(): string[] {
  const { pages: tabs, subPackages } = JSON.parse(
    readFileSync(join(builtApps().weappDir, 'app.json'), 'utf8'),
  ) as AppJson
  return [...tabs, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}

/** Pages that show one station, and so must be told which. */
const ofOneStation = /station\/pages\/(detail|manage)/

const rows: (Measured & { mode: string; path: string })[] = []
let browser: Browser
let cloud: TestCloud
let stationId: string

beforeAll(async () => {
  cloud = await startDemoCounty()
  browser = await launchBrowser()
  await cloud.post('/local/clock', { now: '2026-11-25T10:00:00+08:00' })
  const found = await cloud.call('station-manager', 'station.search', { text: '听泉华府' })
  stationId = (found as { data: { items: { id: string }[] } }).data.items[0]?.id ?? ''
})

const table = (): string => {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const number = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : '–')
  return [
    line(['版本', '页面', '最小字 px', '最低对比度', '最低行高', '最小点按区 px', '文字', '按钮', '问题']),
    line(Array(9).fill('---')),
    ...rows.map((row) =>
      line([
        row.mode,
        row.path,
        number(row.smallestText),
        number(row.lowestContrast),
        number(row.lowestLine),
        number(row.smallestTarget),
        row.texts,
        row.targets,
        row.faults.length,
      ]),
    ),
  ].join('\n')
}

afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
  process.stdout.write(`${table()}\n`)
  if (process.env.WRITE_DOCS !== '1') return
  mkdirSync(fromRoot('docs'), { recursive: true })
  const head =
    '# 适老与无障碍，机器测得\n\n`WRITE_DOCS=1 npx jest tests/journeys/accessibility` 在 Chromium 里量 H5 的每一页。'
  writeFileSync(fromRoot('docs', 'accessibility.md'), `${head}\n\n${table()}\n`)
})

/** Waits until the page stands still: nothing is loading and two looks are alike. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () => {
      const holder = window as unknown as { lastLook?: string }
      const look = document.body.innerText
      const isSame = look !== '' && look === holder.lastLook
      holder.lastLook = look
      return isSame
    },
    undefined,
    { polling: 200 },
  )
}

describe.each(Object.keys(modes))('%s', (mode) => {
  test.each(pages())('%s', async (path) => {
    const { fontSize, limits } = modes[mode] as (typeof modes)[string]
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    try {
      await handOver(page, 'station-manager', fontSize)
      const query = ofOneStation.test(path) ? `?id=${stationId}` : ''
      await page.goto(`${cloud.url}/app/#/${path}${query}`)
      await settle(page)
      const measured = await page.evaluate(measurePage, limits)
      const faults = [...measured.faults, ...(await seriousFindings(page))]
      rows.push({ ...measured, faults, mode, path })
      expect(measured.texts).toBeGreaterThan(2)
      expect(faults).toEqual([])
    } finally {
      await context.close()
    }
  })
})
