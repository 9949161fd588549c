import type { Cluster } from './draw'
import type { Projection } from './projection'
import type { Marker } from './shapes'

/** Joins the markers that want it and stand within one cell of a grid of pixels. A marker alone stays one. */
export function joinMarkers(
  markers: Marker[],
  projection: Projection,
  gridSize: number,
): { single: Marker[]; clusters: Cluster[] } {
  const cells = new Map<string, Marker[]>()
  const single = markers.filter(({ joinCluster }) => !joinCluster)
  for (const marker of markers.filter(({ joinCluster }) => joinCluster)) {
    const { x, y } = projection.toPoint(marker)
    const cell = `${Math.floor(x / gridSize)} ${Math.floor(y / gridSize)}`
    cells.set(cell, [...(cells.get(cell) ?? []), marker])
  }
  const clusters: Cluster[] = []
  for (const group of cells.values()) {
    const [first] = group
    if (group.length === 1 && first) {
      single.push(first)
      continue
    }
    const points = group.map((marker) => projection.toPoint(marker))
    const mean = (pick: (point: { x: number; y: number }) => number) =>
      points.reduce((sum, point) => sum + pick(point), 0) / points.length
    clusters.push({ id: clusters.length + 1, markers: group, x: mean(({ x }) => x), y: mean(({ y }) => y) })
  }
  return { single, clusters }
}
