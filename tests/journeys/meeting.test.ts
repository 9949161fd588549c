import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { startDemoCounty } from '../support/journey/county'
import { estateOf } from '../support/journey/estate'
import { liveThrough, targets, withPhones } from '../support/journey/live-through'
import { allowMessages, caller, keepOneEstate, unplanMeetings } from '../support/journey/meeting-estate'
import type { TestCloud } from '../support/local-cloud'
import { home, meetingBegins, monthlyMeeting } from './meeting.journey'

jest.setTimeout(600_000)

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

test.each(targets)('on %s', (target) =>
  withPhones(target, browser, cloud.url, 'meeting', (phone) =>
    liveThrough(monthlyMeeting, { phone, estate: estateOf(cloud), cloud, call: caller(cloud) }),
  ),
)
