import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentTypeOf } from '../server/content-type'
import { isCloudPath } from './cloud-path'
import { FileTooLarge } from './file-store'
import type { StorageSettings } from './storage-actions'

/** Serves the bytes of files: PUT with an upload's ticket, GET and HEAD with an address's. `path` is still encoded. */
export async function serveStorage(
  settings: StorageSettings,
  request: IncomingMessage,
  response: ServerResponse,
  url: { path: string; query: URLSearchParams },
): Promise<void> {
  const path = decoded(url.path)
  if (path === undefined) return refuse(response, 400, 'InvalidURI', 'The path is not usable')
  if (request.method === 'PUT') return put(settings, request, response, path)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'MethodNotAllowed', 'Only GET, HEAD and PUT')
  }
  if (!settings.tickets.isGood('read', path, url.query.get('sign'), url.query.get('t'))) {
    return refuse(response, 403, 'AccessDenied', 'The address is wrong or has expired')
  }
  await serveFile(settings, request, response, path)
}

function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path)
    return isCloudPath(plain) ? plain : undefined
  } catch {
    return undefined
  }
}

async function put(
  { store, tickets }: StorageSettings,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!tickets.isGood('write', path, request.headers.authorization, request.headers['x-cos-security-token'])) {
    request.resume()
    return refuse(response, 403, 'SignatureDoesNotMatch', 'The upload was not asked for, or too long ago')
  }
  try {
    await store.write(path, request)
    response.writeHead(200).end()
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    response.setHeader('connection', 'close')
    refuse(response, 413, 'EntityTooLarge', `The file is larger than ${store.largest} bytes`)
  }
}

/** Sends the bytes of a file to whoever has been allowed to see it. */
export async function serveFile(
  { store }: StorageSettings,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const size = await store.sizeOf(path)
  if (size === undefined) return refuse(response, 404, 'NoSuchKey', 'There is no such file')
  response.writeHead(200, {
    'content-type': contentTypeOf(path),
    'content-length': size,
    'cache-control': 'private, max-age=600',
    // An uploaded page must not run as if it were the preview's own.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') response.end()
  else
    store
      .read(path)
      .on('error', () => response.destroy())
      .pipe(response)
}

/** Refuses in object storage's own form, which the SDK reads. */
function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const id = 'local'
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
      `<RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`,
  )
}
