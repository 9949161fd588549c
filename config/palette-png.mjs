import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const indexed8Bit = [8, 3, 0, 0, 0]

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A PNG of at most 256 colours, each `[red, green, blue, alpha]`; `indexOf(x, y)` says which. */
export function indexedPng(width, height, palette, indexOf) {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(x, y)
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, Buffer.from(indexed8Bit)])),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Sixteen steps a channel: flat pictures lose nothing the eye sees. Clear pixels are all the same. */
const rounded = (rgba, at) => {
  const alpha = Math.round(rgba[at + 3] / 17) * 17
  return alpha === 0 ? [0, 0, 0, 0] : [...[0, 1, 2].map((i) => Math.round(rgba[at + i] / 17) * 17), alpha]
}

/** A PNG with a palette, about a third of the usual bytes. Throws when the picture has more than 256 colours. */
export function palettePng(width, height, rgba) {
  const colours = new Map()
  const indices = new Uint16Array(width * height)
  for (let at = 0; at < indices.length; at++) {
    const colour = rounded(rgba, at * 4)
    const name = colour.join()
    if (!colours.has(name)) colours.set(name, { index: colours.size, colour })
    indices[at] = colours.get(name).index
  }
  if (colours.size > 256) throw new Error(`${colours.size} colours are too many for a palette`)
  const palette = [...colours.values()].map(({ colour }) => colour)
  return indexedPng(width, height, palette, (x, y) => indices[y * width + x])
}
