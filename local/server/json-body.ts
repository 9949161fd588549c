import type { IncomingMessage } from 'node:http'
import { Refusal } from './answer'

/** Bytes of one request body. */
const largestBody = 1024 * 1024

export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a body that must be a JSON object. Throws `Refusal`: too-large as soon as it is too large (the rest is read and
 * thrown away, so that the sender gets to see the answer), bad-input for anything else that is no JSON object.
 */
export async function readJson(request: IncomingMessage): Promise<JsonObject> {
  const text = await readText(request)
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // falls through: not JSON and not an object are the same to the sender
  }
  throw new Refusal('bad-input', [])
}

function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= largestBody) chunks.push(chunk)
      else {
        chunks.length = 0
        reject(new Refusal('too-large'))
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', () => reject(new Refusal('bad-input', [])))
  })
}
