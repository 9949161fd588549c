import type { Caller } from '../gateway/action'
import type { Clock } from './clock'
import { FunctionFailure } from './failure'
import type { FunctionConfig } from './function-config'
import { type FunctionCaller, type PoolLimits, WorkerPool } from './worker-pool'

export interface HostSettings {
  functions: FunctionConfig[]
  workerFile: string
  adminUrl: string
  clock: Clock
  limits: PoolLimits
  env: Record<string, string>
  log: (line: string) => void
  /** Told of each call that a person makes from the mini-program. */
  onClientCall?: (openid: string) => void
}

/** Runs cloud functions, each in worker threads of its own. */
export class FunctionHost {
  private readonly pools = new Map<string, WorkerPool>()

  constructor(private readonly settings: HostSettings) {
    const { functions, workerFile, adminUrl, clock, limits, env, log } = settings
    for (const config of functions) {
      const worker = { config, workerFile, adminUrl, offset: clock.offset, env, log }
      this.pools.set(config.name, new WorkerPool(worker, limits))
    }
  }

  get functions(): FunctionConfig[] {
    return this.settings.functions
  }

  /** Calls a function and answers what it returned, as JSON text. Throws `FunctionFailure`. */
  async invoke(name: string, event: Record<string, unknown>, caller: Caller): Promise<string> {
    const pool = this.pools.get(name)
    if (!pool) throw new FunctionFailure('unknown', 'FunctionName parameter could not be found')
    if (caller.source === 'wx_client') this.settings.onClientCall?.(caller.openid)
    return pool.run(event, caller)
  }

  /** Whose call the worker with these credentials is serving; null for an operator's credentials and between calls. */
  callerOf(secretId: string): FunctionCaller | null {
    for (const pool of this.pools.values()) {
      const caller = pool.callerOf(secretId)
      if (caller) return caller
    }
    return null
  }

  warm(names: string[]): void {
    for (const name of names) this.pools.get(name)?.warm()
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()))
  }
}
