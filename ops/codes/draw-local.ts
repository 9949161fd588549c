import { drawMiniCode } from '../../local/open-api/mini-code'
import { isImage } from '../../local/open-api/open-api'
import { OpsError } from '../fault'
import type { PrintedCode } from './code-list'

/** Enough for a sheet of paper beside a screen. */
const previewWidthPx = 430

/** As the local cloud's own open API draws them: square codes that open the preview. */
export const localDrawer =
  (previewUrl: string) =>
  async ({ page, scene, name }: PrintedCode): Promise<Uint8Array> => {
    const drawn = await drawMiniCode(previewUrl)({ page, scene, width: previewWidthPx })
    if (!isImage(drawn)) throw new OpsError(`“${name}”的码没有画成`)
    return drawn.image
  }
