import Taro from '@tarojs/taro'
import { type Scene, sceneIn } from '../contracts/scene.calc'

export type Scanned = Scene | { kind: 'unknown' } | { kind: 'cancelled' }

/**
 * One of our codes: a mini-program code gives its page's path with the scene, a plain QR code the scene alone. That on
 * the screen at a meeting's door is in capitals, which make a smaller code.
 */
export function readCode(text: string): Scene | { kind: 'unknown' } {
  const scene = decodeScene(/[?&]scene=([^&#]+)/.exec(text)?.[1] ?? text)
  return sceneIn(scene.startsWith('M:') ? scene.toLowerCase() : scene) ?? { kind: 'unknown' }
}

function decodeScene(text: string): string {
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
