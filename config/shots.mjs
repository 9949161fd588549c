import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { fromRoot } from './paths.mjs'

// `npm run shots` pictures every page in every look into docs/shots, to be looked at one by one after a change.
// `npm run shots -- home wish` only those, sheets too (`wish-claim`); `--long` on a very long phone, into dist/shots/pages. H5_DIR and WEAPP_DIR name builds that
// are taken as they are.
const say = (line) => console.log(`· ${line}`)
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isLong = process.argv.includes('--long')
const folder = isLong ? fromRoot('dist', 'shots', 'pages') : fromRoot('docs', 'shots')

/** The walk through the pages is written in TypeScript beside the journeys. */
async function bundled() {
  const { build } = await import('esbuild')
  const outfile = fromRoot('dist', 'node', 'page-shots.cjs')
  await build({
    entryPoints: [fromRoot('tests', 'support', 'pages', 'shots.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  })
  return createRequire(import.meta.url)(outfile)
}

/** The same picture with a palette, a third of the bytes. The browser itself reads the pixels. */
async function smaller(page, png) {
  const { screenshotPng } = await import('./screenshot-png.mjs')
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob()
    const image = await createImageBitmap(blob)
    const { width, height } = image
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
    context.drawImage(image, 0, 0)
    const bytes = context.getImageData(0, 0, width, height).data
    let text = ''
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
    return { width, height, pixels: btoa(text) }
  }, png.toString('base64'))
  return screenshotPng(width, height, Buffer.from(pixels, 'base64'))
}

async function main() {
  await ensureInstalled(say)
  const [{ ensureBrowser }, { ensureBuilt }, { buildPrograms }, { chromium }] = await Promise.all([
    import('./browser.mjs'),
    import('./build.mjs'),
    import('./build-node.mjs'),
    import('playwright-core'),
  ])
  await buildPrograms()
  for (const target of process.env.H5_DIR ? ['functions'] : ['functions', 'weapp', 'h5']) await ensureBuilt(target, say)
  const { takeShots } = await bundled()
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxinyi-shots-'))
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(say),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  try {
    const page = await browser.newPage()
    const keep = async (name, look, png) => {
      const small = await smaller(page, png)
      bytes += small.length
      writeFileSync(join(folder, `${name}-${look}.png`), small)
    }
    await takeShots(browser, { dataDir, names, isLong, keep })
    say(`${folder}: ${Math.round(bytes / 1024)} KB`)
  } finally {
    await browser.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

main().catch((error) => {
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
})
