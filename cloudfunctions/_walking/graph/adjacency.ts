import type { Graph } from './graph'

/** Which edges meet at each node. */
export function adjacencyOf({
  nodeCount,
  edgeCount,
  from,
  to,
}: Pick<Graph, 'nodeCount' | 'edgeCount' | 'from' | 'to'>) {
  const startAt = new Int32Array(nodeCount + 1)
  for (let i = 0; i < edgeCount; i += 1) {
    startAt[from[i] as number] = (startAt[from[i] as number] as number) + 1
    startAt[to[i] as number] = (startAt[to[i] as number] as number) + 1
  }
  let sum = 0
  for (let i = 0; i <= nodeCount; i += 1) {
    sum += startAt[i] as number
    startAt[i] = sum
  }
  const edgesAt = new Int32Array(edgeCount * 2)
  // Filled from the back, so that each start ends where it belongs and edges stay in order.
  for (let i = edgeCount - 1; i >= 0; i -= 1) {
    const a = (startAt[to[i] as number] as number) - 1
    startAt[to[i] as number] = a
    edgesAt[a] = i
    const b = (startAt[from[i] as number] as number) - 1
    startAt[from[i] as number] = b
    edgesAt[b] = i
  }
  return { startAt, edgesAt }
}
