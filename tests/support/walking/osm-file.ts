import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { Writer } from 'protobufjs/minimal'
import { placeAt } from './town'

export interface OsmNode {
  id: number
  /** Metres east and north. */
  at: readonly [number, number]
  tags?: Record<string, string>
}
export interface OsmWay {
  refs: number[]
  tags: Record<string, string>
}

const tagLines = (tags: Record<string, string> = {}) => Object.entries(tags).map(([k, v]) => `<tag k="${k}" v="${v}"/>`)

export function osmText(nodes: readonly OsmNode[], ways: readonly OsmWay[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">',
    ...nodes.map(({ id, at, tags }) => {
      const { lng, lat } = placeAt(...(at as [number, number]))
      return `<node id="${id}" lon="${lng}" lat="${lat}">${tagLines(tags).join('')}</node>`
    }),
    ...ways.map(({ refs, tags }, i) => {
      const nds = refs.map((ref) => `<nd ref="${ref}"/>`)
      return `<way id="${i + 1}">${nds.join('')}${tagLines(tags).join('')}</way>`
    }),
    '</osm>',
  ].join('\n')
}

/** A blob of a .osm.pbf file with its header. */
export function pbfBlob(kind: string, content: Uint8Array, isRaw = false): Buffer {
  const packed = Writer.create()
  if (isRaw) packed.uint32(10).bytes(content)
  else packed.uint32(16).int32(content.length).uint32(26).bytes(deflateSync(content))
  const blob = packed.finish()
  const header = Writer.create().uint32(10).string(kind).uint32(24).int32(blob.length).finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, blob])
}

/** A primitive block: nodes and ways with their tags in one string table, as the format describes it. */
export function pbfBlock(nodes: readonly OsmNode[], ways: readonly OsmWay[]): Uint8Array {
  const strings = ['']
  const numberOf = (text: string) => {
    if (!strings.includes(text)) strings.push(text)
    return strings.indexOf(text)
  }
  const packed = (writer: Writer, field: number, values: number[], write: (inner: Writer, value: number) => void) => {
    const inner = Writer.create()
    for (const value of values) write(inner, value)
    writer.uint32(field * 8 + 2).bytes(inner.finish())
  }
  const keysAndValues = (writer: Writer, tags: Record<string, string> = {}) => {
    packed(writer, 2, Object.keys(tags).map(numberOf), (inner, value) => inner.uint32(value))
    packed(writer, 3, Object.values(tags).map(numberOf), (inner, value) => inner.uint32(value))
  }
  const group = Writer.create()
  for (const { id, at, tags } of nodes) {
    const { lng, lat } = placeAt(...(at as [number, number]))
    const node = Writer.create().uint32(8).sint64(id)
    keysAndValues(node, tags)
    node.uint32(64).sint64(Math.round(lat * 1e7))
    node.uint32(72).sint64(Math.round(lng * 1e7))
    group.uint32(10).bytes(node.finish())
  }
  ways.forEach(({ refs, tags }, i) => {
    const way = Writer.create()
      .uint32(8)
      .int64(i + 1)
    keysAndValues(way, tags)
    const steps = refs.map((ref, at) => ref - (refs[at - 1] ?? 0))
    packed(way, 8, steps, (inner, value) => inner.sint64(value))
    group.uint32(26).bytes(way.finish())
  })
  const table = Writer.create()
  for (const text of strings) table.uint32(10).bytes(Buffer.from(text))
  return Writer.create().uint32(10).bytes(table.finish()).uint32(18).bytes(group.finish()).finish()
}

export const pbfFile = (nodes: readonly OsmNode[], ways: readonly OsmWay[], isRaw = false) =>
  Buffer.concat([
    pbfBlob('OSMHeader', new Uint8Array()),
    pbfBlob('OSMData', pbfBlock(nodes, []), isRaw),
    pbfBlob('OSMData', pbfBlock([], ways), isRaw),
  ])

/** Writes a file into a folder of its own, which `use` has to itself and which is gone afterwards. */
export async function withFile<T>(name: string, content: string | Uint8Array, use: (path: string) => Promise<T>) {
  const folder = mkdtempSync(join(tmpdir(), 'streets-'))
  try {
    writeFileSync(join(folder, name), content)
    return await use(join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const gzipped = (text: string) => gzipSync(text)
