import { StreetNetwork } from '../../cloudfunctions/_walking/network'
import { adult } from '../../cloudfunctions/_walking/profile'
import { extract, placesNear } from '../support/walking/extracts'
import { tiled } from '../support/walking/tiled'
import { graphOf } from '../support/walking/town'

/** Bytes of typed arrays that exist; arrays of a network's size are allocated outside the heap and counted at once. */
const arrayBytes = () => process.memoryUsage().arrayBuffers

describe('a query', () => {
  it('allocates no array that grows with the network', async () => {
    const { streets } = await extract('krems')
    const graph = graphOf(tiled(streets, 9))
    const network = new StreetNetwork(graph)
    const stations = placesNear({ graph }, 12, 11)
    const placed = network.place(stations, adult)
    const ask = (round: number) => {
      const from = stations[round % stations.length] as (typeof stations)[number]
      network.nearest(placed, from, { most: 5, capSeconds: 1800 })
      network.walk(from, stations[(round + 1) % stations.length] as typeof from, adult, 1800)
      network.areas(from, [10], adult)
      network.areasFrom(from, [15], adult)
    }
    // Arrays that grow with what was reached are kept from then on.
    for (let round = 0; round < 12; round += 1) ask(round)
    let most = 0
    for (let round = 0; round < 12; round += 1) {
      const before = arrayBytes()
      ask(round)
      most = Math.max(most, arrayBytes() - before)
    }
    expect(graph.nodeCount * 4).toBeGreaterThan(30_000)
    expect(most).toBeLessThan(10_000)
  })
})
