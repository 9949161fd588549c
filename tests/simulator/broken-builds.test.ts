import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { builtApps } from '../support/journey/county'
import { brokenCopy, openPhone, type SamplePhone, sampleApp } from '../support/sample-phone'
import { until } from '../support/until'

let browser: Browser
let phone: SamplePhone | undefined

beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(() => phone?.close())
afterAll(() => browser?.close())

const open = async (changes: { file: string; from: string; to: string }[] = []) => {
  phone = await openPhone(browser, changes.length > 0 ? brokenCopy(sampleApp, changes) : sampleApp)
  return phone
}

type List = 'errors' | 'missing' | 'forbidden'

const recorded = async (list: List, pattern: RegExp) => {
  let found: string[] = []
  await until(async () => {
    found = (await phone?.records())?.[list] ?? []
    return found.some((text) => pattern.test(text))
  }, 5).catch(() => {
    throw new Error(`${list} is ${JSON.stringify(found)}, without ${pattern}`)
  })
}

test('a sound build leaves no trace', async () => {
  const { tap, said, records } = await open()
  await tap('大字')
  await said(/tap view/)
  const { errors, missing, forbidden, warnings } = await records()
  expect({ errors, missing, forbidden, warnings }).toEqual({ errors: [], missing: [], forbidden: [], warnings: [] })
})

test.each<[what: string, job: string, list: List, pattern: RegExp]>([
  ['an exception in a handler', '出错', 'errors', /处理出错/],
  ['an API that is not simulated', '缺接口', 'missing', /^wx\.startBluetoothDevicesDiscovery$/],
  ['a string run as code', '求值', 'forbidden', /Function\(return this\)/],
])('%s is recorded', async (_, job, list, pattern) => {
  const { tap } = await open()
  await tap(job)
  await recorded(list, pattern)
})

test('the way around to a string as code is closed by the browser', async () => {
  const { tap, said } = await open()
  await tap('构造')
  await said(/EvalError|unsafe-eval/)
})

test('setData over 256 KB is refused, with its size recorded', async () => {
  const { tap, said, records } = await open()
  await tap('太大')
  await said(/refused: 3072\d\d bytes/)
  expect(Math.max(...(await records()).setData.map(({ bytes }) => bytes))).toBeGreaterThan(300 * 1024)
})

test.each([
  [
    'a browser global in the logic layer',
    { file: 'pages/home/index.js', from: 'const app = getApp()', to: 'window.x = 1; const app = getApp()' },
    /undefined/,
  ],
  [
    'a handler whose name the template gets wrong',
    { file: 'pages/home/index.wxml', from: 'bindtap="onTap"', to: 'bindtap="onTop"' },
    /onTop/,
  ],
  [
    'a template that does not compile',
    { file: 'pages/home/index.wxml', from: '</text>', to: '</txt>' },
    /pages\/home\/index\.wxml:\d+/,
  ],
  [
    'a module that is not there',
    { file: 'pages/home/index.js', from: "'../../jobs'", to: "'../../work'" },
    /module 'work\.js' is not defined/,
  ],
  [
    'a page that app.json names in vain',
    { file: 'app.json', from: '"pages/more/index"', to: '"pages/lost/index"' },
    /pages\/lost\/index\.wxml is missing/,
  ],
])('%s is recorded', async (_, change, pattern) => {
  const { tap } = await open([change])
  await tap('大字').catch(() => undefined)
  await recorded('errors', pattern)
})

test('a tag that is not simulated is recorded', async () => {
  await open([{ file: 'pages/home/index.wxml', from: '<counter ', to: '<canvas></canvas><counter ' }])
  await recorded('missing', /^<canvas>$/)
})

test('a broken event in the product’s own templates is recorded', async () => {
  const { weappDir } = builtApps()
  phone = await openPhone(
    browser,
    brokenCopy(weappDir, [{ file: 'base.wxml', from: 'bindtap="eh"', to: 'bindtap="he"' }]),
  )
  await phone.page.getByRole('button', { name: '选位置' }).click()
  await recorded('errors', /has no handler "he"/)
})
