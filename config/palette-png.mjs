import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** After the depth: colours from a palette, the usual compression, filter and order. */
const indexed = [3, 0, 0, 0]

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

const depthFor = (colours) => [1, 2, 4].find((bits) => colours <= 2 ** bits) ?? 8

/** The rows of a PNG, each behind its filter byte; several pixels share a byte where few colours allow it. */
function packed(width, height, depth, indexOf) {
  const bytes = Math.ceil((width * depth) / 8) + 1
  const rows = Buffer.alloc(bytes * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * depth
      rows[y * bytes + 1 + (bit >> 3)] |= indexOf(x, y) << (8 - depth - (bit & 7))
    }
  }
  return rows
}

/** A PNG of at most 256 colours, each `[red, green, blue, alpha]`; `indexOf(x, y)` says which. */
export function indexedPng(width, height, palette, indexOf) {
  const depth = depthFor(palette.length)
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, Buffer.from([depth, ...indexed])])),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(packed(width, height, depth, indexOf), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Colours apart as they are seen: what is clear has none. */
const distance = (a, b) =>
  (a[3] - b[3]) ** 2 + [0, 1, 2].reduce((sum, i) => sum + ((a[i] * a[3] - b[i] * b[3]) / 255) ** 2, 0)

/** A PNG in a few given tones: each pixel takes the nearest. For flat signs, a fraction of the usual bytes. */
export function tonedPng(width, height, rgba, tones) {
  return indexedPng(width, height, tones, (x, y) => {
    const at = (y * width + x) * 4
    const pixel = [...rgba.slice(at, at + 4)]
    const far = tones.map((tone) => distance(tone, pixel))
    return far.indexOf(Math.min(...far))
  })
}
