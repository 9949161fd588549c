import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { uploadFile } from '../cloud/sdk'
import { CellError } from '../fault'
import type { Write } from './write'

const pending = 'pending:'
const largestBytes = 2 * 1024 * 1024

/** The photos beside a sheet: for each file name its path in the cloud, which is made of its content, and its bytes. */
export type PhotoFolder = Map<string, { cloudPath: string; bytes: Buffer }>

/** Reads the folder `photos`; none at all is an empty one. */
export async function readPhotoFolder(folder: string): Promise<PhotoFolder> {
  const names = await readdir(folder).catch(() => [])
  const pictures = names.filter((name) => /\.(png|jpe?g)$/i.test(name))
  const entries = pictures.map(async (name) => {
    const bytes = await readFile(join(folder, name))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return [name, { cloudPath: `stations/${hash}${extname(name).toLowerCase()}`, bytes }] as const
  })
  return new Map(await Promise.all(entries))
}

/**
 * Turns file names into the ids of files that are in the cloud already (the same content has the same path), or marks
 * them to be uploaded.
 */
export function photoResolver(folder: PhotoFolder, stations: readonly Station[]) {
  const stored = new Map(stations.flatMap(({ photos }) => photos.map((id) => [id.split('/').slice(3).join('/'), id])))
  return (photo: string): string => {
    if (photo.startsWith('cloud://')) return photo
    const file = folder.get(photo)
    if (!file) throw new CellError('unknown-photo', `表格旁的 photos 文件夹里没有照片“${photo}”`)
    if (file.bytes.length > largestBytes) throw new CellError('unknown-photo', `照片“${photo}”超过 2 MB`)
    return stored.get(file.cloudPath) ?? pending + file.cloudPath
  }
}

/** Uploads what is marked and puts the ids in. Files without an import are harmless, so this comes before the commit. */
export async function uploadPending(writes: Write[], folder: PhotoFolder): Promise<Write[]> {
  const ids = new Map<string, string>()
  const marked = writes.flatMap(({ row }) => ('photos' in row ? row.photos : [])).filter((id) => id.startsWith(pending))
  for (const { cloudPath, bytes } of folder.values())
    if (marked.includes(pending + cloudPath)) ids.set(pending + cloudPath, await uploadFile(cloudPath, bytes))
  return writes.map((write) =>
    'photos' in write.row
      ? ({ ...write, row: { ...write.row, photos: write.row.photos.map((id) => ids.get(id) ?? id) } } as Write)
      : write,
  )
}
