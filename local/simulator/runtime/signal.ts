/** A list of listeners, as behind each `wx.onXxx`/`wx.offXxx`. */
export interface Signal<T> {
  on(listener: (value: T) => void): void
  /** Without a listener it forgets all of them, as WeChat does. */
  off(listener?: (value: T) => void): void
  emit(value: T): void
  readonly size: number
}

export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>()
  return {
    on: (listener) => void listeners.add(listener),
    off: (listener) => {
      if (listener) listeners.delete(listener)
      else listeners.clear()
    },
    emit: (value) => {
      for (const listener of [...listeners]) listener(value)
    },
    get size() {
      return listeners.size
    },
  }
}
