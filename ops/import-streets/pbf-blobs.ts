import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { Reader } from 'protobufjs/minimal'
import { OsmFault } from './osm'

const inflated = promisify(inflate)
/** The format's own limits; a larger length means that the file is not PBF or is damaged. */
const mostHeaderBytes = 64 * 1024
const mostBlobBytes = 32 * 1024 * 1024

/** Fields of a protobuf message by number; repeated ones keep the last. */
function fieldsOf(bytes: Uint8Array): Map<number, Uint8Array | number> {
  const reader = Reader.create(bytes)
  const fields = new Map<number, Uint8Array | number>()
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if ((tag & 7) === 2) fields.set(tag >>> 3, reader.bytes())
    else if ((tag & 7) === 0) fields.set(tag >>> 3, reader.int32())
    else reader.skipType(tag & 7)
  }
  return fields
}

async function readExactly(file: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

async function contentOf(blob: Buffer): Promise<Buffer> {
  const fields = fieldsOf(blob)
  const raw = fields.get(1)
  if (raw instanceof Uint8Array) return Buffer.from(raw)
  const packed = fields.get(3)
  if (!(packed instanceof Uint8Array)) throw new OsmFault('文件用了不支持的压缩方式（只支持 zlib）')
  return inflated(packed, { maxOutputLength: mostBlobBytes })
}

/** The data blocks of a .osm.pbf file one after the other, unpacked: at most one is in memory. */
export async function* dataBlocks(file: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const prefix = await readExactly(file, 4)
    if (prefix.length === 0) return
    const headerLength = prefix.length === 4 ? prefix.readUInt32BE() : mostHeaderBytes + 1
    if (headerLength > mostHeaderBytes) throw new OsmFault('文件不是 .osm.pbf，或者已经损坏')
    const header = fieldsOf(await readExactly(file, headerLength))
    const size = header.get(3)
    const kind = header.get(1)
    if (typeof size !== 'number' || size < 0 || size > mostBlobBytes) throw new OsmFault('文件已经损坏：数据块长度不对')
    const blob = await readExactly(file, size)
    if (blob.length !== size) throw new OsmFault('文件不完整：最后一个数据块被截断')
    if (kind instanceof Uint8Array && Buffer.from(kind).toString() === 'OSMData') yield await contentOf(blob)
  }
}
