import type { CallName, Input, Output } from '../contracts/api'
import { errorCodes } from '../contracts/error.const'
import { CallError } from './call-error'
import { send } from './transport'

/** Longer than the function's own limit would keep a person waiting for nothing. */
const timeoutMs = 12_000

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Asks the cloud. Throws `CallError` only. A write needs `key`; with the same key and input it is safe to repeat.
 * The answer was stripped to its contract by the router, so it is not checked a second time here.
 */
export async function call<N extends CallName>(name: N, input: Input<N>, key?: string): Promise<Output<N>> {
  const answer = await withinTime(send(key ? { name, input, key } : { name, input }))
  if (isRecord(answer) && answer.ok === true) return answer.data as Output<N>
  throw refusal(isRecord(answer) ? answer.error : undefined)
}

function refusal(error: unknown): CallError {
  if (!isRecord(error)) return new CallError('internal')
  const code = errorCodes.find((known) => known === error.code) ?? 'internal'
  const fields = Array.isArray(error.fields) ? error.fields.filter((field) => typeof field === 'string') : []
  return new CallError(code, fields, typeof error.traceId === 'string' ? error.traceId : undefined)
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallError('timeout')), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
