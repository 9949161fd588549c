import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fromRoot } from '../../../local/paths'
import { until } from '../../support/until'

export interface Started {
  child: ChildProcess
  /** Everything it has printed. */
  output: () => string
  /** The address it printed when ready. */
  ready: () => Promise<string>
  /** Its exit code. */
  ended: () => Promise<number | null>
}

/** Runs `npm start`'s script in a process group of its own, so that leftovers can be told. */
export function runStart(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [fromRoot('config', 'start.mjs')], {
    env: { ...process.env, ...env, npm_lifecycle_event: undefined },
    detached: true,
  })
  let output = ''
  child.stdout?.on('data', (part) => {
    output += part
  })
  child.stderr?.on('data', (part) => {
    output += part
  })
  let code: number | null | undefined
  child.on('close', (exitCode) => {
    code = exitCode
  })
  return {
    child,
    output: () => output,
    async ready() {
      await until(() => output.includes('Ctrl-C') || code !== undefined, 180)
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
      if (!url || code !== undefined) throw new Error(output)
      return url
    },
    async ended() {
      await until(() => code !== undefined, 60)
      return code ?? null
    },
  }
}

/** Whether any process of the child's group is left. */
export function isGroupAlive({ child }: Started): boolean {
  try {
    process.kill(-(child.pid ?? 0), 0)
    return true
  } catch {
    return false
  }
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
