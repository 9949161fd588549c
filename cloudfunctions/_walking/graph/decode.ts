import { adjacencyOf } from './adjacency'
import { boxesOf } from './boxes'
import { ByteReader } from './bytes'
import { checksum } from './checksum'
import { headerBytes, magic, version } from './format'
import { DamagedStreets, type Graph, type StreetsSource } from './graph'
import { lengthsOf } from './lengths'

/**
 * Loads a stored network.
 * @throws DamagedStreets whatever is wrong with the bytes: empty, cut short, of another version, altered.
 */
export function decodeStreets(file: Uint8Array): Graph {
  const body = bodyOf(file)
  try {
    return read(body)
  } catch (error) {
    if (error instanceof DamagedStreets) throw error
    throw new DamagedStreets(`the network does not make sense: ${error instanceof Error ? error.message : error}`)
  }
}

function bodyOf(file: Uint8Array): Uint8Array {
  if (file.length < headerBytes) throw new DamagedStreets('the file is too short to be a street network')
  const header = new DataView(file.buffer, file.byteOffset, headerBytes)
  if (header.getUint32(0, true) !== magic) throw new DamagedStreets('the file is not a street network')
  const found = header.getUint32(4, true)
  if (found !== version) throw new DamagedStreets(`the file has version ${found}, this program reads ${version}`)
  const body = file.subarray(headerBytes)
  if (header.getUint32(12, true) !== body.length) throw new DamagedStreets('the file was cut short or added to')
  if (header.getUint32(8, true) !== checksum(body)) throw new DamagedStreets('the checksum does not fit the content')
  return body
}

function read(body: Uint8Array): Graph {
  const reader = new ByteReader(body)
  const [nodeCount, edgeCount, segmentCount, stepCount] = [
    reader.whole(),
    reader.whole(),
    reader.whole(),
    reader.whole(),
  ]
  if (nodeCount * 2 + edgeCount * 4 + stepCount * 4 > body.length) throw new DamagedStreets('the counts do not fit')
  const source: StreetsSource = JSON.parse(new TextDecoder().decode(reader.take(reader.whole())))
  const nodes = readNodes(reader, nodeCount)
  const edges = readEdges(reader, edgeCount, nodeCount)
  const bytes = reader.take(stepCount * 4)
  if (reader.at !== body.length || edges.shapeAt[edgeCount] !== stepCount) {
    throw new DamagedStreets('the content is longer or shorter than its counts')
  }
  // A copy of our own: `slice` of a Node buffer is a view of a larger one.
  const shape = new Int16Array(new Uint8Array(bytes).buffer)
  const plain = { source, nodeCount, edgeCount, segmentCount, ...nodes, ...edges, shape }
  const { metres, leaves } = lengthsOf(plain)
  return { ...plain, metres, boxes: boxesOf(leaves), ...adjacencyOf(plain) }
}

function readNodes(reader: ByteReader, count: number) {
  const lng = new Int32Array(count)
  const lat = new Int32Array(count)
  let [x, y] = [0, 0]
  for (let i = 0; i < count; i += 1) {
    x += reader.signed()
    y += reader.signed()
    lng[i] = x
    lat[i] = y
  }
  return { lng, lat }
}

function readEdges(reader: ByteReader, count: number, nodeCount: number) {
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  const flags = new Uint8Array(count)
  const shapeAt = new Int32Array(count + 1)
  let start = 0
  let steps = 0
  for (let i = 0; i < count; i += 1) {
    start += reader.whole()
    const end = start + reader.signed()
    if (start >= nodeCount || end < 0 || end >= nodeCount) throw new DamagedStreets('an edge leads to no node')
    from[i] = start
    to[i] = end
    flags[i] = reader.byte()
    steps += reader.whole()
    shapeAt[i + 1] = steps
  }
  return { from, to, flags, shapeAt }
}
