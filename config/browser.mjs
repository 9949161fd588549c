import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './run.mjs'

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

const sentence =
  'No Chromium was found. Install Chromium or Chrome, with a Chinese font, and set CHROME_PATH to its program; then run the command again.'

/** The browser's program: CHROME_PATH, or the usual places. Undefined where there is none. */
export const findBrowser = () => {
  const asked = process.env.CHROME_PATH
  if (asked) return existsSync(asked) ? asked : undefined
  return places.find((place) => existsSync(place))
}

const hasChineseFont = () => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/**
 * Finds the browser; on Debian installs the one without windows (and a Chinese font) if absent, or else the usual one.
 * Throws a sentence that says what to do.
 */
export async function ensureBrowser(say) {
  if (!process.env.CHROME_PATH && existsSync('/etc/debian_version')) {
    if (!hasChineseFont()) await installDebian(['fonts-noto-cjk', 'fontconfig'], say)
    if (!findBrowser())
      await installDebian(['chromium-headless-shell'], say).catch(() => installDebian(['chromium'], say))
  }
  const found = findBrowser()
  if (!found)
    throw new Error(process.env.CHROME_PATH ? `CHROME_PATH names no program: ${process.env.CHROME_PATH}` : sentence)
  return found
}

async function installDebian(packages, say) {
  say(`installing ${packages.join(' and ')} (Debian)`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args]
    const { code, output } = await run(command, rest, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } })
    if (code !== 0)
      throw new Error(`apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-3).join('\n')}\n${sentence}`)
  }
}
