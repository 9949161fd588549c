import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
}

/** A phone may only ask the domains that the operator has listed; here that is the page's own. */
async function send({ url, method = 'GET', data, header }: RequestOptions): Promise<object> {
  if (new URL(url, window.location.href).origin !== window.location.origin) {
    throw new ApiFailure(`url not in domain list: ${url}`, { errno: 600002 })
  }
  const hasBody = method !== 'GET' && data !== undefined
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...header },
    body: hasBody ? (typeof data === 'string' ? data : JSON.stringify(data)) : undefined,
  }).catch((error: Error) => {
    throw new ApiFailure(error.message, { errno: 600001 })
  })
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // WeChat hands over as text what is no JSON.
  }
  return { data: body, statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] }
}

export function networkApis({ device, signals }: Simulator, define: DefineApi): ApiGroup {
  return {
    ...define<RequestOptions>('request', async (options) => {
      device.hasWaitedSinceTap = true
      if (!device.isOnline) throw new ApiFailure('errcode:-2 network is not connected', { errno: 600001 })
      return send(options)
    }),
    ...define('getNetworkType', () => ({ networkType: device.isOnline ? 'wifi' : 'none', hasSystemProxy: false })),
    onNetworkStatusChange: signals.network.on,
    offNetworkStatusChange: signals.network.off,
  }
}
