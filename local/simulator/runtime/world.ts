import type { Framework } from './framework'
import type { PageOptions } from './page/page-options'
import { messageOf, type Records } from './records'

export interface WorldParts {
  records: Records
  wx: object
  framework(): Framework
  running(): string
  definePage(options: PageOptions): void
  defineApp(options: Record<string, unknown>): void
  getApp(): unknown
  getCurrentPages(): unknown[]
}

type Registrar = (options: Record<string, unknown>) => unknown

/** A string as code gives nothing in WeChat; `instanceof Function` must go on working. */
function stringlessFunction(records: Records): unknown {
  function refuse(...source: unknown[]) {
    records.forbidden.push(`Function(${source.map(String).join(', ').slice(0, 80)})`)
    return () => undefined
  }
  Object.defineProperty(refuse, 'prototype', { value: Function.prototype })
  return refuse
}

function recordedConsole(records: Records): Console {
  const record = (values: unknown[]) => records.warnings.push(values.map(messageOf).join(' '))
  return {
    ...console,
    error: (...values: unknown[]) => {
      record(values)
      console.error(...values)
    },
  }
}

/** Everything a module of the app can see by name, beside JavaScript itself. */
export function createWorld(parts: WorldParts): Record<string, unknown> {
  const register = (kind: 'Component' | 'Behavior'): Registrar => {
    return (options) => {
      // Taro passes a custom tab bar's `behaviors` in a form that is no list; WeChat overlooks it.
      const { behaviors, ...rest } = options
      const known = Array.isArray(behaviors) ? options : rest
      const { space } = parts.framework()
      return space.componentEnv(parts.running(), (env) => (env[kind] as unknown as Registrar)(known))
    }
  }
  const shared = { setTimeout, clearTimeout, setInterval, clearInterval }
  const world: Record<string, unknown> = {
    wx: parts.wx,
    App: parts.defineApp,
    Page: parts.definePage,
    Component: register('Component'),
    Behavior: register('Behavior'),
    getApp: parts.getApp,
    getCurrentPages: parts.getCurrentPages,
    console: recordedConsole(parts.records),
    Function: stringlessFunction(parts.records),
  }
  return { ...world, globalThis: { ...world, ...shared, Object, Array, Map, Set, Promise, Symbol, JSON, Math, Date } }
}
