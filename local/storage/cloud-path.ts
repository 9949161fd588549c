import { localEnv } from '../host/identity'

const bucket = `${localEnv}.tongxinyi-local`

/** Longest path in bytes, as CloudBase has it. */
const longestPath = 850

// A file's temporary address is encoded by the SDK with encodeURI, which leaves these to mean something else.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const refused = /[\u0000-\u001f\u007f\\?#%]/

/** Whether a path may name a file: relative, without empty, `.` or `..` parts, of characters that survive an address. */
export function isCloudPath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > longestPath || refused.test(path))
    return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

export const fileIdOf = (path: string): string => `cloud://${bucket}/${path}`

/** The path in a file id of this environment; undefined for anything else. */
export function pathOfFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string') return undefined
  const [, env, path] = /^cloud:\/\/([^./]+)[^/]*\/(.+)$/.exec(fileId) ?? []
  return env === localEnv && isCloudPath(path) ? path : undefined
}
