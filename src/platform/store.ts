import { useSyncExternalStore } from 'react'
import { keep, kept } from './storage'

export interface Store<T> {
  get(): T
  set(next: T): void
  subscribe(listener: () => void): () => void
}

/** A value that pages share. With `keptAs` it outlives the app; `first` is used when nothing was kept. */
export function createStore<T>(first: () => T, keptAs?: string): Store<T> {
  let value: { current: T } | undefined
  const listeners = new Set<() => void>()
  const get = () => {
    value ??= { current: (keptAs ? kept<T>(keptAs) : undefined) ?? first() }
    return value.current
  }
  return {
    get,
    set(next) {
      value = { current: next }
      if (keptAs) keep(keptAs, next)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}
