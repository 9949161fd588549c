import Taro from '@tarojs/taro'
import { fromGcj02 } from '../contracts/gcj02.calc'
import type { Place } from '../contracts/place'

/** `denied`: by the person, in this app or in the phone. `unavailable`: allowed, but no fix in time. */
export type Located = { place: Place } | { problem: 'denied' | 'unavailable' }

const timeoutMs = 8000

const isDenied = (message: string) => /auth|deny|denied|privacy|scope/i.test(message)

/** The phone's position, in WGS-84. Asks for permission the first time. WeChat gives GCJ-02; it is turned back here. */
export async function locate(): Promise<Located> {
  try {
    const { longitude, latitude } = await withinTime(Taro.getLocation({ type: 'gcj02' }))
    return { place: fromGcj02({ lng: longitude, lat: latitude }) }
  } catch (error) {
    return { problem: isDenied(messageOf(error)) ? 'denied' : 'unavailable' }
  }
}

const messageOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** WeChat's own page where a refused permission can be given after all. */
export function openPermissionSettings(): void {
  Taro.openSetting().catch(() => undefined)
}
