import { type ActionHandler, GatewayError } from '../gateway/action'
import { FunctionFailure } from './failure'
import type { FunctionHost } from './function-host'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A request's data as the event that the function gets. Throws `GatewayError` if it is no JSON object. */
function eventOf(data: unknown): Record<string, unknown> {
  if (data === undefined || data === '') return {}
  try {
    const event: unknown = JSON.parse(String(data))
    if (isRecord(event)) return event
  } catch {
    // falls through: both cases are refused in the same words
  }
  throw new GatewayError('INVALID_PARAM', 'request_data is not a JSON object')
}

/** `functions.invokeFunction`: one function calls another. The person who asked first travels along. */
export const invokeAction =
  (host: FunctionHost): ActionHandler =>
  async (body, { caller }) => {
    const event = eventOf(body.request_data)
    const source = caller ? `${caller.source},scf` : 'scf'
    try {
      const result = await host.invoke(String(body.function_name), event, { openid: caller?.openid ?? '', source })
      return { data: { response_data: result } }
    } catch (failure) {
      if (!(failure instanceof FunctionFailure)) throw failure
      const code = failure.reason === 'unknown' ? 'FUNCTIONS_REQUEST_FAIL' : 'FUNCTIONS_EXECUTE_FAIL'
      const [why] = failure.detail?.split('\n') ?? []
      throw new GatewayError(code, why ? `${failure.message}: ${why}` : failure.message)
    }
  }
