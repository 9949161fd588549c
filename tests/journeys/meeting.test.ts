import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { startDemoCounty } from '../support/journey/county'
import type { Driver } from '../support/journey/driver'
import { estateOf } from '../support/journey/estate'
import { h5Driver } from '../support/journey/h5-driver'
import { allowMessages, caller, keepOneEstate, unplanMeetings } from '../support/journey/meeting-estate'
import { weappDriver } from '../support/journey/weapp-driver'
import type { TestCloud } from '../support/local-cloud'
import { home, meetingBegins, monthlyMeeting } from './meeting.journey'

jest.setTimeout(600_000)

const drivers = { h5: h5Driver, weapp: weappDriver }

let browser: Browser
let cloud: TestCloud

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  cloud = await startDemoCounty(meetingBegins)
  keepOneEstate(cloud, home)
  unplanMeetings(cloud, '2026-12')
  await allowMessages(cloud, caller(cloud))
  await estateOf(cloud).tick()
})
afterEach(() => cloud?.stop())
afterAll(() => browser?.close())

test.each(['h5', 'weapp'] as const)('on %s', async (target) => {
  const driver: Driver & { close(): Promise<void> } = drivers[target](browser, cloud.url)
  const scene = { phone: driver, estate: estateOf(cloud), cloud, call: caller(cloud) }
  let chapter = ''
  try {
    for (const happens of monthlyMeeting) {
      chapter = happens.name
      await happens(scene)
    }
    expect(await driver.faults()).toEqual([])
  } catch (error) {
    await driver.shot('failed-meeting').catch(() => undefined)
    throw new Error(`${chapter}: ${error instanceof Error ? error.message : error}`, { cause: error })
  } finally {
    await driver.close()
  }
})
