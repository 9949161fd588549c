import type { OsmNode, OsmWay } from './osm-file'

const street = { highway: 'residential' }

/**
 * An estate with one open and one private gate between two streets:
 *
 *   1 ─── 2 ─── 3 ─── 4      y = 200   north street
 *         │p          │
 *         5 ── 6      │      y = 100   inside the estate; p: private gate at 7, o: gate at 8
 *         │?          │
 *   9 ── 10 ── 11 ── 12      y = 0     south street
 */
export const estate = (southGate: Record<string, string>) => {
  const nodes: OsmNode[] = [
    { id: 1, at: [0, 200] },
    { id: 2, at: [200, 200] },
    { id: 3, at: [400, 200] },
    { id: 4, at: [1000, 200] },
    { id: 7, at: [200, 150], tags: { barrier: 'gate', access: 'private' } },
    { id: 5, at: [200, 100] },
    { id: 6, at: [300, 100] },
    { id: 8, at: [200, 50], tags: southGate },
    { id: 9, at: [0, 0] },
    { id: 10, at: [200, 0] },
    { id: 11, at: [400, 0] },
    { id: 12, at: [1000, 0] },
  ]
  const ways: OsmWay[] = [
    { refs: [1, 2, 3, 4, 12], tags: { ...street, name: '北路' } },
    { refs: [9, 10, 11, 12], tags: { ...street, name: '南路' } },
    { refs: [2, 7, 5, 8, 10], tags: { highway: 'service' } },
    { refs: [5, 6], tags: { highway: 'footway' } },
  ]
  return { nodes, ways }
}
