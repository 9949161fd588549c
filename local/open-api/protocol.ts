import { Field, Root, Type } from 'protobufjs'

/** One parameter of an open API as the SDK sends it: JSON text, or the bytes of a file with its type. */
export interface ApiPair {
  key: string
  value: Uint8Array
  contenttype?: string
}

/** A parameters' message. The field numbers are those of wx-server-sdk 4.0.2. */
const pair = new Type('KeyValuePair')
  .add(new Field('key', 1, 'string'))
  .add(new Field('value', 2, 'bytes'))
  .add(new Field('contenttype', 3, 'string'))
  .add(new Field('filename', 4, 'string'))
const openApiData = new Type('OpenApiData').add(new Field('pairs', 1, 'KeyValuePair', 'repeated'))
const request = new Type('CommApiData')
  .add(new Field('apiType', 1, 'int32'))
  .add(new Field('openapiData', 2, 'OpenApiData'))
const answer = new Type('CommOpenApiResp')
  .add(new Field('respData', 1, 'bytes'))
  .add(new Field('contentType', 2, 'string'))
  .add(new Field('errorCode', 3, 'int32'))
  .add(new Field('httpCode', 4, 'uint32'))
new Root().define('wx').add(pair).add(openApiData).add(request).add(answer)

const openApiType = 0

/** The parameters in a request's bytes; undefined if they are no open API request. */
export function readParameters(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const message = request.toObject(request.decode(bytes), { defaults: true, arrays: true }) as {
      apiType: number
      openapiData?: { pairs: ApiPair[] } | null
    }
    if (message.apiType !== openApiType) return undefined
    const pairs = message.openapiData?.pairs ?? []
    return Object.fromEntries(pairs.map(({ key, value, contenttype }) => [key, parsedValue(value, contenttype)]))
  } catch {
    return undefined
  }
}

const parsedValue = (value: Uint8Array, contentType?: string): unknown =>
  contentType ? value : JSON.parse(Buffer.from(value).toString('utf8'))

export interface ApiAnswer {
  contentType: string
  body: Uint8Array
}

/** WeChat's own answer, as the SDK decodes it. `errorCode` is not zero where the platform itself refuses. */
export const writeAnswer = ({ contentType, body }: ApiAnswer, errorCode = 0): Uint8Array =>
  answer.encode(answer.create({ respData: body, contentType, errorCode, httpCode: 200 })).finish()
