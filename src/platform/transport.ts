import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { faultOf } from './call-fault'

let isStarted = false

function start() {
  if (isStarted) return
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init(env ? { env } : {})
  isStarted = true
}

/** Sends one call to the cloud function and gives back its answer as it came. Throws why none came. */
export async function send(body: { name: string; input: unknown; key?: string }): Promise<unknown> {
  start()
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: body })
    return result
  } catch (error) {
    throw new CallError(faultOf(error))
  }
}
