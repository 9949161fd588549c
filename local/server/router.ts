import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { FunctionHost } from '../host/function-host'
import { serveStorage } from '../storage/serve-storage'
import type { StorageSettings } from '../storage/storage-actions'
import { Refusal, sendJson, sendRefusal } from './answer'
import { answerCall } from './call-route'
import { isFromHere } from './guard'
import type { localRoutes } from './local-routes'
import { answerPicture } from './picture-route'
import type { StaticFiles } from './static-files'

export interface RouterParts {
  host: FunctionHost
  /** CloudBase's own protocol. */
  gateway: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  storage: StorageSettings
  local: ReturnType<typeof localRoutes>
  /** The frame around the phone, at `/`. */
  preview: StaticFiles
  /** The H5 build, at `/app/`; absent while there is none. */
  app?: StaticFiles
  /** The WeChat build in the simulator, at `/weapp/`; absent while there is none. */
  weapp?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  log: (line: string) => void
  /** Until then only what the SDK needs is answered: the data is being prepared with it. */
  isReady: () => boolean
}

/** Answers every request to the local cloud. An error that nobody foresaw goes to the log; the sender gets a code only. */
export const createRouter =
  (parts: RouterParts): RequestListener =>
  (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) return sendRefusal(response, error)
      parts.log(`[server] ${error instanceof Error ? error.stack : error}`)
      sendRefusal(response, new Refusal('internal'), 500)
    })
  }

async function route(parts: RouterParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromHere(request)) return sendRefusal(response, new Refusal('not-allowed'), 403)
  const { pathname, searchParams } = new URL(`http://localhost${request.url ?? '/'}`)
  if (pathname === '/admin') return parts.gateway(request, response)
  if (pathname.startsWith('/storage/')) {
    const path = pathname.slice('/storage/'.length)
    return serveStorage(parts.storage, request, response, { path, query: searchParams })
  }
  if (!parts.isReady()) return sendRefusal(response, new Refusal('busy'), 503)
  if (pathname === '/call' && request.method === 'POST') return answerCall(parts.host, request, response)
  if (pathname === '/local/files') return answerPicture(parts.storage, request, response, searchParams)
  const local = parts.local[`${request.method} ${pathname}`]
  if (local) return sendJson(response, await local(request))
  if (await page(parts, request, response, pathname)) return
  request.resume()
  sendRefusal(response, new Refusal('not-found'), 404)
}

async function page(
  { preview, app, weapp }: RouterParts,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (pathname.startsWith('/weapp/')) return (await weapp?.(request, response)) ?? false
  if (pathname.startsWith('/app/')) {
    return (await app?.send(request, response, pathname.slice('/app/'.length), 'index.html')) ?? false
  }
  const path = pathname.slice(1)
  // A build with absolute addresses asks for its files at the root.
  return (await preview.send(request, response, path)) || ((await app?.send(request, response, path)) ?? false)
}
