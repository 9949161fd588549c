import { contract } from '../../cloudfunctions/_walking/graph/contract'
import { surfaceNumber } from '../../cloudfunctions/_walking/graph/streets'
import { adult } from '../../cloudfunctions/_walking/profile'
import { extract, extracts } from '../support/walking/extracts'
import { placeAt, town, townStreets } from '../support/walking/town'

describe('joining segments into chains', () => {
  it.each(extracts)('%s: every segment is in exactly one chain', async (name) => {
    const { streets } = await extract(name)
    const count = contract(streets).reduce((sum, { between }) => sum + between.length + 1, 0)
    expect(count).toBe(streets.from.length)
  })

  it('parallel chains between two junctions stay two, and the shorter is walked', () => {
    const points = { w: [-100, 0], a: [0, 0], n: [100, 300], s: [100, -20], b: [200, 0], e: [300, 0] } as const
    const streets = townStreets(points, [['w a'], ['a n b'], ['a s b'], ['b e']])
    expect(contract(streets).filter(({ between }) => between.length === 1)).toHaveLength(2)
    for (const order of [
      [['a n b'], ['a s b']],
      [['a s b'], ['a n b']],
    ] as const) {
      const walk = town(points, [['w a'], ...order, ['b e']]).walk(placeAt(-100, 0), placeAt(300, 0), adult, 3600)
      expect(walk?.metres).toBeCloseTo(200 + 2 * Math.hypot(100, 20), 0)
    }
  })

  it('the ground changes within a street: the chain ends there', () => {
    const streets = townStreets({ a: [0, 0], b: [50, 0], c: [60, 0], d: [100, 0] }, [
      ['a b'],
      ['b c', { surface: 'stairs' }],
      ['c d'],
    ])
    expect(contract(streets).map(({ flags }) => surfaceNumber(flags))).toEqual([0, 3, 0])
  })

  it('a signal in the middle of a street ends a chain', () => {
    const streets = townStreets({ a: [0, 0], b: [50, 0], c: [100, 0] }, [
      ['a b', { to: 'signal' }],
      ['b c', { from: 'signal' }],
    ])
    expect(contract(streets)).toHaveLength(2)
  })

  it('a ring without a junction is walked round on the shorter side', () => {
    const ring = town({ a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] }, [['a b c d a']])
    const walk = ring.walk(placeAt(90, 0), placeAt(0, 20), adult, 3600)
    expect(walk?.metres).toBeCloseTo(110, 0)
  })

  it('a loop that comes back to its junction can be walked into from both ends', () => {
    const lollipop = town({ o: [-100, 0], a: [0, 0], b: [100, 50], c: [100, -50] }, [['o a'], ['a b c a']])
    const near = Math.hypot(100, 50)
    expect(lollipop.walk(placeAt(-100, 0), placeAt(100, 40), adult, 3600)?.metres).toBeCloseTo(100 + near + 10, 0)
    expect(lollipop.walk(placeAt(-100, 0), placeAt(100, -40), adult, 3600)?.metres).toBeCloseTo(100 + near + 10, 0)
  })
})
