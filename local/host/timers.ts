import { Cron } from 'croner'
import type { Clock } from './clock'
import type { FunctionHost } from './function-host'

/** Longest sleep in milliseconds; a longer wait is slept in parts, as `setTimeout` cannot hold more than 24 days. */
const longestSleep = 3_600_000

export interface TimerRun {
  function: string
  trigger: string
  isOk: boolean
}

interface Timer {
  function: string
  trigger: string
  cron: Cron
  sleep?: NodeJS.Timeout
}

/**
 * Calls functions when their timers are due, by the local cloud's clock, in China's time, once it was started. When the
 * clock is moved past a due time the timer fires once, however many due times were passed.
 */
export class Timers {
  private readonly timers: Timer[]
  private stopListening = () => {}

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
  ) {
    this.timers = host.functions.flatMap((config) =>
      config.triggers.map(({ name, cron }) => ({
        function: config.name,
        trigger: name,
        cron: new Cron(cron, { timezone: 'Asia/Shanghai', paused: true }),
      })),
    )
  }

  start(): void {
    this.stopListening = this.clock.onChange((before, after) => {
      for (const timer of this.timers) {
        if (this.dueBetween(timer, before, after)) void this.fire(timer)
        this.schedule(timer)
      }
    })
    for (const timer of this.timers) this.schedule(timer)
  }

  /** Runs every timer once, now, and waits for them. */
  tick(): Promise<TimerRun[]> {
    return Promise.all(this.timers.map((timer) => this.fire(timer)))
  }

  stop(): void {
    this.stopListening()
    for (const timer of this.timers) clearTimeout(timer.sleep)
  }

  private dueBetween(timer: Timer, before: number, after: number): boolean {
    const next = timer.cron.nextRun(new Date(before))
    return next !== null && next.getTime() <= after
  }

  private schedule(timer: Timer): void {
    clearTimeout(timer.sleep)
    const from = this.clock.now()
    const next = timer.cron.nextRun(new Date(from))
    if (!next) return
    const sleepMs = Math.min(Math.max(next.getTime() - from, 0), longestSleep)
    timer.sleep = setTimeout(() => {
      if (this.clock.now() >= next.getTime()) void this.fire(timer)
      this.schedule(timer)
    }, sleepMs)
  }

  private async fire(timer: Timer): Promise<TimerRun> {
    const event = {
      Type: 'Timer',
      TriggerName: timer.trigger,
      Time: new Date(this.clock.now()).toISOString(),
      Message: '',
    }
    const run = { function: timer.function, trigger: timer.trigger }
    try {
      await this.host.invoke(timer.function, event, { openid: '', source: 'wx_trigger' })
      return { ...run, isOk: true }
    } catch {
      return { ...run, isOk: false }
    }
  }
}
