import type { ErrorCode } from '../contracts/error.const'

/** What the cloud refuses with, and what happens on the way there. */
export type CallCode = ErrorCode | 'offline' | 'timeout'

/** A call that did not succeed. `fields` are paths of the input at fault. */
export class CallError extends Error {
  constructor(
    readonly code: CallCode,
    readonly fields: string[] = [],
    readonly traceId?: string,
  ) {
    super(code)
  }

  /** The cloud may or may not have carried it out: the same call, with the same key, is worth another try. */
  get isUnsettled(): boolean {
    return this.code === 'offline' || this.code === 'timeout' || this.code === 'busy' || this.code === 'internal'
  }
}

export const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal')
