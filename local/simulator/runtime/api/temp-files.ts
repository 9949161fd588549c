const files = new Map<string, { blob: Blob; url: string }>()

/** Keeps a chosen file for as long as the page lives. Answers the path an app knows it by. */
export function keepTempFile(blob: Blob): string {
  const kind = blob.type.split('/')[1] ?? 'bin'
  const path = `wxfile://tmp_${files.size + 1}.${kind}`
  files.set(path, { blob, url: URL.createObjectURL(blob) })
  return path
}

export const tempFile = (path: string): Blob | undefined => files.get(path)?.blob
export const tempFileUrl = (path: string): string | undefined => files.get(path)?.url
