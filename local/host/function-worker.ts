import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Caller } from '../gateway/action'
import { FunctionFailure } from './failure'
import type { FunctionConfig } from './function-config'
import { callEnv, localAppId, workerEnv } from './identity'
import type { CallMessage, WorkerMessage } from './message'

export interface WorkerSettings {
  config: FunctionConfig
  /** The bundled `worker.ts`. */
  workerFile: string
  adminUrl: string
  offset: SharedArrayBuffer
  /** What the operator would set for the functions in WeChat's console. */
  env: Record<string, string>
  log: (line: string) => void
}

interface Running {
  caller: Caller
  settle: (outcome: string | FunctionFailure) => void
}

/** One warm instance of a function in its own thread. It takes one call at a time and is thrown away when it fails. */
export class FunctionWorker {
  readonly secretId = `local-${randomUUID()}`
  isDead = false
  private running: Running | undefined
  private readonly thread: Worker

  constructor(private readonly settings: WorkerSettings) {
    const { config, workerFile, adminUrl, offset, env } = settings
    this.thread = new Worker(workerFile, {
      workerData: { file: config.file, offset },
      env: { ...env, ...workerEnv(adminUrl, this.secretId) },
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    this.thread.stdout.setEncoding('utf8').on('data', (text: string) => this.log(text))
    this.thread.stderr.setEncoding('utf8').on('data', (text: string) => this.log(text))
    this.thread.on('message', (message: WorkerMessage) => this.hear(message))
    this.thread.on('error', (error) => this.fail('the call crashed its instance', error.stack))
    this.thread.on('exit', () => this.fail('the call ended its instance'))
  }

  /** Who is being served; null between calls. */
  get caller(): Caller | null {
    return this.running?.caller ?? null
  }

  /** Runs one call and answers its result as JSON text. Throws `FunctionFailure`. Must not be called while one runs. */
  run(event: Record<string, unknown>, caller: Caller): Promise<string> {
    const userInfo = caller.openid ? { userInfo: { appId: localAppId, openId: caller.openid } } : {}
    const call: CallMessage = {
      event: JSON.stringify({ ...event, ...userInfo }),
      env: callEnv(caller),
      requestId: randomUUID(),
    }
    const { timeoutMs } = this.settings.config
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const message = `Invoking task timed out after ${timeoutMs / 1000} seconds`
        this.end(new FunctionFailure('timeout', message))
      }, timeoutMs)
      const settle = (outcome: string | FunctionFailure) => {
        clearTimeout(timer)
        this.running = undefined
        if (typeof outcome === 'string') resolve(outcome)
        else reject(outcome)
      }
      this.running = { caller, settle }
      this.thread.postMessage(call)
    })
  }

  async stop(): Promise<void> {
    this.end(new FunctionFailure('crash', 'the local cloud is stopping'))
    await this.thread.terminate()
  }

  private hear(message: WorkerMessage): void {
    if (message.kind === 'answer') this.running?.settle(message.result)
    if (message.kind === 'threw') this.running?.settle(this.crash('the call threw an error', message.message))
    if (message.kind === 'load-failed') this.fail('the function could not be loaded', message.message)
  }

  private fail(message: string, detail?: string): void {
    if (!this.isDead) this.end(this.crash(message, detail))
  }

  private crash(message: string, detail?: string): FunctionFailure {
    this.log(`${message}${detail ? `: ${detail}` : ''}`)
    return new FunctionFailure('crash', `${this.settings.config.name}: ${message}`, detail)
  }

  /** Gives the thread up: the call that runs fails, and nothing more is sent to it. */
  private end(failure: FunctionFailure): void {
    this.isDead = true
    void this.thread.terminate()
    this.running?.settle(failure)
  }

  private log(text: string): void {
    for (const line of text.split('\n')) if (line.trim()) this.settings.log(`[${this.settings.config.name}] ${line}`)
  }
}
