import { coverageOf } from '../../cloudfunctions/_walking/coverage/coverage'
import { decodeStreets } from '../../cloudfunctions/_walking/graph/decode'
import { StreetNetwork } from '../../cloudfunctions/_walking/network'
import { adult } from '../../cloudfunctions/_walking/profile'
import type { Bounds } from '../../ops/import-streets/collect'
import { importStreets } from '../../ops/import-streets/import-streets'
import { OsmFault } from '../../ops/import-streets/osm'
import { estate } from '../support/walking/cases'
import { extract } from '../support/walking/extracts'
import {
  gzipped,
  type OsmNode,
  type OsmWay,
  osmText,
  pbfBlob,
  pbfBlock,
  pbfFile,
  withFile,
} from '../support/walking/osm-file'
import { placeAt } from '../support/walking/town'

const street = { highway: 'residential' }
const row = (count: number, step = 100): OsmNode[] =>
  Array.from({ length: count }, (_, i) => ({ id: i + 1, at: [i * step, 0] as const }))
const refs = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

const importText = (nodes: OsmNode[], ways: OsmWay[], bounds?: Bounds) =>
  withFile('map.osm', osmText(nodes, ways), (path) => importStreets(path, '2026-11-01', bounds))

async function networkOf(nodes: OsmNode[], ways: OsmWay[], bounds?: Bounds) {
  const { file, tally } = await importText(nodes, ways, bounds)
  const network = new StreetNetwork(decodeStreets(file))
  const metres = (from: readonly [number, number], to: readonly [number, number]) => {
    const walk = network.walk(placeAt(...(from as [number, number])), placeAt(...(to as [number, number])), adult, 7200)
    return walk && !walk.isEstimate ? Math.round(walk.metres) : undefined
  }
  return { tally, network, metres }
}

describe('reading', () => {
  const nodes = row(30)
  const ways = [{ refs: refs(1, 30), tags: { ...street, name: '一号路' } }]

  it('the same map as .osm, .osm.gz and .osm.pbf, packed or raw, gives the same file', async () => {
    const read = (name: string, content: string | Uint8Array) =>
      withFile(name, content, (path) => importStreets(path, '2026-11-01'))
    const text = osmText(nodes, ways)
    const { file } = await read('map.osm', text)
    expect((await read('map.osm.gz', gzipped(text))).file).toEqual(file)
    expect((await read('map.osm.pbf', pbfFile(nodes, ways))).file).toEqual(file)
    expect((await read('map.osm.pbf', pbfFile(nodes, ways, true))).file).toEqual(file)
  })

  it('takes ways that stand before their nodes, and nodes in any order', async () => {
    const blocks = [pbfBlob('OSMData', pbfBlock([], ways)), pbfBlob('OSMData', pbfBlock([...nodes].reverse(), []))]
    const content = Buffer.concat([pbfBlob('OSMHeader', new Uint8Array()), ...blocks])
    const { tally } = await withFile('map.osm.pbf', content, (path) => importStreets(path, '2026-11-01'))
    expect(tally).toMatchObject({ segments: 29, missingSegments: 0 })
  })

  const whole = pbfFile(nodes, ways)
  it.each<[string, string, string | Uint8Array]>([
    ['text that is no PBF', 'map.osm.pbf', 'not a map at all'],
    ['a PBF cut short', 'map.osm.pbf', whole.subarray(0, whole.length - 9)],
    [
      'a PBF with a damaged block',
      'map.osm.pbf',
      Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 255), whole.subarray(100)]),
    ],
    ['a PBF whose block is no block', 'map.osm.pbf', pbfBlob('OSMData', Buffer.alloc(64, 255))],
    ['XML cut short', 'map.osm', osmText(nodes, ways).slice(0, 300)],
    ['other XML', 'map.osm', '<gpx></gpx>'],
    ['a packed file cut short', 'map.osm.gz', gzipped(osmText(nodes, ways)).subarray(0, 80)],
    ['a file that is not packed', 'map.osm.gz', osmText(nodes, ways)],
    ['another ending', 'map.geojson', '{}'],
    ['a map without streets', 'map.osm', osmText(nodes, [])],
  ])('%s is refused with a sentence', async (_, name, content) => {
    const failed = withFile(name, content, (path) => importStreets(path, '2026-11-01'))
    await expect(failed).rejects.toThrow(OsmFault)
  })

  it('a file that is not there is refused with a sentence', async () => {
    await expect(importStreets('/nowhere/map.osm', '2026-11-01')).rejects.toThrow(OsmFault)
    await expect(importStreets('/nowhere/map.osm.pbf', '2026-11-01')).rejects.toThrow(OsmFault)
  })
})

