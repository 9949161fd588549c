import type { Caller } from '../gateway/action'
import { FunctionFailure } from './failure'
import { FunctionWorker, type WorkerSettings } from './function-worker'

/** Who asks the gateway, and which open APIs the function that asks for them may call. */
export interface FunctionCaller extends Caller {
  openApis: string[]
}

export interface PoolLimits {
  /** Instances of one function at most. */
  workers: number
  /** Calls that may wait for an instance; the next is refused at once. */
  waiting: number
}

interface Waiting {
  event: Record<string, unknown>
  caller: Caller
  resolve: (result: string) => void
  reject: (failure: unknown) => void
}

/** The instances of one function. A call gets a free one, or a new one while there are fewer than the limit, or waits. */
export class WorkerPool {
  private readonly workers = new Set<FunctionWorker>()
  private readonly idle: FunctionWorker[] = []
  private readonly queue: Waiting[] = []
  private isStopped = false

  constructor(
    private readonly settings: WorkerSettings,
    private readonly limits: PoolLimits,
  ) {}

  /** Starts one instance, so that the first call finds the code loaded. */
  warm(): void {
    if (this.workers.size === 0) this.idle.push(this.open())
  }

  callerOf(secretId: string): FunctionCaller | null {
    for (const { secretId: own, caller } of this.workers) {
      if (own === secretId && caller) return { ...caller, openApis: this.settings.config.openApis }
    }
    return null
  }

  run(event: Record<string, unknown>, caller: Caller): Promise<string> {
    if (this.isStopped) return Promise.reject(new FunctionFailure('busy', 'the local cloud is stopping'))
    if (this.queue.length >= this.limits.waiting) {
      return Promise.reject(new FunctionFailure('busy', `more than ${this.limits.waiting} calls are waiting`))
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ event, caller, resolve, reject })
      this.serve()
    })
  }

  async stop(): Promise<void> {
    this.isStopped = true
    for (const { reject } of this.queue.splice(0)) reject(new FunctionFailure('busy', 'the local cloud is stopping'))
    await Promise.all([...this.workers].map((worker) => worker.stop()))
    this.workers.clear()
  }

  private serve(): void {
    while (this.queue.length > 0) {
      const worker = this.take()
      if (!worker) return
      const next = this.queue.shift()
      if (next) void this.runOn(worker, next)
    }
  }

  private async runOn(worker: FunctionWorker, { event, caller, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(await worker.run(event, caller))
    } catch (failure) {
      reject(failure)
    }
    if (worker.isDead) this.workers.delete(worker)
    else this.idle.push(worker)
    if (!this.isStopped) this.serve()
  }

  private take(): FunctionWorker | undefined {
    for (let worker = this.idle.pop(); worker; worker = this.idle.pop()) {
      if (!worker.isDead) return worker
      this.workers.delete(worker)
    }
    return this.workers.size < this.limits.workers ? this.open() : undefined
  }

  private open(): FunctionWorker {
    const worker = new FunctionWorker(this.settings)
    this.workers.add(worker)
    return worker
  }
}
