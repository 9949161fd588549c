import type { ErrorCode } from '../../src/contracts/error.const'

/** A refusal that the caller is told by its code; everything else thrown becomes `internal`. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Paths of the input's fields at fault: `place.lng`. */
    readonly fields?: readonly string[],
  ) {
    super(code)
    this.name = 'AppError'
  }
}
