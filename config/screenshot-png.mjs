import { indexedPng } from './palette-png.mjs'

const size = 64

const partsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]
const distance = (a, b) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2

/** The colours that cover most of the picture, as they are: a page is flat surfaces, and letters' soft edges are not. */
function chosenOf(counts) {
  const most = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const palette = most.slice(0, size).map(partsOf)
  const nearest = (colour) => {
    const parts = partsOf(colour)
    return palette.reduce((best, one, i) => (distance(one, parts) < distance(palette[best], parts) ? i : best), 0)
  }
  return { palette, index: new Map(most.map((colour, i) => [colour, i < size ? i : nearest(colour)])) }
}

/** A screenshot's pixels as a PNG of its most frequent colours, about a third of the usual bytes. */
export function screenshotPng(width, height, rgba) {
  const colourAt = (at) => (rgba[at] << 16) | (rgba[at + 1] << 8) | rgba[at + 2]
  const counts = new Map()
  for (let at = 0; at < rgba.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1)
  const { palette, index } = chosenOf(counts)
  const opaque = palette.map((colour) => [...colour, 255])
  return indexedPng(width, height, opaque, (x, y) => index.get(colourAt((y * width + x) * 4)))
}
