import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { GatewayError } from './action'

type Body = Record<string, unknown>

const invalid = (message: string) => new GatewayError('INVALID_PARAM', message)
const tooBig = (limit: number) => invalid(`the request is bigger than ${limit} bytes`)

/** Reads a request: JSON, or a form whose fields become strings and whose binary `requestData` stays a `Buffer`. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Body> {
  if (req.method !== 'POST') throw invalid('only POST is understood')
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooBig(limit)
  const bytes = await collect(req, limit)
  const type = req.headers['content-type'] ?? ''
  return type.startsWith('multipart/form-data') ? readForm(req, bytes) : readJson(bytes)
}

function collect(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) reject(tooBig(limit))
      else chunks.push(chunk)
    })
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', () => reject(invalid('the request broke off')))
    req.on('close', () => reject(invalid('the request broke off')))
  })
}

function readJson(bytes: Buffer): Body {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw invalid('the request is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('the request is not an object')
  return value as Body
}

function readForm(req: IncomingMessage, bytes: Buffer): Promise<Body> {
  return new Promise((resolve, reject) => {
    const body: Body = {}
    const fail = () => reject(invalid('the form cannot be read'))
    try {
      // A part with the type application/octet-stream is a "file" for busboy, even without a file name.
      const form = busboy({ headers: req.headers, limits: { fieldSize: bytes.length } })
      form.on('field', (name, value) => {
        if (name !== '__proto__') body[name] = value
      })
      form.on('file', (name, stream) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (name !== '__proto__') body[name] = Buffer.concat(chunks)
        })
        stream.on('error', fail)
      })
      form.on('close', () => resolve(body))
      form.on('error', fail)
      form.end(bytes)
    } catch {
      fail()
    }
  })
}
