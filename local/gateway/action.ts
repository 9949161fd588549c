/** Who sent a request to the gateway: read from the credentials that the function host gave the worker. */
export interface Caller {
  openid: string
  source: string
}

export interface ActionCall {
  caller: Caller | null
}

/**
 * One operation of CloudBase's wire protocol. Takes the parsed body; answers the fields that the SDK reads
 * (`data`, `transactionId`, …) without `requestId`, which the gateway adds. Throws `GatewayError` for a coded refusal.
 */
export type ActionHandler = (
  body: Record<string, unknown>,
  call: ActionCall,
) => ActionAnswer | BinaryAnswer | Promise<ActionAnswer | BinaryAnswer>
export type ActionAnswer = Record<string, unknown>
export type Actions = Record<string, ActionHandler>

/** An answer that is not JSON: the open APIs (`wx.openApi`) answer in protobuf. Sent as it is, without a requestId. */
export class BinaryAnswer {
  constructor(readonly bytes: Uint8Array) {}
}

/** A refusal in CloudBase's words: sent as HTTP 200 with `{ code, message, requestId }`, as the SDK expects it. */
export class GatewayError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'GatewayError'
  }
}
