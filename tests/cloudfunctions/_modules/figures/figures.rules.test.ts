import fc from 'fast-check'
import { type Counted, figuresOf } from '../../../../cloudfunctions/_modules/figures/figures.rules'

const station = (areaPath: string[], star = 0, isOpen = false): Counted => ({ areaPath, star, isOpen })

test('counts stations, stars and open ones, and what the area holds itself', () => {
  const stations = [
    station(['jn', 's1', 'c1'], 5, true),
    station(['jn', 's1'], 4),
    station(['jn', 's2'], 0, true),
    station(['other', 's1'], 5),
    station(['jn'], 4),
  ]
  const figures = figuresOf('jn', ['s1', 's2', 's3'], stations)
  expect(figures.total).toEqual({ stations: 4, fiveStar: 1, fourStar: 2, openNow: 2 })
  expect(figures.direct).toEqual({ stations: 1, fiveStar: 0, fourStar: 1, openNow: 0 })
  expect(figures.children.map((child) => child.stations)).toEqual([2, 1, 0])
})

test('M7: every figure is the sum of its children and its own, also where an area is missing', () => {
  const paths = fc.constantFrom(
    ['jn'],
    ['jn', 'a'],
    ['jn', 'a', 'x'],
    ['jn', 'b', 'y'],
    ['jn', 'unknown', 'z'],
    ['else'],
  )
  const counted = fc.record({ areaPath: paths, star: fc.integer({ min: 0, max: 5 }), isOpen: fc.boolean() })
  fc.assert(
    fc.property(fc.array(counted), (stations) => {
      const { total, direct, children } = figuresOf('jn', ['a', 'b', 'c'], stations)
      for (const key of ['stations', 'fiveStar', 'fourStar', 'openNow'] as const) {
        expect(total[key]).toBe(children.reduce((sum, child) => sum + child[key], direct[key]))
      }
      expect(total.stations).toBe(stations.filter(({ areaPath }) => areaPath[0] === 'jn').length)
    }),
  )
})
