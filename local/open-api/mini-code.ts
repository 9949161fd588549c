import { toBuffer } from 'qrcode'
import { type OpenApi, OpenApiError } from './open-api'

const sceneCharacters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/
const longestScene = 32
const widths = { least: 280, most: 1280, usual: 430 }
const versions = ['release', 'trial', 'develop']

/** The page that a code opens in the preview. */
export function previewLink(previewUrl: string, page: string, scene: string): string {
  const url = new URL('/', previewUrl)
  if (page) url.searchParams.set('page', page)
  url.searchParams.set('scene', scene)
  return url.toString()
}

/**
 * `wxacode.getUnlimited`: a PNG. WeChat draws a round code that only WeChat reads; this is a square one with the
 * preview's address, so that a camera opens the same page with the same scene.
 */
export const drawMiniCode =
  (previewUrl: string): OpenApi =>
  async ({ scene, page, width, env_version }) => {
    if (typeof scene !== 'string' || scene === '' || scene.length > longestScene || !sceneCharacters.test(scene)) {
      throw new OpenApiError(40169, 'invalid length for scene, or the data is not json string')
    }
    const path = page === undefined ? '' : page
    if (typeof path !== 'string' || path.startsWith('/') || path.includes('?')) {
      throw new OpenApiError(41030, 'invalid page')
    }
    if (env_version !== undefined && !versions.includes(String(env_version))) {
      throw new OpenApiError(40097, 'invalid args: env_version')
    }
    const pixels = width === undefined ? widths.usual : Number(width)
    if (!Number.isFinite(pixels)) throw new OpenApiError(40097, 'invalid args: width')
    const link = previewLink(previewUrl, path, scene)
    const size = Math.min(Math.max(Math.round(pixels), widths.least), widths.most)
    return { image: await toBuffer(link, { width: size, margin: 2, errorCorrectionLevel: 'M' }) }
  }
