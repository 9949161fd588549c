import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { ensureBrowser } from './browser.mjs'
import { fromRoot } from './paths.mjs'

// Draws what a station reaches on foot in each real extract and in the demo county, to be looked at after a change to
// the router or the areas. The pictures are committed: © OpenStreetMap contributors, ODbL 1.0.
const bundle = fromRoot('dist', 'node', 'walking-pictures.cjs')
await build({
  entryPoints: [fromRoot('tests', 'support', 'walking', 'pictures.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
})
const { pictures } = createRequire(import.meta.url)(bundle)
const folder = fromRoot('docs', 'shots', 'walking')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.log),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 900, height: 900 } })
for (const [name, svg] of Object.entries(await pictures())) {
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  writeFileSync(`${folder}/${name}.png`, await page.screenshot())
  console.log(`docs/shots/walking/${name}.png`)
}
await browser.close()
