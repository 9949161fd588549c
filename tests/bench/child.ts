import { fork } from 'node:child_process'
import { join } from 'node:path'

export interface Started<T> {
  /** What it said when it was ready. */
  said: T
  stop(): Promise<void>
}

/** Starts a bundled `<name>.process.ts` and waits until it is ready. It never outlives this process. */
export function startProcess<T>(name: string, ...args: string[]): Promise<Started<T>> {
  const child = fork(join(__dirname, `${name}.process.cjs`), args, { stdio: ['ignore', 2, 'inherit', 'ipc'] })
  // `close` does not come after one has let go of the channel oneself.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    if (child.connected) child.disconnect()
    return ended
  }
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve({ said: said as T, stop }))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)))
  })
}

/** The other side: starts, says so, and stops when whoever started this is done or gone. */
export function serve(start: () => Promise<{ said: object; stop(): Promise<void> }>): void {
  const starting = start()
  process.on('SIGINT', () => {})
  process.once('disconnect', async () => {
    await starting.then(({ stop }) => stop()).catch(() => {})
    process.exit(0)
  })
  starting.then(
    ({ said }) => process.send?.(said),
    (error: Error) => {
      console.error(error.stack)
      process.exit(1)
    },
  )
}
