import { type Actions, GatewayError } from '../gateway/action'
import { fileIdOf, isCloudPath, pathOfFileId } from './cloud-path'
import type { FileStore } from './file-store'
import type { Tickets } from './ticket'

/** Files in one request, as CloudBase has it. */
const mostFiles = 50
/** Seconds that an upload may be begun after asking, and that an address is good if nobody says how long. */
const uploadSeconds = 900
const readSeconds = 86_400

export interface StorageSettings {
  store: FileStore
  tickets: Tickets
  /** Where files are served, such as `http://127.0.0.1:8787/storage`. */
  baseUrl: () => string
}

/** The storage operations of the wire protocol; the bytes themselves go through `serveStorage`. */
export const storageActions = (settings: StorageSettings): Actions => ({
  'storage.getUploadMetadata': (body) => {
    const { path } = body
    if (!isCloudPath(path)) throw new GatewayError('INVALID_PARAM', 'path is not a usable cloud path')
    const { sign, expires } = settings.tickets.issue('write', path, uploadSeconds)
    return {
      data: {
        url: `${settings.baseUrl()}/${encodeURI(path)}`,
        token: String(expires),
        authorization: sign,
        fileId: fileIdOf(path),
        // Sent as a header, so it must be ASCII.
        cosFileId: encodeURIComponent(path),
      },
    }
  },
  'storage.batchGetDownloadUrl': async (body) => {
    const files = listOf(body.file_list, 'file_list')
    return { data: { download_list: await Promise.all(files.map((file) => addressOf(settings, file))) } }
  },
  'storage.batchDeleteFile': async (body) => {
    const files = listOf(body.fileid_list, 'fileid_list')
    return { data: { delete_list: await Promise.all(files.map((fileId) => removal(settings.store, fileId))) } }
  },
})

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new GatewayError('INVALID_PARAM', `${name} is not a list`)
  if (value.length > mostFiles) throw new GatewayError('INVALID_PARAM', `${name} holds more than ${mostFiles} files`)
  return value
}

/** The address is left unencoded: the SDK encodes it. */
async function addressOf({ store, tickets, baseUrl }: StorageSettings, file: unknown) {
  const { fileid, max_age } = (file ?? {}) as { fileid?: unknown; max_age?: unknown }
  const path = pathOfFileId(fileid)
  if (path === undefined) return { code: 'STORAGE_SIGN_PARAM_INVALID', fileID: fileid, tempFileURL: '' }
  if ((await store.sizeOf(path)) === undefined)
    return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
  const maxAge = typeof max_age === 'number' && max_age > 0 ? Math.min(Math.ceil(max_age), readSeconds) : readSeconds
  const { sign, expires } = tickets.issue('read', path, maxAge)
  const tempFileURL = `${baseUrl()}/${path}?sign=${sign}&t=${expires}`
  return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge }
}

async function removal(store: FileStore, fileId: unknown) {
  const path = pathOfFileId(fileId)
  if (path === undefined) return { code: 'STORAGE_SIGN_PARAM_INVALID', fileID: fileId }
  return { code: (await store.remove(path)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID: fileId }
}
