import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a function's `config.json` says, with the defaults filled in. */
export interface FunctionConfig {
  name: string
  /** The file that exports `main`. */
  file: string
  /** Open APIs that it may call, such as `subscribeMessage.send`. */
  openApis: string[]
  triggers: FunctionTrigger[]
  /** Milliseconds that one call may take. */
  timeoutMs: number
}

export interface FunctionTrigger {
  name: string
  /** Seven fields: second, minute, hour, day, month, weekday, year; in China's time. */
  cron: string
}

/** Seconds; what CloudBase gives a new function (the console can raise it to 60). */
const defaultTimeout = 20

interface RawConfig {
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
  timeout?: number
}

/** The functions that stand in a folder, one per subfolder with an `index.js`. Throws for a config.json that is no JSON. */
export function readFunctions(folder: string): FunctionConfig[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.js')))
    .sort()
    .map((name) => readFunction(folder, name))
}

function readFunction(folder: string, name: string): FunctionConfig {
  const file = join(folder, name, 'config.json')
  const raw: RawConfig = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return {
    name,
    file: join(folder, name, 'index.js'),
    openApis: raw.permissions?.openapi ?? [],
    triggers: (raw.triggers ?? [])
      .filter((trigger) => trigger.type === 'timer')
      .map((trigger) => ({ name: trigger.name, cron: trigger.config })),
    timeoutMs: (raw.timeout ?? defaultTimeout) * 1000,
  }
}
