import type { NoticeForm } from '../../../src/contracts/notice.const'
import { emptyPhrase, emptyText } from './layout.const'

/** Limits as WeChat documents them for subscription messages, in characters. */
const longest = { thing: 20, phrase: 5, name: 10, character_string: 32, letter: 32, number: 32 } as const

const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Cut by whole characters, with a mark that something is missing. */
function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as WeChat wants it: 2026年11月23日 10:00, in Shanghai. */
export function timeText(instant: string): string {
  const parts = Object.fromEntries(shanghai.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}:${parts.minute}`
}

/** `at`: an instant that stands in for one that is missing. */
type Fit = (value: string, at: string) => string

const isInstant = (value: string) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value))
const asTime: Fit = (value, at) => timeText(isInstant(value) ? value : at)
const only = (pattern: RegExp, most: number, empty: string): Fit => {
  return (value) => [...value.replace(pattern, '')].slice(0, most).join('') || empty
}

/** What a key's kind does to a value so that WeChat takes it. A kind that is not here cannot be configured. */
const fits: Record<string, Fit> = {
  thing: (value) => cut(oneLine(value), longest.thing) || emptyText,
  phrase: only(/[^\p{Script=Han}]/gu, longest.phrase, emptyPhrase),
  name: only(/[^\p{Script=Han}]/gu, longest.name, '居民'),
  time: asTime,
  date: asTime,
  character_string: only(/[^\x21-\x7e]/g, longest.character_string, '-'),
  letter: only(/[^A-Za-z]/g, longest.letter, 'x'),
  number: (value) => (/^-?\d{1,32}(\.\d{1,32})?$/.test(value) ? value : '0'),
}

const kindOf = (key: string) => key.replace(/\d+$/, '')

/** Whether a template's key is of a kind we can fill: `thing1`, not `car_number1`. */
export const isFillable = (key: string): boolean => /\d$/.test(key) && Object.hasOwn(fits, kindOf(key))

/** A value that fits the key's limits, whatever it was: cut, cleaned, or replaced where nothing is left. */
export function fitted(key: string, value: string, at: string): string {
  const fit = fits[kindOf(key)]
  if (!fit) throw new Error(`a template key of no known kind: ${key}`)
  return fit(value, at)
}

/** A layout's raw fields as the template's data. */
export const messageData = (
  fields: Record<string, string>,
  keys: Record<string, string>,
  at: string,
): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(keys).map(([field, key]) => [key, { value: fitted(key, fields[field] ?? '', at) }]))

/** Whether a configured template can be filled: every key of a kind we know, none twice, each from a field we have. */
export const isUsable = (fieldNames: readonly string[], keys: Record<string, string>, form?: NoticeForm): boolean => {
  const used = Object.values(keys)
  return (
    form !== undefined &&
    used.length > 0 &&
    new Set(used).size === used.length &&
    used.every(isFillable) &&
    Object.keys(keys).every((field) => fieldNames.includes(field))
  )
}
