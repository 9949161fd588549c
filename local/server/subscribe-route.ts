import type { MessageTemplate } from '../open-api/template'
import type { Decision, WechatLedger } from '../open-api/wechat-ledger'
import { Refusal } from './answer'
import { isObject, type JsonObject } from './json-body'

/** Templates that one tap may ask about, as WeChat has it. */
const mostTemplates = 3
const choices: readonly unknown[] = ['accept', 'reject', 'ban'] satisfies Decision[]

/**
 * What somebody decided when the mini-program asked to send messages: `{ templateIds, decisions: { <id>: 'accept' } }`.
 * Each acceptance allows one message. Answers in the shape of `wx.requestSubscribeMessage`. Throws `Refusal`.
 */
export function recordSubscription(
  ledger: WechatLedger,
  templates: MessageTemplate[],
  openid: string,
  { templateIds, decisions }: JsonObject,
): Record<string, string> {
  const known = new Set<unknown>(templates.map(({ id }) => id))
  const ids = Array.isArray(templateIds) ? [...new Set<unknown>(templateIds)] : []
  if (ids.length === 0 || ids.length > mostTemplates || !ids.every((id) => known.has(id))) {
    throw new Refusal('bad-input', ['templateIds'])
  }
  if (!isObject(decisions) || !ids.every((id) => choices.includes(decisions[String(id)]))) {
    throw new Refusal('bad-input', ['decisions'])
  }
  const chosen = ids.map((id) => [String(id), String(decisions[String(id)])] as const)
  for (const [id, choice] of chosen) if (choice === 'accept') ledger.accept(openid, id)
  return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(chosen) }
}
