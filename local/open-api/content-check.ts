import { randomUUID } from 'node:crypto'
import { isOpenid, type OpenApi, OpenApiError } from './open-api'
import words from './sensitive-words.json'
import type { WechatLedger } from './wechat-ledger'

/** Characters in one text, and how long ago the writer may have opened the mini-program. */
const longest = 2500
const visitWithinMs = 2 * 3_600_000

const passLabel = 100

/** The word list's verdict; the graver one where several words are found. */
function judge(text: string) {
  const plain = text.replace(/[\s\p{P}]/gu, '')
  const hits = words.flatMap(({ words: list, suggest, label }) =>
    list.filter((word) => plain.includes(word)).map((keyword) => ({ suggest, label, keyword })),
  )
  return hits.find(({ suggest }) => suggest === 'risky') ?? hits[0] ?? { suggest: 'pass', label: passLabel }
}

/**
 * `security.msgSecCheck`, version 2. The verdict comes from a short word list, where WeChat has models: enough to walk
 * through every answer, no measure of what WeChat would say.
 */
export const checkText =
  (ledger: WechatLedger, now: () => number): OpenApi =>
  ({ version, openid, scene, content, title, nickname, signature }) => {
    if (Number(version) !== 2) throw new OpenApiError(40097, 'invalid args: version')
    if (!isOpenid(openid)) throw new OpenApiError(40003, 'invalid openid')
    if (![1, 2, 3, 4].includes(Number(scene))) throw new OpenApiError(40129, 'invalid scene')
    if (typeof content !== 'string' || content === '') throw new OpenApiError(44002, 'empty post data')
    if ([...content].length > longest) throw new OpenApiError(45002, 'content size out of limit')
    if (now() - (ledger.visitedAt(openid) ?? 0) > visitWithinMs) throw new OpenApiError(61010, 'code is expired')
    const texts = [content, title, nickname, signature].filter((text) => typeof text === 'string')
    const { suggest, label, ...hit } = judge(texts.join('\n'))
    return {
      result: { suggest, label },
      detail: [{ strategy: 'keyword', errcode: 0, suggest, label, ...hit }],
      trace_id: randomUUID(),
    }
  }
