/** Why a function gave no answer. `message` is in CloudBase's words; `detail` (a stack) is for the log only. */
export class FunctionFailure extends Error {
  constructor(
    readonly reason: 'unknown' | 'busy' | 'timeout' | 'crash',
    message: string,
    readonly detail?: string,
  ) {
    super(message)
    this.name = 'FunctionFailure'
  }
}
