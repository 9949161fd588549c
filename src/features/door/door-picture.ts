import { create } from 'qrcode/lib/core/qrcode'
import { sceneOf } from '@/contracts/scene.calc'

/** Light modules around the code, so that a camera finds it. */
const quiet = 4

/**
 * The door's code as a picture's address. Capitals make the smallest code that QR knows for letters and digits, and
 * need no `TextEncoder`, which WeChat lacks; whoever reads it back takes either.
 */
export function doorPicture(meetingId: string, code: string): string {
  const text = sceneOf({ kind: 'meeting', id: meetingId, code }).toUpperCase()
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quiet
  const dark = Array.from(modules.data).flatMap((bit, i) =>
    bit ? [`M${(i % modules.size) + quiet} ${Math.floor(i / modules.size) + quiet}h1v1h-1z`] : [],
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
