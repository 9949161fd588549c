import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBrowser } from './browser.mjs'
import { tonedPng } from './palette-png.mjs'
import { fromRoot } from './paths.mjs'

// Draws the pictures that WeChat takes only as PNG: the tab bar's icons (81×81) and the map's marks. Run by hand after a change; the PNGs are committed.
const strokes = {
  map: '<path d="M40.5 70 C26 53 18 44 18 33 a22.5 22.5 0 0 1 45 0 c0 11-8 20-22.5 37z"/><circle cx="40.5" cy="33" r="8"/>',
  service:
    '<path d="M14 45 h14 l9 8 h12 a5 5 0 0 1 0 10 H36"/><path d="M54 58 l12-8 a5.5 5.5 0 0 1 6 9 L52 73 H28 l-14-6"/><path d="M48 38 l-11-11 a7.5 7.5 0 0 1 11-10 a7.5 7.5 0 0 1 11 10z"/>',
  wish: '<path d="M40.5 12 l8.4 17.6 19.4 2.6 -14.2 13.4 3.5 19.2 -17.1-9.4 -17.1 9.4 3.5-19.2 -14.2-13.4 19.4-2.6z"/>',
  meeting: '<path d="M12 18 h40 v28 H30 l-10 9 v-9 h-8z"/><path d="M60 31 h9 v27 h-7 v8 l-9-8 H36 v-4"/>',
  me: '<circle cx="40.5" cy="28" r="13"/><path d="M15 69 c2-17 13-24 25.500-24 S64 52 66 69z"/>',
}
const colours = { '': '#85766A', '-on': '#B3261E' }

const svg = (paths, colour, isOn) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="0 0 81 81" fill="${isOn ? `${colour}22` : 'none'}" stroke="${colour}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`

/** Filled: the lamp is on. */
const pin = (colour, edge) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="108" height="132" viewBox="0 0 36 44"><path d="M18 43C8 32 2 25 2 17a16 16 0 0 1 32 0c0 8-6 15-16 26z" fill="${colour}" stroke="${edge}" stroke-width="2"/></svg>`
const here =
  '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10" fill="#1F5A96" stroke="#fff" stroke-width="4"/></svg>'
const marks = { pin: pin('#B3261E', '#FFFFFF'), 'pin-closed': pin('#FFFFFF', '#B3261E'), here }

const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.log),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()

/** Draws an SVG and writes its pixels, in the given tones, as a PNG. */
async function draw(file, picture, tones) {
  const { width, height, pixels } = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
    await image.decode()
    const { width, height } = image
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
    context.drawImage(image, 0, 0)
    return { width, height, pixels: [...context.getImageData(0, 0, width, height).data] }
  }, picture)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, tonedPng(width, height, pixels, tones))
}

const clear = [0, 0, 0, 0]
const rgb = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
/** A colour at the given strengths: the edges of what is drawn with it. */
const at = (hex, ...alphas) => alphas.map((alpha) => [...rgb(hex), Math.round(alpha * 255)])
const between = (a, b) => [...rgb(a).map((part, i) => Math.round((part + rgb(b)[i]) / 2)), 255]
const edged = (fill, edge) => [clear, ...at(fill, 1), ...at(edge, 1, 0.66, 0.33), between(fill, edge)]

for (const [name, paths] of Object.entries(strokes)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    const isOn = suffix === '-on'
    const tones = [clear, ...at(colour, isOn ? 0x22 / 255 : 0.33, 0.66, 1)]
    await draw(fromRoot('src', 'assets', 'tab', `${name}${suffix}.png`), svg(paths, colour, isOn), tones)
  }
}
const toned = {
  pin: edged('#B3261E', '#FFFFFF'),
  'pin-closed': edged('#FFFFFF', '#B3261E'),
  here: edged('#1F5A96', '#FFFFFF'),
}
for (const [name, picture] of Object.entries(marks))
  await draw(fromRoot('src', 'assets', 'map', `${name}.png`), picture, toned[name])
await browser.close()
