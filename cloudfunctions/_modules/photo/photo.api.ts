import { AppError } from '../../_platform/app-error'
import { freshPhotoPath } from '../../_platform/own-photo'
import type { Handler } from '../../_platform/router'

/** Names a photo that is about to be uploaded, so that later it is known whose it is. Nothing is kept of it. */
export const namePhoto: Handler<'photo.name'> = async ({ openid }, { folder }) => {
  if (!openid) throw new AppError('not-signed-in')
  return { path: freshPhotoPath(openid, folder) }
}
