import { edgesPerLeaf, type Graph } from './graph'
import { cosAt, cosNear, metresPerUnit, sinAt } from './measure'

type Plain = Pick<Graph, 'edgeCount' | 'lng' | 'lat' | 'from' | 'to' | 'shapeAt' | 'shape'>

/** The length of every edge and the box around every leaf's edges, in one pass over the points. */
export function lengthsOf({ edgeCount, lng, lat, from, to, shapeAt, shape }: Plain) {
  const metres = new Float64Array(edgeCount)
  const leaves = new Int32Array(Math.ceil(edgeCount / edgesPerLeaf) * 4)
  for (let leaf = 0; leaf * 4 < leaves.length; leaf += 1) {
    const last = Math.min(edgeCount, (leaf + 1) * edgesPerLeaf)
    let [west, south, east, north] = [0x7fff_ffff, 0x7fff_ffff, -0x7fff_ffff, -0x7fff_ffff]
    for (let edge = leaf * edgesPerLeaf; edge < last; edge += 1) {
      let x = lng[from[edge] as number] as number
      let y = lat[from[edge] as number] as number
      const begin = y
      const [cos, sin] = [cosAt(begin), sinAt(begin)]
      let sum = 0
      const end = shapeAt[edge + 1] as number
      for (let i = shapeAt[edge] as number; i <= end; i += 1) {
        west = Math.min(x, west)
        east = Math.max(x, east)
        south = Math.min(y, south)
        north = Math.max(y, north)
        const toX = i < end ? x + (shape[i * 2] as number) : (lng[to[edge] as number] as number)
        const toY = i < end ? y + (shape[i * 2 + 1] as number) : (lat[to[edge] as number] as number)
        const dx = (toX - x) * cosNear(cos, sin, (y + toY) / 2 - begin)
        const dy = toY - y
        sum += Math.sqrt(dx * dx + dy * dy)
        x = toX
        y = toY
      }
      west = Math.min(x, west)
      east = Math.max(x, east)
      south = Math.min(y, south)
      north = Math.max(y, north)
      metres[edge] = sum * metresPerUnit
    }
    leaves[leaf * 4] = west
    leaves[leaf * 4 + 1] = south
    leaves[leaf * 4 + 2] = east
    leaves[leaf * 4 + 3] = north
  }
  return { metres, leaves }
}
