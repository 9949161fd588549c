import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { contentTypeOf, isText } from './content-type'

const compress = promisify(gzip)

/** Bytes below which compressing gains nothing. */
const smallest = 1024

interface Entry {
  tag: string
  type: string
  plain: Buffer
  zipped?: Buffer
}

/** Serves the files of one built folder; keeps what it has read, as long as the file does not change. */
export class StaticFiles {
  private readonly entries = new Map<string, Entry>()

  /** `change` may alter a page before it is kept. */
  constructor(
    private readonly folder: string,
    private readonly change: (html: string) => string = (html) => html,
  ) {}

  /**
   * Sends the file at a path, still encoded, without its leading slash. `fallback` is sent where there is none and the
   * path looks like a page. Answers whether anything was sent.
   */
  async send(request: IncomingMessage, response: ServerResponse, path: string, fallback?: string): Promise<boolean> {
    const name = safeName(path)
    if (name === undefined) return false
    const isPage = extname(name) === ''
    const entry =
      (await this.entry(name || 'index.html')) ?? (fallback && isPage ? await this.entry(fallback) : undefined)
    if (!entry) return false
    respond(request, response, entry, name)
    return true
  }

  private async entry(name: string): Promise<Entry | undefined> {
    const file = join(this.folder, name)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
    const kept = this.entries.get(name)
    if (kept?.tag === tag) return kept
    const type = contentTypeOf(name)
    const read = await readFile(file)
    const plain = type.startsWith('text/html') ? Buffer.from(this.change(read.toString('utf8'))) : read
    const entry: Entry = { tag, type, plain }
    if (isText(type) && plain.length > smallest) entry.zipped = await compress(plain)
    this.entries.set(name, entry)
    return entry
  }
}

function safeName(path: string): string | undefined {
  try {
    const name = normalize(decodeURIComponent(path)).replaceAll(sep, '/')
    return name.includes('\0') || name.startsWith('..') || name.startsWith('/') ? undefined : name.replace(/^\.$/, '')
  } catch {
    return undefined
  }
}

/** A name that carries a hash of its content never changes its content. */
const isHashed = (name: string) => /[.-][0-9a-f]{8,}\.\w+$/.test(name)

function respond(request: IncomingMessage, response: ServerResponse, entry: Entry, name: string): void {
  const isZipped = entry.zipped !== undefined && /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
  response.setHeader('etag', entry.tag)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('cache-control', isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (request.headers['if-none-match'] === entry.tag) {
    response.writeHead(304).end()
    return
  }
  const body = isZipped && entry.zipped ? entry.zipped : entry.plain
  response.writeHead(200, {
    'content-type': entry.type,
    'content-length': body.length,
    ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
