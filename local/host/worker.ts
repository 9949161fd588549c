import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { CallMessage, WorkerMessage, WorkerStart } from './message'
import { shiftDate } from './shifted-date'

const start = workerData as WorkerStart
const say = (message: WorkerMessage) => parentPort?.postMessage(message)

type Main = (event: unknown, context: unknown) => unknown

const messageOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error))

/** Runs one call. The host sends the next only after the answer, so the environment names one person at a time. */
async function answer(main: Main, { event, env, requestId }: CallMessage): Promise<WorkerMessage> {
  for (const [key, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[key]
    else process.env[key] = value
  }
  try {
    const result = await main(JSON.parse(event), { request_id: requestId, callbackWaitsForEmptyEventLoop: false })
    return { kind: 'answer', result: JSON.stringify(result) ?? 'null' }
  } catch (error) {
    return { kind: 'threw', message: messageOf(error) }
  }
}

function load(): Main {
  const { main } = createRequire(start.file)(start.file) as { main?: Main }
  if (typeof main !== 'function') throw new Error('index.js exports no main')
  return main
}

shiftDate(start.offset)
try {
  const main = load()
  parentPort?.on('message', async (call: CallMessage) => say(await answer(main, call)))
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'load-failed', message: messageOf(error) })
}
