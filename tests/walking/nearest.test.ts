import { adult } from '../../cloudfunctions/_walking/profile'
import { attach } from '../../cloudfunctions/_walking/route/attached'
import { nearest } from '../../cloudfunctions/_walking/route/nearest'
import { paceOf, unitsPerSecond } from '../../cloudfunctions/_walking/route/pace'
import { Search } from '../../cloudfunctions/_walking/route/search'
import { snap } from '../../cloudfunctions/_walking/snap/snap'
import { extract } from '../support/walking/extracts'
import { tiled } from '../support/walking/tiled'
import { graphOf, placeAt, town } from '../support/walking/town'

const line = () =>
  town({ a: [0, 0], b: [1000, 0], c: [2000, 0], x: [0, 2000], y: [500, 2000] }, [['a b'], ['b c'], ['x y']])
const at = (east: number, north = 0) => placeAt(east, north)

describe('nearest stations', () => {
  it('tells apart several stations on one edge, and the one on the person’s own edge', () => {
    const network = line()
    const placed = network.place([at(900), at(300), at(500), at(120), at(1500)], adult)
    const { found } = network.nearest(placed, at(200), { most: 5, capSeconds: 3600 })
    expect(found.map(({ place }) => place)).toEqual([3, 1, 2, 0, 4])
    expect(found.map(({ metres }) => Math.round(metres))).toEqual([80, 100, 300, 700, 1300])
  })

  it('stations at one place are ordered by number', () => {
    const network = line()
    const placed = network.place([at(500), at(500), at(500)], adult)
    const { found } = network.nearest(placed, at(0), { most: 2, capSeconds: 3600 })
    expect(found.map(({ place }) => place)).toEqual([0, 1])
  })

  it('looks only at those that are accepted', () => {
    const network = line()
    const placed = network.place([at(210), at(500), at(900)], adult)
    const accepts = (place: number) => place !== 0
    expect(network.nearest(placed, at(200), { most: 1, capSeconds: 3600, accepts }).found[0]?.place).toBe(1)
  })

  it('ends the list with the first place that ends it, an estimated one too, and looks no further', () => {
    const network = line()
    const placed = network.place([at(900), at(300), at(1900), at(500)], adult)
    const until = (metres: number) =>
      network
        .nearest(placed, at(200), { most: 4, capSeconds: 3600, ends: (_, seconds) => seconds > metres / 1.25 })
        .found.map(({ place }) => place)
    expect(until(50)).toEqual([1])
    expect(until(110)).toEqual([1, 3])
    expect(until(310)).toEqual([1, 3, 0])
    expect(until(9000)).toEqual([1, 3, 0, 2])
    const outside = network.place([at(900), at(200, 260), at(1900)], adult)
    const { found, isCapped } = network.nearest(outside, at(200), {
      most: 3,
      capSeconds: 3600,
      ends: (_, seconds) => seconds > 240,
    })
    expect(found.map(({ place, isEstimate }) => [place, isEstimate])).toEqual([[1, true]])
    expect(isCapped).toBe(false)
  })

  it('stops at the cap and says so', () => {
    const network = line()
    const placed = network.place([at(100), at(1900)], adult)
    const { found, isCapped } = network.nearest(placed, at(0), { most: 2, capSeconds: 600 })
    expect(found.map(({ place }) => place)).toEqual([0])
    expect(isCapped).toBe(true)
    expect(network.nearest(placed, at(0), { most: 2, capSeconds: 3600 }).isCapped).toBe(false)
  })

  it('a station on another island is not reached, however near', () => {
    const network = town({ a: [0, 0], b: [1000, 0], c: [0, 60], d: [1000, 60] }, [['a b'], ['c d']])
    const placed = network.place([at(10, 60), at(900)], adult)
    expect(network.nearest(placed, at(10), { most: 2, capSeconds: 7200 }).found.map(({ place }) => place)).toEqual([1])
  })

  it('a station off the network is estimated and ranked among the others', () => {
    const network = line()
    const placed = network.place([at(900), at(200, 400), at(1900)], adult)
    const { found } = network.nearest(placed, at(200), { most: 3, capSeconds: 3600 })
    expect(found.map(({ place, isEstimate }) => [place, isEstimate])).toEqual([
      [1, true],
      [0, false],
      [2, false],
    ])
    expect(found[0]?.metres).toBeCloseTo(560, 0)
  })

  it('a person off the network gets estimates only', () => {
    const network = line()
    const placed = network.place([at(900), at(100)], adult)
    const { found } = network.nearest(placed, at(0, 900), { most: 3, capSeconds: 3600 })
    expect(found.map(({ place, isEstimate }) => [place, isEstimate])).toEqual([
      [1, true],
      [0, true],
    ])
  })

  it('asks again and again with the same arrays and the same answer', () => {
    const network = line()
    const placed = network.place([at(900), at(300), at(1900)], adult)
    const ask = () => network.nearest(placed, at(200), { most: 2, capSeconds: 3600 }).found
    const first = ask()
    network.nearest(placed, at(1800), { most: 1, capSeconds: 60 })
    network.areas(at(500), [5], adult)
    expect(ask()).toEqual(first)
  })

  it('looks no further in a city than in a town: the cap bounds the work', async () => {
    const { streets } = await extract('krems')
    const looked = (tiles: number) => {
      const graph = graphOf(tiled(streets, tiles))
      const pace = paceOf(graph, adult)
      const search = new Search(graph.nodeCount)
      const spot = snap(pace, { lng: 15.6035, lat: 48.4085 }, 250)
      if (!spot) throw new Error('not on the network')
      expect(nearest(search, attach(pace, [], 250), spot, 3, 600 * unitsPerSecond)).toEqual([])
      return search.touchedCount
    }
    expect(looked(1)).toBeGreaterThan(100)
    expect(looked(9)).toBe(looked(1))
  })

  it('asked for none, or with no stations, it answers none', () => {
    const network = line()
    expect(network.nearest(network.place([], adult), at(0), { most: 3, capSeconds: 60 }).found).toEqual([])
    expect(network.nearest(network.place([at(1)], adult), at(0), { most: 0, capSeconds: 60 }).found).toEqual([])
  })
})
