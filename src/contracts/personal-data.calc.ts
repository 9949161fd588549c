import type { PersonalDataKind } from './personal-data.const'
import { doors, handles, wholeNumbers } from './personal-number.calc'

/** Something found: `text` as it was written, at `start` up to, not including, `end`. */
export interface PersonalDatum {
  kind: PersonalDataKind
  text: string
  start: number
  end: number
}

const digitRows = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖']
const otherDigits: Readonly<Record<string, string>> = { 幺: '1', 两: '2', '○': '0' }

/** What no reader sees: joiners, marks on the character before, what only chooses how a character looks. */
const invisible = /^[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]+$/u

/** A text as its reader takes it, and where each of its characters stands in what was written. */
interface Reading {
  text: string
  starts: number[]
  ends: number[]
}

/** Without what is invisible; full-width, circled and other dressed-up digits, letters and signs as ASCII, small letters. */
function reading(written: string): Reading {
  const read: Reading = { text: '', starts: [], ends: [] }
  let start = 0
  for (const character of written) {
    const end = start + character.length
    const plain = invisible.test(character) ? '' : character.normalize('NFKC').toLowerCase()
    for (const _ of plain.split('')) {
      read.starts.push(start)
      read.ends.push(end)
    }
    read.text += plain
    start = end
  }
  return read
}

/** Chinese digits as ASCII, character by character: 一三八 is 138 to a reader. */
const withChineseDigits = (text: string) =>
  text
    .split('')
    .map((character) => {
      const digit = Math.max(...digitRows.map((row) => row.indexOf(character)))
      return digit < 0 ? (otherDigits[character] ?? character) : String(digit)
    })
    .join('')

/**
 * Personal data in a text, in the order it stands there, without overlaps. Finds Chinese mobile and landline numbers,
 * ID and bank card numbers with a right check digit, doors (3号楼2单元501) and WeChat and QQ names, also where they
 * are written in full-width or Chinese digits, or with signs or invisible characters in between. What it does not know it
 * does not find: a person still reviews.
 */
export function personalDataIn(text: string): PersonalDatum[] {
  const { text: plain, starts, ends } = reading(text)
  const found = [plain, withChineseDigits(plain)].flatMap((version) => [
    ...wholeNumbers(version),
    ...doors(version),
    ...handles(version),
  ])
  const kept: PersonalDatum[] = []
  for (const { kind, start: from, end: until } of found) {
    const [start = 0, end = 0] = [starts[from], ends[until - 1]]
    if (kept.every((other) => end <= other.start || start >= other.end))
      kept.push({ kind, text: text.slice(start, end), start, end })
  }
  return kept.sort((a, b) => a.start - b.start)
}
