import { createHash } from 'node:crypto'
import { decodeStreets } from '../../cloudfunctions/_walking/graph/decode'
import { isForResidents, isOneWay, surfaceNumber } from '../../cloudfunctions/_walking/graph/streets'
import { StreetNetwork } from '../../cloudfunctions/_walking/network'
import { adult, elder } from '../../cloudfunctions/_walking/profile'
import { placeAt } from '../../local/demo/layout'
import { demoRows } from '../../local/demo/make-demo'
import { demoStreets, demoStreetsFile } from '../../local/demo/streets/streets'
import { metresBetween } from '../../src/contracts/place.calc'

const { areas, stations } = demoRows()
const places = stations.map(({ place }) => place)
const buildings = areas.flatMap(({ level, place }) => (level === 'building' && place ? [place] : []))
const file = demoStreetsFile()
const network = new StreetNetwork(decodeStreets(file))

const metres = (from: [number, number], to: [number, number], profile = adult) =>
  network.walk(placeAt(...from), placeAt(...to), profile, 7200)?.metres ?? Infinity

describe('the demo county’s streets', () => {
  it('are the same each time, and labelled as invented', () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(hash(demoStreetsFile())).toBe(hash(file))
    expect(network.graph.source).toMatchObject({ isSynthetic: true })
  })

  it('hang together, with estates, private gates, stairs and signals', () => {
    const { tally } = demoStreets()
    expect(tally.parts).toHaveLength(1)
    expect(tally.estates).toBeGreaterThan(50)
    expect(tally.gates).toBeGreaterThan(50)
    expect(tally.signals).toBe(25)
    const { flags } = network.graph
    expect(flags.filter((bits) => surfaceNumber(bits) === 3).length).toBeGreaterThan(5)
    expect(flags.some(isOneWay)).toBe(true)
    expect(flags.some(isForResidents)).toBe(true)
  })

  it('lead to every station and from every building', () => {
    const placed = network.place(places, adult)
    expect(placed.attached.outside).toEqual([])
    for (const building of buildings) {
      expect(network.nearest(placed, building, { most: 1, capSeconds: 7200 }).found[0]?.isEstimate).toBe(false)
    }
  })

  it('cross the river and the railway only where there is a bridge', () => {
    expect(metres([560, 10], [620, 10])).toBeGreaterThan(600)
    expect(metres([560, 900], [620, 900])).toBeLessThan(70)
    expect(metres([-450, -560], [-450, -620])).toBeGreaterThan(300)
    expect(metres([-900, -560], [-900, -620])).toBeLessThan(70)
    // By the stairs an adult is quick; an elder takes them too, since the bridge is too far.
    expect(metres([560, 310], [620, 310])).toBeLessThan(70)
  })

  it('put the stations in another order than the straight line does', () => {
    const placed = network.place(places, elder)
    const orders = buildings.map((building) => ({
      straight: places
        .map((place, i) => ({ i, metres: metresBetween(place, building) }))
        .sort((a, b) => a.metres - b.metres)
        .slice(0, 3)
        .map(({ i }) => i),
      walked: network.nearest(placed, building, { most: 3, capSeconds: 7200 }).found.map(({ place }) => place),
    }))
    const share = (differs: (typeof orders)[number][]) => differs.length / orders.length
    expect(share(orders.filter(({ straight, walked }) => straight[0] !== walked[0]))).toBeGreaterThan(0.05)
    expect(share(orders.filter(({ straight, walked }) => straight.join() !== walked.join()))).toBeGreaterThan(0.4)
  })
})
