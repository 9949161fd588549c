import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { deflateSync } from 'node:zlib'
import { Reader, Writer } from 'protobufjs/minimal'
import { dataBlocks } from '../../../ops/import-streets/pbf-blobs'

// A file as large as a province's: one extract many times over, side by side, with ids of their own. Nodes come first and
// ids rise, as in every extract that is handed out.

/** More than any id of OpenStreetMap. */
const idsApart = 2e10
/** So many copies stand in a row. */
const across = 20
const degreesApart = 0.5
const nanodegrees = 1e9

type Field = { number: number; kind: number; bytes: Uint8Array; value: number; whole: Uint8Array }

/** The fields of a message in their order, each with its bytes as they stand. */
function fieldsOf(message: Uint8Array): Field[] {
  const reader = Reader.create(message)
  const fields: Field[] = []
  while (reader.pos < reader.len) {
    const from = reader.pos
    const tag = reader.uint32()
    const kind = tag & 7
    let bytes = new Uint8Array()
    let value = 0
    if (kind === 2) bytes = Uint8Array.from(reader.bytes())
    else if (kind === 0) value = Number(reader.int64())
    else reader.skipType(kind)
    fields.push({ number: tag >>> 3, kind, bytes, value, whole: message.subarray(from, reader.pos) })
  }
  return fields
}

/** Puts a message together again from parts that are whole fields. */
const joined = (parts: readonly Uint8Array[]) => Buffer.concat(parts)
const bytesField = (number: number, bytes: Uint8Array) =>
  Writer.create()
    .uint32((number << 3) | 2)
    .bytes(bytes)
    .finish()
const numberField = (number: number, value: number) =>
  Writer.create()
    .uint32(number << 3)
    .int64(value)
    .finish()

/** A packed list of differences of which the first is the first value itself. */
function shiftedFirst(packed: Uint8Array, by: number): Uint8Array {
  const reader = Reader.create(packed)
  const first = Number(reader.sint64())
  return joined([
    Writer.create()
      .sint64(first + by)
      .finish(),
    packed.subarray(reader.pos),
  ])
}

const dense = 2
const way = 3

/** A block's group with other ids; only its nodes or only its ways. */
function groupOf(group: Uint8Array, wanted: number, by: number): Uint8Array {
  const parts = fieldsOf(group).flatMap((field): Uint8Array[] => {
    if (field.number !== wanted) return []
    const inner = fieldsOf(field.bytes).map((one) => {
      if (wanted === dense && one.number === 1) return bytesField(1, shiftedFirst(one.bytes, by))
      if (wanted === way && one.number === 1) return numberField(1, one.value + by)
      if (wanted === way && one.number === 8) return bytesField(8, shiftedFirst(one.bytes, by))
      return one.whole
    })
    return [bytesField(wanted, joined(inner))]
  })
  return joined(parts)
}

/** One block of a copy; undefined if it holds nothing of what is wanted. */
function blockOf(block: Uint8Array, wanted: number, copy: number): Uint8Array | undefined {
  let isEmpty = true
  const parts = fieldsOf(block).flatMap((field): Uint8Array[] => {
    if (field.number === 19 || field.number === 20) return []
    if (field.number !== 2) return [field.whole]
    const group = groupOf(field.bytes, wanted, copy * idsApart)
    if (group.length === 0) return []
    isEmpty = false
    return [bytesField(2, group)]
  })
  if (isEmpty) return undefined
  const [north, east] = [Math.floor(copy / across), copy % across]
  const offsets = [north, east].map((steps, i) => numberField(19 + i, steps * degreesApart * nanodegrees))
  return joined([...parts, ...offsets])
}

function blobOf(kind: string, content: Uint8Array): Buffer {
  const blob = joined([numberField(2, content.length), bytesField(3, deflateSync(content, { level: 1 }))])
  const header = joined([bytesField(1, Buffer.from(kind)), numberField(3, blob.length)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, blob])
}

/** Writes an extract's nodes and ways `copies` times into a file; the first copy lies where the extract does. Answers its bytes. */
export async function writeProvince(extract: string, file: string, copies: number): Promise<number> {
  const blocks: Buffer[] = []
  const source = await open(extract)
  for await (const block of dataBlocks(source)) blocks.push(block)
  await source.close()
  const out = createWriteStream(file)
  const write = async (bytes: Buffer) => {
    if (!out.write(bytes)) await once(out, 'drain')
  }
  await write(headerOf(await readFile(extract)))
  for (const wanted of [dense, way])
    for (let copy = 0; copy < copies; copy += 1)
      for (const block of blocks) {
        const changed = blockOf(block, wanted, copy)
        if (changed) await write(blobOf('OSMData', changed))
      }
  out.end()
  await finished(out)
  return out.bytesWritten
}

/** The file's first blob as it stands: what a reader must understand. */
function headerOf(file: Buffer): Buffer {
  const length = file.readUInt32BE(0)
  const size = fieldsOf(file.subarray(4, 4 + length)).find(({ number }) => number === 3)?.value ?? 0
  return file.subarray(0, 4 + length + size)
}