describe('points that are missing', () => {
  it('cut the way: the gap is never bridged', async () => {
    const nodes = row(7).filter(({ id }) => id !== 4)
    const { tally, metres } = await networkOf(nodes, [{ refs: refs(1, 7), tags: street }])
    expect(tally).toMatchObject({ cutWays: 1, missingSegments: 2, segments: 4 })
    expect(metres([0, 0], [600, 0])).toBeUndefined()
    expect(metres([0, 0], [150, 0])).toBe(150)
  })

  it('a real extract clipped in the middle loses segments and gains none', async () => {
    const whole = await extract('monaco')
    const bounds = { west: 7.41, south: 43.725, east: 7.424, north: 43.738 }
    const { tally, file } = await importStreets('tests/support/walking/osm/monaco.osm.gz', '2026-11-01', bounds)
    expect(tally.cutWays).toBeGreaterThan(20)
    const graph = decodeStreets(file)
    const isIn = (lng: number, lat: number) => lng >= 7.41e7 && lng <= 7.424e7 && lat >= 43.725e7 && lat <= 43.738e7
    expect(graph.lng.every((lng, i) => isIn(lng, graph.lat[i] as number))).toBe(true)
    const { streets } = whole
    const inside = [...streets.from.keys()].filter((i) =>
      [streets.from[i], streets.to[i]].every((end) =>
        isIn(streets.lng[end as number] as number, streets.lat[end as number] as number),
      ),
    )
    expect(graph.segmentCount).toBeLessThanOrEqual(inside.length + 5)
    expect(graph.segmentCount).toBeGreaterThan(inside.length * 0.9)
  })

  it('ways that lie wholly elsewhere are not counted as losses', async () => {
    const far: OsmNode[] = refs(11, 13).map((id) => ({ id, at: [90_000 + id * 100, 0] }))
    const bounds = { west: -0.01, south: -0.01, east: 0.01, north: 0.01 }
    const ways = [
      { refs: refs(1, 9), tags: street },
      { refs: refs(11, 13), tags: street },
      { refs: refs(11, 13), tags: { highway: 'motorway' } },
    ]
    const { tally } = await networkOf([...row(9), ...far], ways, bounds)
    expect(tally).toMatchObject({ ways: 1, cutWays: 0, dropped: { 'motor-road': 0 } })
  })
})

