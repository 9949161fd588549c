import Taro from '@tarojs/taro'
import { storageScope } from './storage-scope'

/** What was kept under this name, or undefined; damaged or refused storage counts as nothing kept. */
export function kept<T>(name: string): T | undefined {
  try {
    const value: T | '' | undefined = Taro.getStorageSync(storageScope() + name)
    return value === '' ? undefined : value
  } catch {
    return undefined
  }
}

/** Keeps a value over restarts. A full or refused storage is not an error: the app works without it. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) Taro.removeStorageSync(storageScope() + name)
    else Taro.setStorageSync(storageScope() + name, value)
  } catch {
    // Nothing to do: the value lives on in memory for this session.
  }
}

/** Forgets all that was kept for this person. */
export function forgetAll(): void {
  try {
    for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(storageScope())) Taro.removeStorageSync(name)
  } catch {
    // As above.
  }
}
