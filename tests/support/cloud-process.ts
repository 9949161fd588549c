import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fromRoot } from '../../local/paths'

/** The product in a process of its own, to be killed by a test. */
export interface CloudProcess {
  url: string
  adminUrl: string
  post(path: string, body: unknown): Promise<Response>
  /** As the power goes: nothing is finished, nothing is said. Safe to repeat. */
  kill(): Promise<void>
}

const program = `
const { startProduct } = require(process.argv[1])
startProduct({ port: 0, dataDir: process.argv[2], say: () => {}, buildApp: async () => {} })
  .then(({ url }) => process.stdout.write(url + '\\n'))`

/** Starts it on a data folder. What is built must be there: `startTestCloud` or `npm test` has seen to it. */
export async function startCloudProcess(dataDir: string): Promise<CloudProcess> {
  const main = fromRoot('dist', 'node', 'main.cjs')
  const child = spawn(process.execPath, ['-e', program, main, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstLine(child)
  return {
    url,
    adminUrl: `${url}/admin`,
    post: (path, body) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      // The whole group: workers that a worker started go with it.
      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await gone
    },
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let text = ''
  for await (const part of stdout ?? []) {
    text += part
    if (text.includes('\n')) return text.trim()
  }
  throw new Error('the local cloud ended before it was ready')
}
