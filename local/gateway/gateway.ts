import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { type ActionAnswer, type Actions, BinaryAnswer, type Caller, GatewayError } from './action'
import { readBody } from './body'

export interface GatewayOptions {
  actions: Actions
  /** Who holds this credential (a TENCENTCLOUD_SECRETID), or null for nobody known. */
  callerOf: (secretId: string) => Caller | null
  /** Bytes; bigger requests are refused. */
  maxBodyBytes?: number
  /** Told about faults of the gateway itself (not about refusals), e.g. for a log. */
  onFault?: (error: unknown, action: string) => void
}

const DEFAULT_MAX_BODY_BYTES = 20 * 1024 * 1024

/**
 * CloudBase's gateway as a `node:http` handler for `POST /admin`. Refusals, also of malformed requests, are HTTP 200
 * with `{ code, message, requestId }`: the SDK maps `code` only then.
 */
export function createGateway(options: GatewayOptions): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const requestId = randomUUID()
    let action = ''
    try {
      const body = await readBody(req, options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES)
      action = String(body.action ?? '')
      const handler = Object.hasOwn(options.actions, action) ? options.actions[action] : undefined
      if (!handler) throw new GatewayError('INVALID_COMMON_PARAM', `unknown action ${action.slice(0, 64)}`)
      const secretId = secretIdOf(req.headers)
      const caller = secretId === undefined ? null : options.callerOf(secretId)
      const answer = await handler(body, { caller })
      if (answer instanceof BinaryAnswer) sendBinary(res, answer.bytes)
      else sendJson(res, { ...answer, requestId })
    } catch (error) {
      if (!(error instanceof GatewayError)) options.onFault?.(error, action)
      sendJson(res, { ...refusal(error), requestId })
    }
    // What the client is still sending of a refused body is read away, or it would see a reset instead of the answer.
    if (!req.complete) req.resume()
  }
}

/**
 * The SDK (node-sdk 3.17, tcbapirequester) reads TENCENTCLOUD_SECRETID from `process.env` anew for every request and
 * puts it, in clear, into `Authorization: TC3-HMAC-SHA256 Credential=<id>/<date>/tcb/tc3_request, …`. In a worker
 * thread `process.env` is the worker's own copy (option `env`), and each worker loads its own SDK: so a secret id per
 * worker tells the gateway which worker calls. The signature itself is not checked; the gateway listens on loopback.
 */
function secretIdOf({ authorization = '' }: IncomingHttpHeaders): string | undefined {
  return /\bCredential=([^/,\s]+)\//.exec(authorization)?.[1]
}

function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof GatewayError) return { code: error.code, message: error.message }
  return { code: 'SYS_ERR', message: 'the local cloud failed to handle the request' }
}

// The SDK recognises a JSON answer to an open-API call by exactly this content type.
function sendJson(res: ServerResponse, answer: ActionAnswer): void {
  const text = JSON.stringify(answer)
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) })
  res.end(text)
}

function sendBinary(res: ServerResponse, bytes: Uint8Array): void {
  res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.byteLength })
  res.end(bytes)
}
