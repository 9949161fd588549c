import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The one without windows comes first: a new page costs it a third of the time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser's program. Throws a sentence that says what to install. */
export function browserPath(): string {
  const asked = process.env.CHROME_PATH
  const found = asked ? [asked].find(existsSync) : places.find((place) => existsSync(place))
  if (found) return found
  throw new Error(
    asked
      ? `CHROME_PATH names no program: ${asked}`
      : 'No Chromium was found: install Chromium or Chrome (on Debian: apt-get install chromium fonts-noto-cjk) and set CHROME_PATH to its program',
  )
}

/** Starts one browser; the test file that started it closes it. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), headless: true, args: flags })
