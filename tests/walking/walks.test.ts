import { adult, elder, wheelchair } from '../../cloudfunctions/_walking/profile'
import { placeAt, town } from '../support/walking/town'

/** Two roads a hundred metres apart, joined by stairs in the middle and by a street far to the east. */
const slope = () =>
  town({ a: [0, 0], m: [200, 0], e: [600, 0], x: [0, 100], n: [200, 100], f: [600, 100] }, [
    ['a m e'],
    ['x n f'],
    ['m n', { surface: 'stairs' }],
    ['e f'],
  ])

describe('a walk', () => {
  it('begins and ends within edges, not at their ends', () => {
    const walk = slope().walk(placeAt(30, 0), placeAt(170, 0), adult, 600)
    expect(walk?.metres).toBeCloseTo(140, 1)
    expect(walk?.seconds).toBeCloseTo(140 / 1.25, 1)
    expect(walk?.isEstimate).toBe(false)
  })

  it('counts the way from the door to the street', () => {
    const walk = slope().walk(placeAt(30, -40), placeAt(170, -20), adult, 600)
    expect(walk?.metres).toBeCloseTo(200, 1)
  })

  it('uses stairs, and says how many metres of them', () => {
    const walk = slope().walk(placeAt(200, -1), placeAt(200, 101), adult, 600)
    expect(walk?.stairsMetres).toBeCloseTo(100, 0)
    expect(walk?.seconds).toBeCloseTo((100 * adult.surface.stairs + 2) / 1.25, 0)
  })

  it('an elder goes round stairs when the way round is not five times longer', () => {
    const walk = (east: number) => slope().walk(placeAt(east, 0), placeAt(east, 100), elder, 3600)
    expect(walk(590)?.stairsMetres).toBe(0)
    expect(walk(190)?.stairsMetres).toBeCloseTo(100, 0)
  })

  it('a wheelchair never meets a stair, whatever it costs', () => {
    const walk = slope().walk(placeAt(200, 0), placeAt(200, 100), wheelchair, 3600)
    expect(walk?.stairsMetres).toBe(0)
    expect(walk?.metres).toBeCloseTo(900, 0)
  })

  it('a place on stairs is brought to the street for a wheelchair', () => {
    const walk = slope().walk(placeAt(200, 30), placeAt(0, 0), wheelchair, 3600)
    expect(walk?.metres).toBeCloseTo(230, 0)
  })

  it('the line runs from street point to street point and is cut where the ground changes', () => {
    const walk = slope().walk(placeAt(150, 0), placeAt(250, 100), adult, 600)
    expect(walk?.legs.map(({ surface }) => surface)).toEqual(['even', 'stairs', 'even'])
    expect(walk?.legs.map(({ metres }) => Math.round(metres))).toEqual([50, 100, 50])
    const points = walk?.legs.flatMap((leg) => leg.points) ?? []
    expect(points[0]).toBeCloseTo(placeAt(150, 0).lng, 6)
    expect(points.at(-2)).toBeCloseTo(placeAt(250, 0).lng, 6)
    expect(points.at(-1)).toBeCloseTo(placeAt(0, 100).lat, 6)
  })

  it('waits once at a signal it passes, and not at one where it turns in before', () => {
    const crossing = town({ a: [0, 0], s: [100, 0], b: [200, 0] }, [
      ['a s', { to: 'signal' }],
      ['s b', { from: 'signal' }],
    ])
    const over = crossing.walk(placeAt(50, 0), placeAt(150, 0), adult, 600)
    expect(over?.seconds).toBeCloseTo(80 + adult.passSeconds.signal, 1)
    expect(over?.signals).toBe(1)
    expect(crossing.walk(placeAt(10, 0), placeAt(90, 0), adult, 600)?.seconds).toBeCloseTo(64, 1)
  })

  it('a bar across the path stops a wheelchair only', () => {
    const path = town({ a: [0, 0], s: [100, 0], b: [200, 0] }, [
      ['a s', { to: 'step' }],
      ['s b', { from: 'step' }],
    ])
    expect(path.walk(placeAt(0, 0), placeAt(200, 0), adult, 600)?.metres).toBeCloseTo(200, 0)
    expect(path.walk(placeAt(0, 0), placeAt(200, 0), wheelchair, 600)).toBeUndefined()
    // The street before the bar can still be used.
    expect(path.walk(placeAt(90, 0), placeAt(0, 0), wheelchair, 600)?.metres).toBeCloseTo(90, 0)
  })

  it('a bridge over a street is not a crossing', () => {
    const bridge = town({ w: [-100, 0], e: [100, 0], n: [0, 100], s: [0, -100], f: [500, 0] }, [
      ['w e f'],
      ['n s'],
      ['s f'],
    ])
    const walk = bridge.walk(placeAt(-50, 0), placeAt(0, 50), adult, 3600)
    expect(walk?.metres).toBeCloseTo(550 + Math.hypot(500, 100) + 150, 0)
  })

  it('past the cap, and where no way leads, there is none', () => {
    const islands = town({ a: [0, 0], b: [1000, 0], c: [0, 300], d: [1000, 300] }, [['a b'], ['c d']])
    expect(islands.walk(placeAt(0, 0), placeAt(1000, 0), adult, 799)).toBeUndefined()
    expect(islands.walk(placeAt(0, 0), placeAt(1000, 0), adult, 801)?.metres).toBeCloseTo(1000, 0)
    expect(islands.walk(placeAt(0, 0), placeAt(0, 300), adult, 100_000)).toBeUndefined()
  })

  it('far from every street it is an estimate, and says so', () => {
    const walk = slope().walk(placeAt(0, -800), placeAt(100, 0), adult, 3600)
    expect(walk?.isEstimate).toBe(true)
    expect(walk?.metres).toBeCloseTo(Math.hypot(100, 800) * 1.4, 0)
  })

  it('a profile that makes no sense is refused', () => {
    const flying = { ...adult, id: 'flying', surface: { ...adult.surface, rough: 0.5 } }
    expect(() => slope().pace(flying)).toThrow(RangeError)
    expect(() => slope().pace({ ...adult, metresPerSecond: 0 })).toThrow(RangeError)
  })
})