describe('closed estates', () => {
  const inside = [290, 100] as const
  const north = [210, 200] as const
  const south = [210, 0] as const

  it('an open gate lets everybody through, a private one only the residents, and out', async () => {
    const { nodes, ways } = estate({ barrier: 'gate' })
    const { metres, tally } = await networkOf(nodes, ways)
    expect(tally.gates).toBe(1)
    // By the south gate anybody; across the private gate nobody from outside.
    expect(metres(inside, south)).toBe(90 + 100 + 10)
    expect(metres(south, inside)).toBe(90 + 100 + 10)
    expect(metres(north, south)).toBe(790 + 200 + 790)
    expect(metres(south, north)).toBe(790 + 200 + 790)
    // A resident has the key of the private gate, on the way out.
    expect(metres(inside, north)).toBe(90 + 100 + 10)
    expect(metres(north, inside)).toBe(790 + 200 + 800 + 100 + 90)
    expect(tally.estates).toBe(1)
  })

  it('a resident finds the station in the own estate, and each station finds its residents', async () => {
    const { nodes, ways } = estate({ barrier: 'gate' })
    const { network } = await networkOf(nodes, ways)
    const stations = [placeAt(...north), placeAt(230, 100)]
    const { found } = network.nearest(network.place(stations, adult), placeAt(...inside), { most: 2, capSeconds: 3600 })
    expect(found.map(({ place, metres }) => [place, Math.round(metres)])).toEqual([
      [1, 60],
      [0, 200],
    ])
    const home = { id: 'home', place: placeAt(...inside), households: 1 }
    const seconds = (station: (typeof stations)[number]) => coverageOf(network, [home], [station], adult, 15).seconds[0]
    expect(seconds(placeAt(...north))).toBeCloseTo(160, 0)
    expect(seconds(placeAt(230, 100))).toBeCloseTo(48, 0)
  })

  it('behind two private gates residents use both, and no walk leads through', async () => {
    const { nodes, ways } = estate({ barrier: 'gate', access: 'private' })
    const { metres, tally } = await networkOf(nodes, ways)
    expect(tally).toMatchObject({ gates: 2, estates: 1 })
    expect(metres(inside, south)).toBe(200)
    expect(metres(inside, north)).toBe(200)
    expect(metres(south, inside)).toBeUndefined()
    expect(metres(north, south)).toBe(1780)
  })

  it('a station’s reach counts the residents who can come to it', async () => {
    const { nodes, ways } = estate({ barrier: 'gate', access: 'private' })
    const { network } = await networkOf(nodes, ways)
    const placed = network.place([placeAt(...south)], adult)
    const resident = network.nearest(placed, placeAt(...inside), { most: 1, capSeconds: 600 }).found[0]
    expect(resident?.metres).toBeCloseTo(200, 0)
    const [area] = network.areas(placeAt(...south), [5], adult) ?? []
    expect(area?.squareMetres).toBeGreaterThan(25_000)
  })

  it.each([
    ['a locked gate', { barrier: 'gate', locked: 'yes' }],
    ['a gate closed to all', { barrier: 'gate', access: 'no' }],
    ['a wall', { barrier: 'wall' }],
  ])('%s stops everybody', async (_, tags) => {
    const { nodes, ways } = estate(tags)
    const { metres } = await networkOf(nodes, ways)
    expect(metres(inside, south)).toBe(90 + 100 + 800 + 200 + 790)
  })

  it('a private road without a gate is for those who live on it', async () => {
    const nodes: OsmNode[] = [...row(6), { id: 20, at: [250, 300] }]
    const ways = [
      { refs: refs(1, 6), tags: street },
      { refs: [2, 20, 5], tags: { highway: 'service', access: 'private' } },
    ]
    const { metres } = await networkOf(nodes, ways)
    expect(metres([250, 290], [100, 0])).toBeGreaterThan(300)
    expect(metres([100, 0], [250, 290])).toBeUndefined()
    expect(metres([0, 0], [500, 0])).toBe(500)
  })
})

describe('islands', () => {
  it('small ones are left out and named by their street, large ones are kept and named', async () => {
    const nodes: OsmNode[] = [
      ...row(11),
      { id: 20, at: [0, 500] },
      { id: 21, at: [100, 500] },
      { id: 30, at: [0, 900] },
      { id: 31, at: [700, 900] },
    ]
    const { tally, metres } = await networkOf(nodes, [
      { refs: refs(1, 11), tags: { ...street, name: '主街' } },
      { refs: [20, 21], tags: { highway: 'footway', name: '小巷' } },
      { refs: [30, 31], tags: { ...street, name: '村路' } },
    ])
    expect(tally.parts.map(({ name, metres: length }) => [name, length])).toEqual([
      ['主街', 1000],
      ['村路', 700],
    ])
    expect(tally.islands.map(({ name }) => name)).toEqual(['小巷'])
    expect(metres([10, 500], [90, 500])).toBeUndefined()
  })
})

it('who walks along a road does not wait at a signal for those who cross it', async () => {
  const points: OsmNode[] = [...row(5), { id: 8, at: [200, 100] }, { id: 9, at: [200, -300] }]
  const signal = { highway: 'crossing', crossing: 'traffic_signals' }
  const nodes = points.map((node) => (node.id === 3 ? { ...node, tags: signal } : node))
  const { network, tally } = await networkOf(nodes, [
    { refs: refs(1, 5), tags: street },
    { refs: [8, 3, 9], tags: { highway: 'footway' } },
  ])
  const seconds = (from: [number, number], to: [number, number]) =>
    network.walk(placeAt(...from), placeAt(...to), adult, 3600)?.seconds
  expect(tally.signals).toBe(1)
  expect(seconds([100, 0], [300, 0])).toBeCloseTo(160, 0)
  expect(seconds([200, 50], [200, -50])).toBeCloseTo(80 + adult.passSeconds.signal, 0)
})
