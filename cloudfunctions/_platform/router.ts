import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { type Answer, api, type CallName, type Output, type ParsedInput } from '../../src/contracts/api'
import { AppError } from './app-error'
import type { CheckText } from './content-check'
import { type Context, contextOf } from './context'
import { fieldsAtFault } from './fields'
import { type Log, logLine, placeOfError } from './log'
import { isTooLarge } from './measure'
import { isPassing } from './retry'
import type { Caller, Store } from './store'
import { systemNow } from './time'

export type Handler<N extends CallName> = (ctx: Context, input: ParsedInput<N>) => Promise<Output<N>>
export type Handlers = { [N in CallName]: Handler<N> }

export interface RouterParts {
  handlers: Handlers
  store: Store
  caller: () => Caller
  checkText?: CheckText
  now?: () => Date
  log?: Log
}

const Key = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))

function nameOf(event: object): CallName {
  const { name } = event as { name?: unknown }
  if (typeof name !== 'string' || !Object.hasOwn(api, name)) throw new AppError('unknown-call')
  return name as CallName
}

function parsed<N extends CallName>(name: N, input: unknown): ParsedInput<N> {
  const result = z.safeParse(api[name].input, input === undefined ? {} : input)
  if (!result.success) throw new AppError('bad-input', fieldsAtFault(result.error.issues))
  return result.data as ParsedInput<N>
}

function keyFor(name: CallName, event: object): string | undefined {
  if (!api[name].writes) return undefined
  const result = z.safeParse(Key, (event as { key?: unknown }).key)
  if (!result.success) throw new AppError('bad-input', ['key'])
  return result.data
}

/** Parse, then who, then the handler, which asks for permission on what it reads; then strip to the contract. */
async function answer(parts: RouterParts, event: unknown, traceId: string, log: Log): Promise<Output<CallName>> {
  if (typeof event !== 'object' || event === null) throw new AppError('unknown-call')
  const name = nameOf(event)
  const body = (event as { input?: unknown }).input
  if (isTooLarge(body)) throw new AppError('too-large', ['input'])
  const input = parsed(name, body)
  const { openid } = parts.caller()
  if (api[name].writes && !openid) throw new AppError('not-signed-in')
  const key = keyFor(name, event)
  const at = (parts.now ?? systemNow)()
  const { store, checkText } = parts
  const ctx = contextOf({ call: name, openid, traceId, store, at, input, key, log, checkText })
  const data = await (parts.handlers[name] as Handler<CallName>)(ctx, input)
  return z.parse(api[name].output as z.ZodMiniType<Output<CallName>>, data)
}

/**
 * The function's entry: takes `{ name, input, key? }` and always answers; it throws for nothing. What is not an
 * `AppError` becomes `internal`, or `busy` where the platform could not keep up, with a trace id that the log knows.
 */
export function router(parts: RouterParts): (event: unknown) => Promise<Answer<CallName>> {
  const log = parts.log ?? logLine
  return async (event) => {
    const traceId = randomBytes(8).toString('hex')
    const startedAt = performance.now()
    const done = (code: string) => ({ event: 'call', traceId, code, ms: Math.round(performance.now() - startedAt) })
    try {
      const data = await answer(parts, event, traceId, log)
      log({ level: 'info', ...done('ok'), name: (event as { name: string }).name })
      return { ok: true, data }
    } catch (error) {
      if (error instanceof AppError) {
        log({ level: 'info', ...done(error.code) })
        return { ok: false, error: { code: error.code, ...(error.fields && { fields: [...error.fields] }), traceId } }
      }
      const code = isPassing(error) ? 'busy' : 'internal'
      log({ level: 'error', ...done(code), cause: placeOfError(error) })
      return { ok: false, error: { code, traceId } }
    }
  }
}
