import type { PersonalDataKind } from './personal-data.const'
import { doors, handles, wholeNumbers } from './personal-number.calc'

/** Something found: `text` as it was written, at `start` up to, not including, `end`. */
export interface PersonalDatum {
  kind: PersonalDataKind
  text: string
  start: number
  end: number
}

const chineseDigits = '〇一二三四五六七八九'

/** Character by character, so that places in the result are places in the text. */
const mapped = (text: string, one: (character: string) => string) =>
  text
    .split('')
    .map((character) => {
      const other = one(character)
      return other.length === 1 ? other : character
    })
    .join('')

/** Full-width digits, letters and signs as ASCII, small letters. */
const plain = (text: string) =>
  mapped(text, (character) => {
    const code = character.charCodeAt(0)
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
    return narrow.toLowerCase()
  })

/** Chinese digits as ASCII: 一三八 is 138 to a reader. */
const withChineseDigits = (text: string) =>
  mapped(text, (character) => {
    if (character === '零') return '0'
    if (character === '幺') return '1'
    if (character === '两') return '2'
    const digit = chineseDigits.indexOf(character)
    return digit < 0 ? character : String(digit)
  })

/**
 * Personal data in a text, in the order it stands there, without overlaps. Finds Chinese mobile and landline numbers,
 * ID and bank card numbers with a right check digit, doors (3号楼2单元501) and WeChat and QQ names, also where they
 * are written in full-width or Chinese digits or with signs in between. What it does not know it does not find: a person
 * still reviews.
 */
export function personalDataIn(text: string): PersonalDatum[] {
  const latin = plain(text)
  const found = [latin, withChineseDigits(latin)].flatMap((version) => [
    ...wholeNumbers(version),
    ...doors(version),
    ...handles(version),
  ])
  const kept: PersonalDatum[] = []
  for (const { kind, start, end } of found)
    if (kept.every((other) => end <= other.start || start >= other.end))
      kept.push({ kind, text: text.slice(start, end), start, end })
  return kept.sort((a, b) => a.start - b.start)
}
