import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Persona, personas } from '../demo/personas'
import { FunctionFailure } from '../host/failure'
import type { FunctionHost } from '../host/function-host'
import { Refusal, sendJsonText } from './answer'
import { isObject, readJson } from './json-body'

/** The persona that a request names in `x-persona`; the first of all where it names none. Throws `Refusal`. */
export function personaOf(request: IncomingMessage): Persona {
  const id = request.headers['x-persona'] ?? personas[0]?.id
  const persona = personas.find((one) => one.id === id)
  if (!persona) throw new Refusal('bad-input', ['x-persona'])
  return persona
}

/** `POST /call`: calls the function `api` as a persona, the way the mini-program would. Throws `Refusal`. */
export async function answerCall(
  host: FunctionHost,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { name, input, key } = await readJson(request)
  const persona = personaOf(request)
  const result = await invoke(host, { name, input, key }, persona.openid)
  if (!isObject(JSON.parse(result))) throw new Refusal('internal')
  sendJsonText(response, result)
}

async function invoke(host: FunctionHost, event: Record<string, unknown>, openid: string): Promise<string> {
  try {
    return await host.invoke('api', event, { openid, source: 'wx_client' })
  } catch (failure) {
    // Nested deeper than JSON can be written again.
    if (failure instanceof RangeError) throw new Refusal('too-large', ['input'])
    if (!(failure instanceof FunctionFailure)) throw failure
    const isPassing = failure.reason === 'busy' || failure.reason === 'timeout'
    throw new Refusal(isPassing ? 'busy' : 'internal')
  }
}
