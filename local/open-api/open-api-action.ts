import { type ActionHandler, BinaryAnswer, type Caller, GatewayError } from '../gateway/action'
import { isImage, type OpenApi, OpenApiError } from './open-api'
import { readParameters, writeAnswer } from './protocol'

/** The platform's code for an API that the function's config.json does not list. */
const noPermission = -604101

export interface OpenApiSettings {
  apis: Record<string, OpenApi>
  /** Whether the caller may use the API: a function only what its config.json lists. */
  mayCall: (caller: Caller | null, apiName: string) => boolean
}

/** `wx.openApi`: WeChat's open APIs, in the bytes that the SDK sends and decodes. */
export const openApiAction =
  ({ apis, mayCall }: OpenApiSettings): ActionHandler =>
  async ({ apiName, requestData }, { caller }) => {
    const name = String(apiName)
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined
    if (!api) {
      const known = Object.keys(apis).join(', ')
      throw new GatewayError('INVALID_PARAM', `the local cloud has no openapi.${name}; it has ${known}`)
    }
    const parameters = requestData instanceof Uint8Array ? readParameters(requestData) : undefined
    if (!parameters) throw new GatewayError('INVALID_PARAM', 'the request is no open API call')
    if (!mayCall(caller, name)) {
      const body = Buffer.from(`config.json must list ${name} under permissions.openapi`)
      return new BinaryAnswer(writeAnswer({ contentType: 'text/plain', body }, noPermission))
    }
    return new BinaryAnswer(await call(api, parameters))
  }

async function call(api: OpenApi, parameters: Record<string, unknown>): Promise<Uint8Array> {
  try {
    const result = await api(parameters)
    if (isImage(result)) return writeAnswer({ contentType: 'image/png', body: result.image })
    return json({ errcode: 0, errmsg: 'ok', ...result })
  } catch (error) {
    if (!(error instanceof OpenApiError)) throw error
    return json({ errcode: error.errcode, errmsg: error.message })
  }
}

const json = (value: unknown) =>
  writeAnswer({ contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) })
