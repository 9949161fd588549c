import { messageOf, type Records } from './records'
import type { AppSignals, LaunchOptions } from './simulator'

type AppOptions = Record<string, unknown>

export interface App {
  define(options: AppOptions): void
  /** What `getApp()` answers. */
  readonly instance: AppOptions | undefined
  launch(options: LaunchOptions): void
}

/** The app object and its moments. What throws there is recorded and goes to `onError`, as on a phone. */
export function createApp(records: Records, signals: AppSignals): App {
  let instance: AppOptions | undefined
  const call = (name: string, value?: unknown) => {
    const handler = instance?.[name]
    if (typeof handler !== 'function') return
    try {
      handler.call(instance, value)
    } catch (error) {
      records.errors.push(`app ${name}: ${messageOf(error)}`)
    }
  }
  window.addEventListener('error', (event) => {
    // The browser's own notice that a layout took two rounds is no error.
    if (event.message.startsWith('ResizeObserver loop')) return
    const text = event.error ? messageOf(event.error) : event.message
    records.errors.push(text)
    call('onError', text)
    signals.error.emit(text)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    records.errors.push(`unhandled rejection: ${messageOf(reason)}`)
    call('onUnhandledRejection', { reason })
    signals.rejection.emit({ reason })
  })
  signals.show.on((options) => call('onShow', options))
  signals.hide.on((options) => call('onHide', options))
  return {
    get instance() {
      return instance
    },
    define: (options) => {
      instance = { ...options }
    },
    launch: (options) => {
      call('onLaunch', options)
      signals.show.emit(options)
    },
  }
}
