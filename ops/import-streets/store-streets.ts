import type { StationsMeta } from '../../cloudfunctions/_modules/station/station.row'
import { checksumText, type StreetsRecord } from '../../cloudfunctions/_modules/street'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { decodeStreets } from '../../cloudfunctions/_walking/graph/decode'
import { uploadFile } from '../cloud/sdk'

/**
 * Puts a network into the cloud and then names it, so that functions never learn of a file that is not there. Safe to
 * repeat: the same network is the same file, and answers `isNew: false`.
 */
export async function storeStreets(file: Uint8Array, now: Date): Promise<{ record: StreetsRecord; isNew: boolean }> {
  const { source, segmentCount } = decodeStreets(file)
  const checksum = checksumText(file)
  const fileId = await uploadFile(`streets/${checksum}.streets`, Buffer.from(file))
  return cloudStore.transaction(async (tx) => {
    const none: StationsMeta = { _id: 'stations', sequence: 0, epoch: '' }
    const meta = (await tx.get('meta', 'stations')) ?? none
    const before = meta.streets
    if (before?.fileId === fileId && before.checksum === checksum) return { record: before, isNew: false }
    const { attribution, isSynthetic } = source
    const about = { bytes: file.length, segments: segmentCount, attribution, isSynthetic }
    const record: StreetsRecord = { fileId, checksum, ...about, importedAt: now.toISOString() }
    await tx.set('meta', { ...meta, streets: record })
    return { record, isNew: true }
  })
}
