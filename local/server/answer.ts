import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { ErrorCode } from '../../src/contracts/error.const'

/** A request that is refused, in the product's own codes. `fields` are the ones at fault. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: string[],
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  sendJsonText(response, JSON.stringify(value), status)
}

export function sendJsonText(response: ServerResponse, text: string, status = 200): void {
  if (response.headersSent) return
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}

/** Refuses in the one shape that every refusal has. */
export function sendRefusal(response: ServerResponse, { code, fields }: Refusal, status = 200): void {
  const error = { code, ...(fields ? { fields } : {}), traceId: randomUUID() }
  sendJson(response, { ok: false, error }, status)
}
