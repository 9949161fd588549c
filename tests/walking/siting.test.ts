import fc from 'fast-check'
import { bestPlaces } from '../../cloudfunctions/_walking/coverage/siting'

/** The best that any choice covers, by trying all of them. */
function best(covers: number[][], weights: number[], count: number): number {
  const value = (chosen: number[]) =>
    [...new Set(chosen.flatMap((i) => covers[i] ?? []))].reduce((sum, home) => sum + (weights[home] ?? 0), 0)
  const choose = (first: number, chosen: number[]): number =>
    Math.max(
      value(chosen),
      ...covers.flatMap((_, i) => (i >= first && chosen.length < count ? [choose(i + 1, [...chosen, i])] : [])),
    )
  return choose(0, [])
}

const problem = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12, maxLength: 12 }),
  covers: fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 6 }), { maxLength: 9 }),
  count: fc.integer({ min: 0, max: 4 }),
})

describe('the best next places', () => {
  it('are exact for small sets', () => {
    fc.assert(
      fc.property(problem, ({ weights, covers, count }) => {
        const siting = bestPlaces(covers, weights, count)
        expect(siting.covered).toBe(best(covers, weights, count))
        expect(siting).toMatchObject({ isExact: true, atMost: siting.covered })
        expect(siting.chosen.length).toBeLessThanOrEqual(count)
      }),
      { numRuns: 300 },
    )
  })

  it('beat the greedy choice where it falls into the trap', () => {
    // The largest single place overlaps both of the two that together cover all.
    const covers = [
      [1, 2, 3, 4],
      [0, 1, 2],
      [3, 4, 5],
    ]
    expect(bestPlaces(covers, [1, 1, 1, 1, 1, 1], 2)).toMatchObject({ covered: 6, isExact: true })
  })

  it('for large sets are greedy, with a bound that holds', () => {
    let state = 1
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const weights = Array.from({ length: 1500 }, () => 1 + random(40))
    const covers = Array.from({ length: 400 }, () => Array.from({ length: 60 }, () => random(1500)))
    const startedAt = performance.now()
    const siting = bestPlaces(
      covers.map((each) => [...new Set(each)]),
      weights,
      12,
    )
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(siting.isExact).toBe(false)
    expect(siting.chosen).toHaveLength(12)
    expect(siting.covered).toBeLessThanOrEqual(siting.atMost)
    expect(siting.covered).toBeGreaterThan(siting.atMost * 0.63)
  })

  it('come in the order in which they help most', () => {
    const { chosen } = bestPlaces([[0], [1, 2], [3, 4, 5]], [1, 1, 1, 1, 1, 1], 3)
    expect(chosen).toEqual([2, 1, 0])
  })

  it('leave out places that help nobody', () => {
    expect(bestPlaces([[], [0], []], [5], 3).chosen).toEqual([1])
  })
})
