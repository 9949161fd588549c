import { fieldFits } from './field-limits'
import { isOpenid, type OpenApi, OpenApiError } from './open-api'
import type { MessageTemplate } from './template'
import type { WechatLedger } from './wechat-ledger'

const states = ['developer', 'trial', 'formal']
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

const invalid = (what: string) => new OpenApiError(47003, `argument invalid! ${what}`)

/**
 * `subscribeMessage.send`: checks as WeChat documents it, spends one of the person's acceptances and keeps the message.
 * A refused message spends nothing.
 */
export const sendSubscribeMessage =
  (ledger: WechatLedger, templates: MessageTemplate[], now: () => number): OpenApi =>
  (parameters) => {
    const { touser, template_id, page, miniprogram_state, lang } = parameters
    if (!isOpenid(touser)) throw new OpenApiError(40003, 'invalid openid')
    const template = templates.find(({ id }) => id === template_id)
    if (!template) throw new OpenApiError(40037, 'invalid template_id')
    if (page !== undefined && typeof page !== 'string') throw new OpenApiError(41030, 'invalid page')
    if (typeof page === 'string' && page.startsWith('/')) throw new OpenApiError(41030, 'invalid page')
    if (miniprogram_state !== undefined && !states.includes(String(miniprogram_state)))
      throw invalid('miniprogram_state')
    if (lang !== undefined && !languages.includes(String(lang))) throw invalid('lang')
    const message = {
      sentAt: new Date(now()).toISOString(),
      touser,
      templateId: template.id,
      ...(page ? { page } : {}),
      data: checkedData(template, parameters.data),
    }
    if (!ledger.send(message)) throw new OpenApiError(43101, 'user refuse to accept the msg')
    return {}
  }

function checkedData(template: MessageTemplate, data: unknown): Record<string, { value: string }> {
  if (typeof data !== 'object' || data === null) throw invalid('data is empty')
  const given = data as Record<string, { value?: unknown } | undefined>
  const checked: Record<string, { value: string }> = {}
  for (const key of Object.keys(template.fields)) {
    const value = given[key]?.value
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string' || text.trim() === '') throw invalid(`data.${key}.value is empty`)
    if (/[\r\n]/.test(text) || fieldFits(key, text) !== true) throw invalid(`data.${key}.value invalid`)
    checked[key] = { value: text }
  }
  return checked
}
