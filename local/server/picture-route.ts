import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileIdOf, isCloudPath, pathOfFileId } from '../storage/cloud-path'
import { FileTooLarge } from '../storage/file-store'
import { serveFile } from '../storage/serve-storage'
import type { StorageSettings } from '../storage/storage-actions'
import { Refusal, sendJson } from './answer'

const kinds = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const isPicture = /\.(jpe?g|png|webp|gif)$/

/**
 * What `wx.cloud.uploadFile` and a cloud file id in an image are to a phone, the preview has in `/local/files`:
 * POST `?path=` with a picture answers its file id, GET `?id=` shows it. What is there is not written over. Throws `Refusal`.
 */
export async function answerPicture(
  settings: StorageSettings,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  if (request.method === 'POST') return keep(settings, request, response, query)
  const path = pathOfFileId(query.get('id'))
  if (path === undefined) throw new Refusal('bad-input', ['id'])
  await serveFile(settings, request, response, path)
}

async function keep(
  { store }: StorageSettings,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const path = query.get('path')
  const isKind = kinds.has(request.headers['content-type'] ?? '')
  if (!isKind || !isCloudPath(path) || !isPicture.test(path) || (await store.sizeOf(path)) !== undefined) {
    request.resume()
    throw new Refusal('bad-input', [isKind ? 'path' : 'content-type'])
  }
  try {
    await store.write(path, request)
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    response.setHeader('connection', 'close')
    throw new Refusal('too-large')
  }
  sendJson(response, { ok: true, data: { fileId: fileIdOf(path) } })
}
