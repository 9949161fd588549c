import { CallError } from './call-error'
import { currentPersona } from './persona'

/** The preview's way to the local cloud: `POST /call` as the chosen persona. */
export async function send(body: { name: string; input: unknown; key?: string }): Promise<unknown> {
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-persona': currentPersona() },
      body: JSON.stringify(body),
    })
    return await response.json()
  } catch {
    throw new CallError('offline')
  }
}
