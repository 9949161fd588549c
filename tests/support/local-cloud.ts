import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local/local-cloud'
import { fromRoot } from '../../local/paths'
import { prepareDatabase, productEnv } from '../../local/prepare'
import { seedFolder } from './seed-folder'

export interface TestCloud extends LocalCloud {
  dataDir: string
  /** `POST /call` as a persona; answers the body. */
  call(persona: string, name: unknown, input?: unknown, key?: string): Promise<CallAnswer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

export type CallAnswer =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: string; fields?: string[]; traceId: string } }

/** The function worker, or the functions themselves, bundled from the sources as they are now; `npm test` has done it. */
function bundle(part: 'programs' | 'functions'): void {
  if (process.env.ARE_BUILT) return
  execFileSync(process.execPath, [fromRoot('config', 'build.mjs'), part], { stdio: 'pipe' })
}

/** The cloud functions as they are deployed, freshly bundled. */
export function builtFunctions(): string {
  bundle('functions')
  return fromRoot('dist', 'cloudfunctions')
}

const productOptions = () => ({ functionsDir: builtFunctions(), prepare: prepareDatabase, functionEnv: productEnv })

/**
 * A local cloud of one's own on a free port with an empty temporary folder, or with the demo county. Without
 * `functionsDir` it runs the product's functions on a database with their collections and indexes. `stop()` removes the
 * folder too.
 */
export async function startTestCloud({
  isDemo = false,
  ...options
}: Partial<LocalCloudOptions> & { isDemo?: boolean } = {}): Promise<TestCloud> {
  bundle('programs')
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tongxinyi-'))
  if (isDemo) seedFolder(dataDir)
  const product = options.functionsDir ? {} : productOptions()
  const cloud = await startLocalCloud({ port: 0, functionsDir: '', ...product, ...options, dataDir })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${cloud.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    ...cloud,
    dataDir,
    post,
    async call(persona, name, input, key) {
      const response = await post('/call', { name, input, key }, { 'x-persona': persona })
      return (await response.json()) as CallAnswer
    },
    async stop() {
      await cloud.stop()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
