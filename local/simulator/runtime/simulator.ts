import type { AppConfig } from '../app-config'
import type { Device } from './device'
import type { PageStack } from './page/page'
import type { Records } from './records'
import type { Shell } from './shell/shell'
import type { Toasts } from './shell/toast'
import type { Signal } from './signal'

export interface AppSignals {
  show: Signal<unknown>
  hide: Signal<unknown>
  error: Signal<string>
  rejection: Signal<unknown>
  network: Signal<{ isConnected: boolean; networkType: string }>
  theme: Signal<{ theme: string }>
  resize: Signal<unknown>
}

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket: undefined
  referrerInfo: Record<string, never>
}

/** Everything the APIs and built-in components need of the phone they run on. */
export interface Simulator {
  config: AppConfig
  records: Records
  device: Device
  shell: Shell
  toasts: Toasts
  pages: PageStack
  signals: AppSignals
  launch: LaunchOptions
}
