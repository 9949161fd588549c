import fc from 'fast-check'
import { checksum } from '../../cloudfunctions/_walking/graph/checksum'
import { decodeStreets } from '../../cloudfunctions/_walking/graph/decode'
import { encodeStreets } from '../../cloudfunctions/_walking/graph/encode'
import { DamagedStreets } from '../../cloudfunctions/_walking/graph/graph'
import { extract, extracts } from '../support/walking/extracts'
import { haversine } from '../support/walking/plain'
import { graphOf, testSource, townStreets } from '../support/walking/town'

const square = townStreets({ a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] }, [['a b c d a'], ['a c']])

describe('a stored network', () => {
  it.each(extracts)('%s: keeps every metre in at most 12 bytes per directed segment', async (name) => {
    const { streets, file, graph } = await extract(name)
    let metres = 0
    for (let i = 0; i < streets.from.length; i += 1) {
      const [a, b] = [streets.from[i] as number, streets.to[i] as number]
      metres += haversine(
        streets.lng[a] as number,
        streets.lat[a] as number,
        streets.lng[b] as number,
        streets.lat[b] as number,
      )
    }
    expect(graph.metres.reduce((sum, each) => sum + each, 0)).toBeCloseTo(metres, 1)
    expect(graph.segmentCount).toBe(streets.from.length)
    expect(file.length / (2 * streets.from.length)).toBeLessThan(12)
  })

  it('says where it comes from', () => {
    expect(graphOf(square).source).toEqual(testSource)
  })

  it('keeps steps that are longer than sixteen bits', () => {
    const far = townStreets({ a: [0, 0], b: [5000, 3000], c: [-4000, 0], d: [0, 9000] }, [['a b c d']])
    const graph = graphOf(far)
    expect(graph.edgeCount).toBe(1)
    const expected = Math.hypot(5000, 3000) + Math.hypot(9000, 3000) + Math.hypot(4000, 9000)
    expect(Math.abs((graph.metres[0] as number) - expected)).toBeLessThan(0.1)
  })

  it('can be read from a Node buffer, whose slices are views of a pool, wherever it begins', () => {
    const plain = encodeStreets(square, testSource)
    for (let before = 0; before < 4; before += 1) {
      const pool = Buffer.alloc(plain.length + 16)
      pool.set(plain, before)
      const file = pool.subarray(before, before + plain.length)
      expect(decodeStreets(file)).toEqual(decodeStreets(plain))
    }
  })

  it('can be read from the middle of a larger buffer', () => {
    const file = encodeStreets(square, testSource)
    const larger = new Uint8Array(file.length + 3)
    larger.set(file, 3)
    expect(decodeStreets(larger.subarray(3)).edgeCount).toBe(graphOf(square).edgeCount)
  })
})

describe('a damaged file is told by a typed error', () => {
  const whole = encodeStreets(square, testSource)

  it('wherever a byte is changed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = whole.slice()
        broken[at] = (broken[at] as number) ^ change
        expect(() => decodeStreets(broken)).toThrow(DamagedStreets)
      }),
      { numRuns: 500 },
    )
  })

  it('because the checksum of any length changes with any byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 23 }), fc.nat(22), (bytes, at) => {
        const changed = bytes.slice()
        changed[at % bytes.length] = (changed[at % bytes.length] as number) ^ 1
        expect(checksum(changed)).not.toBe(checksum(bytes))
        expect(checksum(Uint8Array.from([...bytes, 0]))).not.toBe(checksum(bytes))
      }),
    )
  })

  it('wherever it is cut short, and when something is added', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => decodeStreets(whole.subarray(0, length))).toThrow(DamagedStreets)
    }
    expect(() => decodeStreets(Uint8Array.from([...whole, 0]))).toThrow(DamagedStreets)
  })

  it('even when the checksum fits: counts and edges are looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: whole.length - 1 }), fc.nat(255), (at, value) => {
        const forged = whole.slice()
        forged[at] = value
        new DataView(forged.buffer).setUint32(8, checksum(forged.subarray(16)), true)
        try {
          const graph = decodeStreets(forged)
          expect(Math.max(...graph.from, ...graph.to)).toBeLessThan(graph.nodeCount)
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedStreets)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['another kind of file', Buffer.from('<?xml version="1.0"?><osm/>')],
    ['random bytes', Buffer.alloc(5000, 7)],
  ])('%s', (_, bytes) => {
    expect(() => decodeStreets(bytes)).toThrow(DamagedStreets)
  })

  it('a file of a later version says so', () => {
    const later = whole.slice()
    later[4] = 2
    expect(() => decodeStreets(later)).toThrow(/version 2/)
  })
})
