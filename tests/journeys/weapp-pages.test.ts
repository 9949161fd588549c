import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { fromRoot } from '../../local/paths'
import type {} from '../../local/simulator/runtime/control'
import { seriousFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { builtApps, startDemoCounty } from '../support/journey/county'
import { patienceMs, tappable, typeInto } from '../support/journey/driver'
import { measurePage } from '../support/journey/measure'
import type { TestCloud } from '../support/local-cloud'
import { createLooker, type Looker } from '../support/pages/looker'
import { nextOpenHours } from '../support/pages/open-hours'
import { report } from '../support/pages/report'
import { settle } from '../support/pages/settle'
import { pageVisits, type Visit } from '../support/pages/visits'

jest.setTimeout(90_000)

/** The WeChat package's own pages in the simulator; WeChat's bars around them are not ours. */
const within = '.sim-windows'
const modes = {
  普通版: { fontSize: 17, limits: { within, text: 12, line: 1.2, target: 44, mainTarget: 48 } },
  长辈版: { fontSize: 22, limits: { within, text: 18, line: 1.3, target: 44, mainTarget: 60 } },
}

/** In bytes of JSON, and elements on one page. */
const most = { first: 8 * 1024, map: 32 * 1024, step: 16 * 1024, filter: 4 * 1024, letter: 300, nodes: 1000, depth: 30 }

let browser: Browser
let cloud: TestCloud
let looker: Looker
const pageRows: (string | number)[][] = []
const homeRows: (string | number)[][] = []

beforeAll(async () => {
  cloud = await startDemoCounty()
  browser = await launchBrowser()
  looker = await createLooker(browser, cloud.url)
  await cloud.post('/local/clock', { now: nextOpenHours(new Date()) })
})

function packageRows(): (string | number)[][] {
  const budget = pathToFileURL(fromRoot('config', 'budget.mjs')).href
  const script = `import { measureWeapp } from '${budget}'
const { main, features } = measureWeapp('${builtApps().weappDir}')
console.log(JSON.stringify([['主包', main.rawKb, main.gzipKb], ...Object.entries(features).map(([root, f]) => [root, f.rawKb, f.gzipKb])]))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
  report('sizes', [
    {
      head: '# 大小，机器测得\n\n`WRITE_DOCS=1 npx jest tests/journeys/weapp-pages` 量 dist/weapp 的每个包，并在模拟器里打开每一页。',
      columns: ['包', 'KB', 'gzip KB'],
      rows: packageRows(),
    },
    {
      head: '首页，179 个驿站：每一步交给屏幕的数据（setData 的 JSON 字节）',
      columns: ['一步', '次数', '字节'],
      rows: homeRows,
    },
    {
      head: '每一页打开到静止',
      columns: ['版本', '页面', 'setData 次数', '最大一次（字节）', '节点', '深度'],
      rows: pageRows,
    },
  ])
})

async function open({ path, query, persona }: Pick<Visit, 'path' | 'query' | 'persona'>, fontSize: number) {
  const address = encodeURIComponent(`${path}${query ? `?${query}` : ''}`)
  return looker.open(`/weapp/?open=${address}`, { persona, fontSize })
}

const seen = (page: Page) =>
  page.evaluate(() => {
    const { setData, errors, missing, forbidden } = window.__sim
    return {
      bytes: setData.map((one) => one.bytes),
      faults: [...errors, ...missing, ...forbidden],
      ...window.__sim.nodes(),
    }
  })

describe.each(Object.keys(modes) as (keyof typeof modes)[])('%s', (mode) => {
  test.each(pageVisits(builtApps().weappDir))('$name', async (visit) => {
    const { fontSize, limits } = modes[mode]
    const page = await open(visit, fontSize)
    const { bytes, faults, count, depth } = await seen(page)
    const biggest = Math.max(...bytes)
    pageRows.push([mode, visit.name, bytes.length, biggest, count, depth])
    const measured = await page.evaluate(measurePage, limits)
    // In 长辈版 axe is asked of the browser's build alone: what it judges is the same markup.
    const serious = mode === '普通版' ? await seriousFindings(page, true) : []
    expect([...faults, ...measured.faults, ...serious]).toEqual([])
    expect(measured.texts).toBeGreaterThan(1)
    expect(biggest).toBeLessThanOrEqual((await page.locator('wx-map').count()) > 0 ? most.map : most.step)
    expect(count).toBeLessThanOrEqual(most.nodes)
    expect(depth).toBeLessThanOrEqual(most.depth)
  })
})

describe('home', () => {
  let opened: Page

  /** What one act hands to the screen. */
  async function step(name: string, act: () => Promise<void>): Promise<number[]> {
    const before = (await seen(opened)).bytes.length
    await act()
    await settle(opened)
    const bytes = (await seen(opened)).bytes.slice(before)
    homeRows.push([name, bytes.length, bytes.join(' + ')])
    return bytes
  }
  const sum = (bytes: number[]) => bytes.reduce((a, b) => a + b, 0)
  const tap = (said: string) => tappable(opened, said).click({ timeout: patienceMs })

  test('the list, the map and a filter stay within what a slow phone takes', async () => {
    opened = await open({ path: 'pages/map/index', persona: 'resident' }, 17)
    const { bytes } = await seen(opened)
    homeRows.push(['打开', bytes.length, bytes.join(' + ')])
    expect(bytes.length).toBeLessThanOrEqual(3)
    for (const one of bytes) expect(one).toBeLessThanOrEqual(most.first)

    expect(sum(await step('点“有药箱”，云端也答了', () => tap('有药箱')))).toBeLessThanOrEqual(most.filter)
    await tap('有药箱')
    await settle(opened)
    const toMap = step('换成地图', async () => {
      await tap('地图')
      await opened.locator('wx-map').waitFor({ timeout: patienceMs })
    })
    for (const one of await toMap) expect(one).toBeLessThanOrEqual(most.map)
    const toList = step('换回列表', async () => {
      await tap('列表')
      await opened.locator('.station').first().waitFor({ timeout: patienceMs })
    })
    expect(sum(await toList)).toBeLessThanOrEqual(most.first)
  })

  test('a letter typed hands over little', async () => {
    opened = await open({ path: 'features/wish/pages/post/index', persona: 'resident' }, 17)
    const bytes = await step('许心愿时打一个字', () => typeInto(opened, '想要什么', '灯'))
    expect(bytes.length).toBeGreaterThan(0)
    expect(sum(bytes)).toBeLessThanOrEqual(most.letter)
  })

  test('a screen reader is told what each thing is and whether it is on', async () => {
    opened = await open({ path: 'pages/map/index', persona: 'resident' }, 17)
    const chip = opened.getByRole('checkbox', { name: '有药箱' })
    expect(await chip.getAttribute('aria-checked')).toBe('false')
    await chip.click()
    await opened.getByRole('checkbox', { name: '有药箱', checked: true }).waitFor({ timeout: patienceMs })
    await opened.getByRole('button', { name: /换地方$/ }).click()
    await opened.getByRole('dialog', { name: '您在哪里' }).waitFor({ timeout: patienceMs })
    expect(await opened.locator('.icon:not([aria-hidden="true"])').count()).toBe(0)
  })
})
