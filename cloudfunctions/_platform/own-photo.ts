import { randomBytes } from 'node:crypto'
import { AppError } from './app-error'
import { hashOf } from './hash'

const markLength = 20

/**
 * The mark ties a path to whoever asked for it and to what it is for, and says to nobody else who that is: two photos of
 * one person have nothing in common.
 */
const pathOf = (openid: string, folder: string, nonce: string) =>
  `${folder}/${nonce}-${hashOf(['photo', openid, folder, nonce], markLength)}.jpg`

export const freshPhotoPath = (openid: string, folder: string) => pathOf(openid, folder, randomBytes(6).toString('hex'))

/** Throws `bad-input` for a photo that the caller did not upload for this folder: anybody may send any file id. */
export function requireOwnPhoto({ openid }: { openid: string }, folder: string, fileId: string, field: string): void {
  const [, path = ''] = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId) ?? []
  const [nonce = ''] = path.slice(folder.length + 1).split('-')
  if (path !== pathOf(openid, folder, nonce)) throw new AppError('bad-input', [field])
}

/** The same for each of `photos`. `known` are those that stand there already, which somebody else may have taken. */
export function requireOwnPhotos(
  { openid }: { openid: string },
  folder: string,
  photos: readonly string[],
  known: readonly string[] = [],
): void {
  for (const [i, fileId] of photos.entries())
    if (!known.includes(fileId)) requireOwnPhoto({ openid }, folder, fileId, `photos.${i}`)
}
