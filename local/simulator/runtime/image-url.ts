import { cloudFileUrl } from './api/cloud'
import { tempFileUrl } from './api/temp-files'

/** Where the browser finds what an app names as an image: a package's file, a chosen photo, a cloud file, an address. */
export function imageUrl(source: string, base: string, from = ''): string {
  if (source === '' || /^(data|blob|https?):/.test(source)) return source
  if (source.startsWith('cloud://')) return cloudFileUrl(source)
  const kept = tempFileUrl(source)
  if (kept) return kept
  return new URL(source.replace(/^\//, ''), new URL(source.startsWith('/') ? base : base + from, window.location.href))
    .href
}
