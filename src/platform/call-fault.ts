import type { CallCode } from './call-error'

/** The platform is overloaded or was too slow itself. */
const passing: readonly number[] = [-501001, -501002, -501003, -501004]
/** The function ran out of time, or its answer did. */
const late: readonly number[] = [-504003, -404012, -404005]

/** The codes that an error names: its own, and those in its words, where the platform wraps one error in another. */
function codesOf(error: unknown): number[] {
  if (typeof error !== 'object' || error === null) return []
  const { errCode, errMsg, message } = error as { errCode?: unknown; errMsg?: unknown; message?: unknown }
  const inWords = `${errMsg} ${message}`.match(/-\d{6}\b/g) ?? []
  return [Number(errCode), ...inWords.map(Number)].filter((code) => code < -1)
}

/**
 * Why a cloud function gave no answer of ours. Six-digit codes are the platform's, so the network was there: it was busy,
 * took too long, or the function crashed. Without one the phone did not get that far.
 */
export function faultOf(error: unknown): CallCode {
  const codes = codesOf(error)
  if (codes.some((code) => late.includes(code))) return 'timeout'
  if (codes.some((code) => passing.includes(code))) return 'busy'
  return codes.length > 0 ? 'internal' : 'offline'
}
