import Taro from '@tarojs/taro'
import { stationScenePrefix } from '../contracts/station.const'

export type Scanned = { kind: 'station'; stationId: string } | { kind: 'unknown' } | { kind: 'cancelled' }

/** A station's code: a mini-program code gives its page's path with the scene, a plain QR code the scene alone. */
export function readCode(text: string): Scanned {
  const scene = decodeScene(/[?&]scene=([^&#]+)/.exec(text)?.[1] ?? text)
  if (!scene.startsWith(stationScenePrefix)) return { kind: 'unknown' }
  const stationId = scene.slice(stationScenePrefix.length)
  return /^[0-9a-z][0-9a-z-]{0,27}$/.test(stationId) ? { kind: 'station', stationId } : { kind: 'unknown' }
}

export function decodeScene(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Opens the camera for a door code. */
export async function scanCode(): Promise<Scanned> {
  try {
    const found = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] })
    return readCode(found.path || found.result)
  } catch {
    return { kind: 'cancelled' }
  }
}
