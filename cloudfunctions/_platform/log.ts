export interface LogLine {
  level: 'info' | 'error'
  event: string
  traceId: string
  [field: string]: string | number | undefined
}
export type Log = (line: LogLine) => void

/** One JSON object per line, as the platform's log search reads it. Lines hold ids and codes, never personal data. */
export const logLine: Log = (line) => console.log(JSON.stringify(line))

/** Where an unforeseen error arose. Its message may quote data, so only its kind and our own frames are kept. */
export function placeOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code, errCode } = error as { code?: unknown; errCode?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const kind = [error.name, code ?? errCode].filter(Boolean).join(' ')
  return [kind, ...frames.slice(0, 6).map((line) => line.trim())].join(' | ')
}
