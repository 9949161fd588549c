import type { Page } from 'playwright-core'
import type { Control } from '../../local/simulator/runtime/control'
import { launchBrowser } from '../support/browser'
import { until } from '../support/until'
import { buildPrograms, built, needBrowser } from './built'
import { startProcess } from './child'
import { type Figure, figure, percentile, ratio } from './measure'

const phone = { width: 390, height: 844 }
const listed = '.station-number'
const quietMs = 500
const runs = 3

type Simulated = typeof globalThis & { __sim: Control; listShown?: { setData: number; at: number } }

/** Remembers, inside the page, when the list was first there and how much had crossed to the view by then. */
const watchList = (selector: string) => {
  const page = globalThis as Simulated
  const look = () => {
    if (page.listShown || !document.querySelector(selector)) return
    page.listShown = { setData: page.__sim.setData.length, at: performance.now() }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

const crossed = (page: Page) => page.evaluate(() => (globalThis as Simulated).__sim.setData.map(({ bytes }) => bytes))

/** Waits until nothing has crossed to the view for a while; answers the bytes of each crossing so far. */
async function quiet(page: Page): Promise<number[]> {
  const now = async () => ({ bytes: await crossed(page), at: Date.now() })
  let last = await now()
  await until(async () => {
    const next = await now()
    if (next.bytes.length !== last.bytes.length) last = next
    return next.at - last.at > quietMs
  }, 20)
  return last.bytes
}

async function mustBeSound(page: Page): Promise<void> {
  const faults = await page.evaluate(() => {
    const { errors, missing } = (globalThis as Simulated).__sim
    return [...errors, ...missing]
  })
  if (faults.length > 0) throw new Error(`the home page has faults: ${faults.join('; ')}`)
}

interface Opening {
  untilShown: number[]
  all: number[]
  shownMs: number
}

/** Opens the home page and waits for its list; the page must have been watched. */
async function open(page: Page, url: string): Promise<Opening> {
  await page.goto(`${url}/weapp/`)
  await page.waitForSelector(listed, { timeout: 60_000, state: 'attached' })
  const all = await quiet(page)
  await mustBeSound(page)
  const shown = await page.evaluate(() => (globalThis as Simulated).listShown)
  if (!shown) throw new Error('nobody saw the list appear')
  return { untilShown: all.slice(0, shown.setData), all, shownMs: shown.at }
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

const setDataOf = (name: string, { untilShown, all }: Opening): Figure[] => [
  figure(`${name}, setData calls until the list shows`, untilShown.length, 'count'),
  figure(`${name}, setData bytes until the list shows`, sum(untilShown), 'bytes'),
  figure(`${name}, largest setData until the list shows`, Math.max(...untilShown), 'bytes'),
  figure(`${name}, setData calls until idle`, all.length, 'count'),
  figure(`${name}, setData bytes until idle`, sum(all), 'bytes'),
]

async function filterTap(page: Page): Promise<Figure[]> {
  const before = (await crossed(page)).length
  await page.getByText('亮灯中', { exact: true }).first().click()
  await until(async () => (await crossed(page)).length > before)
  const tap = (await quiet(page)).slice(before)
  return [
    figure('home, filter tap, setData calls', tap.length, 'count'),
    figure('home, filter tap, setData bytes', sum(tap), 'bytes'),
  ]
}

/** Milliseconds from opening to the list, as a phone that was here before; median. */
async function timeToList(page: Page, url: string, slower: number): Promise<Figure> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const times: number[] = []
  for (let i = 0; i < runs; i += 1) times.push((await open(page, url)).shownMs)
  await devtools.detach()
  return figure(
    slower === 1 ? 'home, list shown' : `home, list shown, processor ${slower}× slower`,
    percentile(times, 50),
    'ms',
    `median of ${runs}, with the simulator's own start`,
  )
}

/** The built WeChat package in the simulator, over a local cloud with the demo county. */
export async function home(): Promise<Figure[]> {
  await built('functions')
  await buildPrograms()
  await built('weapp')
  await needBrowser()
  const cloud = await startProcess<{ url: string }>('cloud')
  const browser = await launchBrowser()
  try {
    const { url } = cloud.said
    const page = await (await browser.newContext({ viewport: phone })).newPage()
    await page.addInitScript(watchList, listed)
    const first = await open(page, url)
    const again = await open(page, url)
    const tap = await filterTap(page)
    const [normal, slow] = [await timeToList(page, url, 1), await timeToList(page, url, 6)]
    return [
      ...setDataOf('home, first visit', first),
      ...setDataOf('home, next visit', again),
      ...tap,
      normal,
      slow,
      ratio('home, list shown, 6× slower by full speed', slow, normal),
    ]
  } finally {
    await browser.close()
    await cloud.stop()
  }
}
