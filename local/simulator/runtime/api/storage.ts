import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'

/** WeChat's limits. */
const mostBytesPerKey = 1024 * 1024
const mostKilobytes = 10 * 1024

interface KeyOptions {
  key: string
}

interface DataOptions extends KeyOptions {
  data: unknown
}

/** What this phone keeps for this mini-program: each persona has a phone of their own. */
export function keptValues({ device }: Pick<Simulator, 'device'>) {
  const prefix = `weapp.${device.persona}.`
  const ownKeys = () =>
    Object.keys(window.localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  const size = () =>
    ownKeys().reduce((total, key) => total + (window.localStorage.getItem(prefix + key)?.length ?? 0), 0) / 1024
  return {
    keys: ownKeys,
    size,
    get: (key: string): unknown => {
      const text = window.localStorage.getItem(prefix + key)
      return text === null ? undefined : (JSON.parse(text) as { data?: unknown }).data
    },
    set: (key: string, data: unknown) => {
      const text = JSON.stringify({ data })
      if (text.length > mostBytesPerKey) throw new ApiFailure('exceed max storage size 1MB')
      if (size() + text.length / 1024 > mostKilobytes) throw new ApiFailure('exceed max size 10MB')
      window.localStorage.setItem(prefix + key, text)
    },
    remove: (key: string) => window.localStorage.removeItem(prefix + key),
  }
}

export function storageApis(sim: Simulator, define: DefineApi): ApiGroup {
  const kept = keptValues(sim)
  const info = () => ({ keys: kept.keys(), currentSize: Math.ceil(kept.size()), limitSize: mostKilobytes })
  const clear = () => {
    for (const key of kept.keys()) kept.remove(key)
  }
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => kept.set(key, data),
    removeStorageSync: (key: string) => kept.remove(key),
    clearStorageSync: clear,
    getStorageInfoSync: info,
    batchGetStorageSync: (keys: string[]) => keys.map((key) => kept.get(key) ?? ''),
    ...define<KeyOptions>('getStorage', ({ key }) => {
      const data = kept.get(key)
      if (data === undefined) throw new ApiFailure('data not found')
      return { data }
    }),
    ...define<DataOptions>('setStorage', ({ key, data }) => {
      kept.set(key, data)
      return {}
    }),
    ...define<KeyOptions>('removeStorage', ({ key }) => {
      kept.remove(key)
      return {}
    }),
    ...define('clearStorage', () => {
      clear()
      return {}
    }),
    ...define('getStorageInfo', info),
  }
}
