import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { startDemoCounty } from '../support/journey/county'
import { targets, withPhones } from '../support/journey/live-through'
import type { TestCloud } from '../support/local-cloud'
import { stationJourneys } from './station.journey'

jest.setTimeout(90_000)

/** A Wednesday morning, when most stations are open. */
const openHours = '2026-11-25T10:00:00+08:00'

let browser: Browser
let cloud: TestCloud

beforeAll(async () => {
  cloud = await startDemoCounty()
  browser = await launchBrowser()
  await cloud.post('/local/clock', { now: openHours })
})

afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

describe.each(targets)('on %s', (target) => {
  test.each(stationJourneys)('$name', ({ walk }) => withPhones(target, browser, cloud.url, 'station', walk))
})
