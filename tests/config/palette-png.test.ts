import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateSync } from 'node:zlib'

const source = pathToFileURL(resolve(__dirname, '../../config/screenshot-png.mjs')).href

/** Two wide, one high: as it is drawn by a program of its own, for jest reads no `.mjs`. */
function drawn(rgba: number[]): Buffer {
  const script = `import { screenshotPng } from ${JSON.stringify(source)}
process.stdout.write(screenshotPng(2, 1, Uint8Array.from(${JSON.stringify(rgba)})).toString('base64'))`
  return Buffer.from(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
    'base64',
  )
}

function chunks(png: Buffer): Record<string, Buffer> {
  const found: Record<string, Buffer> = {}
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    found[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length)
    at += length + 12
  }
  return found
}

test('a picture keeps its colours exactly, three bytes each in the palette', () => {
  const { IHDR, PLTE, tRNS, IDAT } = chunks(drawn([250, 246, 240, 255, 179, 38, 30, 255]))
  expect([...(PLTE ?? [])]).toEqual([250, 246, 240, 179, 38, 30])
  expect([...(tRNS ?? [])]).toEqual([255, 255])
  expect([IHDR?.readUInt32BE(0), IHDR?.readUInt32BE(4)]).toEqual([2, 1])
  // Two colours take a bit each: the row is its filter byte, then both pixels in the first bits of one byte.
  expect(IHDR?.[8]).toBe(1)
  expect([...inflateSync(IDAT ?? Buffer.alloc(0))]).toEqual([0, 0b0100_0000])
})
