import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallName, Input, Output } from '../../../src/contracts/api'
import { seedFolder } from '../../support/seed-folder'

export interface CloudProcess {
  /** For the operator's commands. */
  url: string
  /** `POST /call` as a persona; answers the body as it came. */
  post(persona: string, body: unknown): Promise<unknown>
  /** The answer's data; a refusal throws its code. */
  ask<N extends CallName>(persona: string, name: N, input: Input<N>, key?: string): Promise<Output<N>>
  /** What exists locally only: `/local/tick` lets the clock function run, `/local/clock` moves the time. */
  local(path: '/local/tick' | '/local/clock', body?: object): Promise<unknown>
  /** Uploads a picture as `wx.cloud.uploadFile` would, to the path that the cloud named; answers its file id. */
  upload(persona: string, path: string): Promise<string>
  stop(): Promise<void>
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The product as `npm start` runs it, with the demo county, on a free port and an empty folder. */
export async function startCloud(): Promise<CloudProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxinyi-pages-'))
  seedFolder(dataDir)
  const child = spawn(process.execPath, [join(__dirname, 'cloud-process.cjs'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the local cloud ended with ${code}`))),
  ])
  const url = String(line).trim()
  const post = (persona: string, body: unknown) =>
    send(`${url}/call`, persona, 'application/json', JSON.stringify(body))
  return {
    url,
    post,
    async ask(persona, name, input, key) {
      const answer = (await post(persona, { name, input, key })) as {
        ok: boolean
        data: never
        error?: { code: string }
      }
      if (!answer.ok) throw new Error(answer.error?.code)
      return answer.data
    },
    local: (path, body = {}) => send(`${url}${path}`, 'resident', 'application/json', JSON.stringify(body)),
    async upload(persona, path) {
      const answer = await send(`${url}/local/files?path=${encodeURIComponent(path)}`, persona, 'image/png', onePixel)
      return (answer as { data: { fileId: string } }).data.fileId
    },
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** By node's own client: a browser-like environment has no `fetch`. */
function send(url: string, persona: string, type: string, body: string | Buffer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'x-persona': persona }
    const asked = request(url, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
