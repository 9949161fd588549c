import * as z from 'zod/mini'
import { text } from '../../src/contracts/text'

const taken = (value: string) => z.safeParse(text(10), value).success

test.each([
  ['a name', '王阿姨'],
  ['signs', '？！'],
  ['a family of joined pictures', '👨‍👩‍👧'],
  ['a rare character', '𠮷'],
  ['as long as may be', '一二三四五六七八九十'],
])('%s is a text', (_, value) => expect(taken(value)).toBe(true))

test.each([
  ['nothing', ''],
  ['spaces', ' \u3000 '],
  ['what nobody sees', '\u200b\u2060\u200d'],
  ['an empty letter', '\u3164'],
  ['a mark without its letter', '\u0301'],
  ['words turned around', '小\u202e李'],
  ['words turned apart', '小\u2067李'],
  ['a control character', '小\u0007李'],
  ['half a character', '小\ud800'],
  ['too much', '一二三四五六七八九十一'],
])('%s is none', (_, value) => expect(taken(value)).toBe(false))

test('what is around it is cut off', () => expect(z.parse(text(10), ' 王阿姨\u3000')).toBe('王阿姨'))
