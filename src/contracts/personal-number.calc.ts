import type { PersonalDataKind } from './personal-data.const'

/** A place in a text that holds personal data. */
export interface Span {
  kind: PersonalDataKind
  start: number
  end: number
}

/** An ID number, digit by digit. */
const mostTokens = 18
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const idChecks = '10x98765432'

/** An 18-digit ID number by its birthday and check digit. */
function isIdNumber(digits: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(digits)) return false
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return idChecks[sum % 11] === digits[17]
}

/** A bank card by its length, first digit and check digit (Luhn). */
function isBankCard(digits: string): boolean {
  if (!/^[3-69]\d{15,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const twice = Number(digit) * 2
    return total + (i % 2 === 0 ? Number(digit) : twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}

const numberKinds: [kind: PersonalDataKind, is: (digits: string) => boolean][] = [
  ['id-number', isIdNumber],
  ['mobile', (digits) => /^(0?0?86)?1[3-9]\d{9}$/.test(digits)],
  ['bank-card', isBankCard],
  ['landline', (digits) => /^0(10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/.test(digits)],
]

/** All matches of a global pattern whose first group is what comes before: older phones know no lookbehind. */
function matches(text: string, pattern: RegExp, kind: PersonalDataKind): Span[] {
  const found: Span[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index + (match[1]?.length ?? 0)
    found.push({ kind, start, end: match.index + match[0].length })
    if (match[0].length === 0) pattern.lastIndex += 1
  }
  return found
}

/** Groups of digits that follow each other with at most signs in between. */
function runs(text: string): { digits: string; start: number; end: number }[][] {
  const all: { digits: string; start: number; end: number }[][] = []
  const group = /\d+x?/g
  for (let match = group.exec(text); match; match = group.exec(text)) {
    const token = { digits: match[0], start: match.index, end: match.index + match[0].length }
    const run = all[all.length - 1]
    const before = run?.[run.length - 1]
    if (run && before && /^[\s\-.·—_~()+,/|*•]{0,4}$/.test(text.slice(before.end, token.start))) run.push(token)
    else all.push([token])
  }
  return all
}

/** Phone, ID and card numbers, written in one piece or in groups: 138 0013 8000. */
export function wholeNumbers(text: string): Span[] {
  const found: Span[] = []
  for (const run of runs(text))
    for (let from = 0; from < run.length; from += 1) {
      const hit = longestNumber(run.slice(from, from + mostTokens))
      if (!hit) continue
      found.push(hit.span)
      from += hit.tokens - 1
    }
  const local = /((?:电话|座机|手机|号码|联系|拨打|致电|tel)[^\d。；\n]{0,6})[2-9]\d{6,7}(?!\d)/g
  return [...found, ...matches(text, local, 'landline')]
}

function longestNumber(tokens: readonly { digits: string; start: number; end: number }[]) {
  for (let count = tokens.length; count > 0; count -= 1) {
    const digits = tokens.slice(0, count).reduce((joined, token) => joined + token.digits, '')
    const kind = numberKinds.find(([, is]) => is(digits))?.[0]
    const [first, last] = [tokens[0], tokens[count - 1]]
    if (kind && first && last) return { span: { kind, start: first.start, end: last.end }, tokens: count }
  }
  return undefined
}

const building = '[\\da-z十]{1,3}\\s?(?:号楼|楼|栋|幢|座|#)'
const unit = '[\\d十]{1,2}\\s?(?:单元|门)'
const room = '\\d{3,4}(?![\\d年元人米斤块个次天份])(?:\\s?(?:室|户|号))?'
const between = '[\\s\\-—,，、]{0,2}'

const doorPatterns: RegExp[] = [
  new RegExp(`(^|[^\\da-z])(?:${building}${between})?${unit}${between}${room}`, 'g'),
  new RegExp(`(^|[^\\da-z])${building}${between}${room}`, 'g'),
  // 3-2-501: floor and room, so that a date is none.
  /(^|[^\d-])\d{1,3}[-—]\d{1,2}[-—](?:[1-9]|[1-3]\d)(?:0[1-9]|1\d|20)(?![\d-])/g,
  /(^|[^\d])\d{3,4}\s?(?:室|房)(?!内)/g,
  /(村|巷|胡同|弄)\s?\d{1,4}号(?!楼|院)/g,
]

/** Doors people live behind; a building alone is none. */
export const doors = (text: string): Span[] => doorPatterns.flatMap((pattern) => matches(text, pattern, 'door'))

const says = '\\s*(?:号码?|群|id|账号|帐号)?\\s*(?:[:：=是为]\\s*)?'
const wechatName = new RegExp(`(^|[^a-z])(?:微信|薇信|威信|vx|wx|v信|weixin|wechat)${says}[a-z][-_a-z0-9]{5,19}`, 'g')
const wechatId = /(^|[^a-z])wxid_[a-z0-9]{6,}/g
const qq = new RegExp(`(^|[^a-z])(?:qq|扣扣|企鹅)${says}[1-9]\\d{4,11}`, 'g')

/** Names in WeChat and QQ, where the text says that they are. */
export const handles = (text: string): Span[] => [
  ...matches(text, wechatId, 'wechat'),
  ...matches(text, wechatName, 'wechat'),
  ...matches(text, qq, 'qq'),
]
