/** What can be wrong with a row or a file. Codes are stable: scripts may look for them. */
export const faultCodes = [
  'bad-file',
  'missing-column',
  'unknown-column',
  'bad-value',
  'duplicate',
  'wrong-level',
  'other-county',
  'unknown-area',
  'unknown-community',
  'unknown-estate',
  'unknown-module',
  'out-of-county',
  'lent-out',
  'unknown-photo',
  'moved',
  'still-used',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** One thing wrong, at a line of the file as an editor or a spreadsheet counts it (the heading is line 1). */
export interface Fault {
  line: number
  code: FaultCode
  message: string
}

/** A command that cannot go on: a sentence for the operator, never a stack trace. */
export class OpsError extends Error {
  constructor(
    message: string,
    readonly faults: Fault[] = [],
  ) {
    super(message)
  }
}

/** Thrown by a cell's reader; the row's reader turns it into a fault with its line. */
export class CellError extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message)
  }
}

export const describeFault = ({ line, code, message }: Fault) => `第 ${line} 行 [${code}] ${message}`
