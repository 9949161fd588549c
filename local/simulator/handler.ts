import { createReadStream, existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { CompiledApp } from './compile/compile-app'
import { indexPage } from './compile/index-page'
import { readPackage, signatureOf } from './compile/package-files'

export interface SimulatorSettings {
  /** The built package, usually `dist/weapp`. */
  dist: string
  /** Where the pages stand on the server. */
  base?: string
  /** A script that runs before all others, such as the local cloud's moved clock. */
  clockScript?: string
}

/** Answers a request for the simulator. Resolves to false, with nothing sent, if it is not for the simulator. */
export type SimulatorHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** No code from strings, nothing from elsewhere: what WeChat forbids, the browser must forbid here. */
const policy = [
  "default-src 'self' data: blob:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "connect-src 'self' blob:",
  "frame-ancestors 'self'",
].join('; ')

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

interface Loaded {
  app: CompiledApp
  assets: ReadonlySet<string>
  signature: string
}

/**
 * Compiles the package when it is first asked for, and again when it was built anew. The compilers are loaded no
 * sooner, since a local cloud that nobody asks for the simulator should start without them.
 */
function packageCache(dist: string): () => Promise<Loaded> {
  let loaded: Loaded | undefined
  return async () => {
    if (loaded && loaded.signature === signatureOf(dist)) return loaded
    const { compileApp } = await import('./compile/compile-app')
    const files = readPackage(dist)
    loaded = { app: compileApp(files), assets: files.assets, signature: files.signature }
    return loaded
  }
}

function send(response: ServerResponse, status: number, type: string, body: string, cache = 'no-store'): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': cache,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

/** A file of the simulator's own, by its name; undefined if there is none of that name. */
async function ownFile(
  name: string,
  root: string,
  app: CompiledApp,
): Promise<{ type: string; body: string } | undefined> {
  const script = name === 'package.js' ? app.scripts.get(root) : undefined
  if (script !== undefined) return { type: 'text/javascript', body: script }
  if (name !== 'style.css' && name !== 'runtime.js') return undefined
  const { runtimeFiles } = await import('./compile/runtime-script')
  const runtime = await runtimeFiles()
  return name === 'style.css'
    ? { type: 'text/css', body: runtime.style }
    : { type: 'text/javascript', body: runtime.script }
}

/** Serves the simulator of a built package under `base`. A package that cannot be read is said in a sentence. */
export function createSimulatorHandler({ dist, base = '/weapp/', clockScript }: SimulatorSettings): SimulatorHandler {
  const load = packageCache(dist)
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (!pathname.startsWith(base) || request.method !== 'GET') return false
    const path = decodeURIComponent(pathname.slice(base.length))
    if (path === '' && !existsSync(join(dist, 'app.json'))) {
      send(response, 503, 'text/plain', '还没有微信构建：请先运行 npm run build')
      return true
    }
    try {
      const { app, assets } = await load()
      if (path === '' || path === 'index.html') {
        send(response, 200, 'text/html', indexPage({ base, hash: app.hash, faults: app.faults, clockScript }))
        return true
      }
      if (path.startsWith('_sim/')) {
        const file = await ownFile(path.slice('_sim/'.length), searchParams.get('root') ?? '', app)
        if (file) send(response, 200, file.type, file.body)
        return file !== undefined
      }
      const type = types[extname(path).toLowerCase()]
      if (!type || !assets.has(path)) return false
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      })
      createReadStream(join(dist, path)).pipe(response)
      return true
    } catch (error) {
      send(response, 500, 'text/plain', `微信构建读不出来：${(error as Error).message}`)
      return true
    }
  }
}
