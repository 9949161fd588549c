import type { Caller } from '../gateway/action'
import { checkText } from './content-check'
import { drawMiniCode } from './mini-code'
import type { OpenApiSettings } from './open-api-action'
import { sendSubscribeMessage } from './subscribe-message'
import type { MessageTemplate } from './template'
import type { WechatLedger } from './wechat-ledger'

export interface OpenApiParts {
  ledger: WechatLedger
  templates: MessageTemplate[]
  now: () => number
  previewUrl: string
}

/** The open APIs that there are, under the names the SDK sends. */
export const openApis = ({ ledger, templates, now, previewUrl }: OpenApiParts): OpenApiSettings => ({
  apis: {
    'subscribeMessage.send': sendSubscribeMessage(ledger, templates, now),
    'security.msgSecCheck': checkText(ledger, now),
    'wxacode.getUnlimited': drawMiniCode(previewUrl),
  },
  mayCall: (caller, apiName) => !isFunctionCaller(caller) || caller.openApis.includes(apiName),
})

const isFunctionCaller = (caller: Caller | null): caller is Caller & { openApis: string[] } =>
  caller !== null && 'openApis' in caller && Array.isArray(caller.openApis)
