import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { startDemoCounty } from '../support/journey/county'
import type { Driver } from '../support/journey/driver'
import { h5Driver } from '../support/journey/h5-driver'
import { weappDriver } from '../support/journey/weapp-driver'
import type { TestCloud } from '../support/local-cloud'
import { stationJourneys } from './station.journey'

jest.setTimeout(90_000)

/** A Wednesday morning, when most stations are open. */
const openHours = '2026-11-25T10:00:00+08:00'

const drivers = { h5: h5Driver, weapp: weappDriver }

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

describe.each(['h5', 'weapp'] as const)('on %s', (target) => {
  test.each(stationJourneys)('$name', async ({ walk }) => {
    const driver = drivers[target](browser, cloud.url)
    try {
      await walk(driver)
      expect(await driver.faults()).toEqual([])
    } catch (error) {
      await (driver as Driver).shot('failed').catch(() => undefined)
      throw error
    } finally {
      await driver.close()
    }
  })
})
