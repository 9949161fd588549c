import type { Browser, Page } from 'playwright-core'
import { seriousFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { builtApps, startDemoCounty } from '../support/journey/county'
import { patienceMs, tappable } from '../support/journey/driver'
import { type Limits, type Measured, measurePage } from '../support/journey/measure'
import type { TestCloud } from '../support/local-cloud'
import { createLooker, type Looker } from '../support/pages/looker'
import { nextOpenHours } from '../support/pages/open-hours'
import { figure, report } from '../support/pages/report'
import { galleryVisit, pageVisits, sheetVisits, type Visit } from '../support/pages/visits'

jest.setTimeout(90_000)

/** 长辈版 by the norm for elders; the usual version by WeChat's own advice. */
const modes: Record<string, { fontSize: number; limits: Limits }> = {
  普通版: { fontSize: 17, limits: { text: 12, line: 1.2, target: 44, mainTarget: 48 } },
  长辈版: { fontSize: 22, limits: { text: 18, line: 1.3, target: 44, mainTarget: 60 } },
}

/** The same page again in other colours. */
const colours = [
  { name: '浅色', colorScheme: 'light', isContrast: false },
  { name: '深色', colorScheme: 'dark', isContrast: false },
  { name: '高对比', colorScheme: 'light', isContrast: true },
  { name: '深色高对比', colorScheme: 'dark', isContrast: true },
] as const

interface Row {
  mode: string
  name: string
  plain: Measured
  contrasts: number[]
  faults: string[]
}

const rows: Row[] = []
let browser: Browser
let cloud: TestCloud
let looker: Looker

beforeAll(async () => {
  cloud = await startDemoCounty()
  browser = await launchBrowser()
  looker = await createLooker(browser, cloud.url)
  await cloud.post('/local/clock', { now: nextOpenHours(new Date()) })
})

const head = `# 适老与无障碍，机器测得

\`WRITE_DOCS=1 npx jest tests/journeys/accessibility\` 在 Chromium 里量 H5 的每一页和打开的面板，浅色、深色、高对比都量；长辈版按适老规范：字 ≥ 18、行高 ≥ 1.3、主按钮 ≥ 60、其他 ≥ 44、对比度 ≥ 4.5（大字 3）。`

afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
  const columns = [
    '版本',
    '页面',
    '最小字 px',
    '最低行高',
    '最小点按区 px',
    ...colours.map(({ name }) => `${name}对比度`),
  ]
  const cells = rows.map(({ mode, name, plain, contrasts, faults }) => [
    mode,
    name,
    figure(plain.smallestText),
    figure(plain.lowestLine),
    figure(plain.smallestTarget),
    ...contrasts.map(figure),
    plain.texts,
    plain.targets,
    faults.length,
  ])
  report('accessibility', [{ head, columns: [...columns, '文字', '按钮', '问题'], rows: cells }])
})

const colourIn = (page: Page, isContrast: boolean) =>
  page.evaluate((isOn) => {
    for (const screen of document.querySelectorAll('.screen')) screen.classList.toggle('is-contrast', isOn)
  }, isContrast)

/** In every colour; axe once, since the colours are measured. */
async function measure(page: Page, limits: Limits): Promise<Omit<Row, 'mode' | 'name'>> {
  const found: Measured[] = []
  const faults = await seriousFindings(page)
  for (const { name, colorScheme, isContrast } of colours) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await colourIn(page, isContrast)
    const measured = await page.evaluate(measurePage, limits)
    found.push(measured)
    faults.push(...measured.faults.map((fault) => (name === '浅色' ? fault : `${name} ${fault}`)))
  }
  const [plain] = found
  if (!plain) throw new Error('nothing was measured')
  const isOld = (fault: string) =>
    colours.some(({ name }) => fault.startsWith(name) && plain.faults.includes(fault.slice(name.length + 1)))
  return {
    plain,
    contrasts: found.map(({ lowestContrast }) => lowestContrast),
    faults: faults.filter((fault) => !isOld(fault)),
  }
}

async function look(visit: Visit, fontSize: number, limits: Limits) {
  const { path, query, persona, taps } = visit
  const page = await looker.open(`/app/#/${path}${query ? `?${query}` : ''}`, { persona, fontSize })
  for (const said of taps ?? []) await tappable(page, said).click({ timeout: patienceMs })
  if (taps) await page.locator('.sheet, .toast, .card').first().waitFor({ timeout: patienceMs })
  const row = await measure(page, limits)
  // A page that could not show what it is for would be measured in vain.
  const isLost = visit.name !== 'gallery' && (await page.getByText('问题编号').count()) > 0
  return isLost ? { ...row, faults: [...row.faults, '打不开'] } : row
}

describe.each(Object.keys(modes))('%s', (mode) => {
  test.each([...pageVisits(builtApps().weappDir), galleryVisit, ...sheetVisits])('$name', async (visit) => {
    const { fontSize, limits } = modes[mode] as (typeof modes)[string]
    const row = await look(visit, fontSize, limits)
    rows.push({ mode, name: visit.name, ...row })
    expect(row.plain.texts).toBeGreaterThan(2)
    expect(row.faults).toEqual([])
  })
})
