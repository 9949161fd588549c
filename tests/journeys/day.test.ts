import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { startDemoCounty } from '../support/journey/county'
import { estateOf } from '../support/journey/estate'
import { liveThrough, targets, withPhones } from '../support/journey/live-through'
import type { TestCloud } from '../support/local-cloud'
import { dayBegins, estateDay } from './day.journey'

jest.setTimeout(600_000)

let browser: Browser
let cloud: TestCloud

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  cloud = await startDemoCounty(dayBegins)
})
afterEach(() => cloud?.stop())
afterAll(() => browser?.close())

test.each(targets)('on %s', (target) =>
  withPhones(target, browser, cloud.url, 'day', (phone) => liveThrough(estateDay, { phone, estate: estateOf(cloud) })),
)
