/** Every code that a call can be refused with. The client has one Chinese sentence for each (`platform/error-copy.ts`). */
export const errorCodes = [
  'bad-input',
  'unknown-call',
  'too-large',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'number-taken',
  'closed',
  'none-left',
  'out-of-county',
  'home-needed',
  'no-phone',
  'still-owed',
  'cursor-invalid',
  'key-reused',
  'busy',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]
