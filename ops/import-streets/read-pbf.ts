import { open } from 'node:fs/promises'
import { nodeTags, OsmFault, type OsmSink, type Tags, wayTags } from './osm'
import { dataBlocks } from './pbf-blobs'

interface PbfNode {
  type: 'node'
  id: number
  lat: number
  lon: number
  tags?: Tags
}
interface PbfWay {
  type: 'way'
  id: number
  refs: number[]
  tags?: Tags
}
type PbfItem = PbfNode | PbfWay | { type: 'relation' }
type ParseBlock = (block: Buffer, tags: { node: string[]; way: string[]; relation: boolean }) => PbfItem[]

/** Reads a .osm.pbf file block by block: memory does not grow with the file. */
export async function readPbf(path: string, sink: OsmSink): Promise<void> {
  const parse = (await import('osm-pbf-parser-node')).parse as unknown as ParseBlock
  const file = await open(path).catch((error: Error) => {
    throw new OsmFault(`文件打不开：${error.message}`)
  })
  try {
    for await (const block of dataBlocks(file)) {
      for (const item of parse(block, { node: nodeTags, way: wayTags, relation: false })) {
        if (item.type === 'node') sink.node(item.id, item.lon, item.lat, item.tags)
        else if (item.type === 'way' && item.tags) sink.way(item.id, item.refs, item.tags)
      }
    }
  } catch (error) {
    throw error instanceof OsmFault ? error : new OsmFault(`文件已经损坏：${(error as Error).message}`)
  } finally {
    await file.close()
  }
}
