import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import sax from 'sax'
import { nodeTags, OsmFault, type OsmSink, wayTags } from './osm'

interface Open {
  kind: 'node' | 'way'
  id: number
  lng: number
  lat: number
  refs: number[]
  tags: Record<string, string>
}

const wanted = { node: new Set(nodeTags), way: new Set(wayTags) }

/** Turns the parser's events into nodes and ways. `isOsm` says whether the file's root element was the right one. */
function listen(parser: sax.SAXParser, sink: OsmSink) {
  const state = { isOsm: false }
  let open: Open | undefined
  parser.onopentag = ({ name, attributes }) => {
    const text = (key: string) => String(attributes[key] ?? '')
    const number = (key: string) => Number(text(key))
    if (name === 'osm') state.isOsm = true
    if (name === 'node' || name === 'way') {
      open = { kind: name, id: number('id'), lng: number('lon'), lat: number('lat'), refs: [], tags: {} }
    } else if (name === 'nd') open?.refs.push(number('ref'))
    else if (name === 'tag' && open && wanted[open.kind].has(text('k'))) open.tags[text('k')] = text('v')
  }
  parser.onclosetag = (name) => {
    if (!open || name !== open.kind) return
    const { kind, id, lng, lat, refs, tags } = open
    open = undefined
    if (kind === 'way') sink.way(id, refs, tags)
    else if (Number.isFinite(lng) && Number.isFinite(lat)) sink.node(id, lng, lat, tags)
  }
  parser.onerror = (error) => {
    throw new OsmFault(`文件不是完整的 XML：${error.message.split('\n')[0]}`)
  }
  return state
}

/** Reads .osm, and .osm.gz when `isPacked`, as a stream. */
export async function readXml(path: string, isPacked: boolean, sink: OsmSink): Promise<void> {
  const parser = sax.parser(true)
  const state = listen(parser, sink)
  const decoder = new StringDecoder('utf8')
  const consume = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) parser.write(decoder.write(chunk))
    parser.write(decoder.end()).close()
  }
  try {
    const source = createReadStream(path, { highWaterMark: 1 << 18 })
    await (isPacked ? pipeline(source, createGunzip(), consume) : pipeline(source, consume))
  } catch (error) {
    throw error instanceof OsmFault ? error : new OsmFault(`文件读不了：${(error as Error).message}`)
  }
  if (!state.isOsm) throw new OsmFault('文件不是 OpenStreetMap 的 XML（没有 <osm>）')
}
