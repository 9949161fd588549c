import { readdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { ensureBrowser } from '../../config/browser.mjs'

// Turns the drawings into the demo county's station photos. Run by hand after a change; the PNGs are committed.
const drawings = new URL('./drawings/', import.meta.url)
const photos = new URL('./junan/photos/', import.meta.url)

const browser = await chromium.launch({ executablePath: await ensureBrowser(console.log), args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 480, height: 320 } })
for (const file of readdirSync(drawings)) {
  const svg = readFileSync(new URL(file, drawings), 'utf8')
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  await page.screenshot({ path: new URL(file.replace(/svg$/, 'png'), photos).pathname })
}
await browser.close()
