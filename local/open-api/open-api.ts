/** What an open API answers: plain values, or an image. */
export type OpenApiResult = Record<string, unknown> | { image: Buffer }

/** One of WeChat's open APIs. Takes the parameters in their wire names (`template_id`). Throws `OpenApiError`. */
export type OpenApi = (parameters: Record<string, unknown>) => OpenApiResult | Promise<OpenApiResult>

/** WeChat's refusal, in its codes. */
export class OpenApiError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
    this.name = 'OpenApiError'
  }
}

export const isImage = (result: OpenApiResult): result is { image: Buffer } => Buffer.isBuffer(result.image)

/** The shape of an openid, which names one person in one mini-program. */
export const isOpenid = (value: unknown): value is string =>
  typeof value === 'string' && /^o[0-9A-Za-z_-]{19,63}$/.test(value)
