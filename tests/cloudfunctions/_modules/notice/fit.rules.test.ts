import fc from 'fast-check'
import { fitted, isUsable, messageData, timeText } from '../../../../cloudfunctions/_modules/notice/fit.rules'
import { layouts } from '../../../../cloudfunctions/_modules/notice/layout.const'
import { isQuiet, quietHoursOf, usualQuietHours } from '../../../../cloudfunctions/_modules/notice/quiet.rules'
import { fieldFits } from '../../../../local/open-api/field-limits'
import { demoTemplates } from '../../../../local/open-api/template'
import { type NoticeForm, noticeForms } from '../../../../src/contracts/notice.const'

const now = '2026-11-23T02:00:00.000Z'
const forms = Object.keys(noticeForms) as NoticeForm[]
const keysOf = (form: NoticeForm) =>
  Object.fromEntries(Object.entries(layouts[form].fields).map(([field, { key }]) => [field, key]))

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', '\n\n', '\ud800', '👨‍👩‍👧‍👦'.repeat(9), '修'.repeat(500), '已接单', now, 'Infinity', '-0.5'),
)

test.each(forms)('%s: whatever is said, WeChat takes it (47003 cannot happen)', (form) => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...noticeForms[form]), nasty), (fields) => {
      const data = messageData(fields, keysOf(form), now)
      expect(Object.keys(data)).toHaveLength(noticeForms[form].length)
      for (const [key, { value }] of Object.entries(data)) {
        expect([key, value, fieldFits(key, value)]).toEqual([key, value, true])
        expect(value).not.toMatch(/[\r\n]/)
      }
    }),
    { numRuns: 1_000 },
  )
})

test.each(['thing1', 'phrase2', 'name3', 'time4', 'date5', 'character_string6', 'letter7', 'number8'])(
  'any text fits %s',
  (key) => {
    fc.assert(
      fc.property(nasty, (value) => {
        const fit = fitted(key, value, now)
        expect([value, fit, fieldFits(key, fit)]).toEqual([value, fit, true])
      }),
      { numRuns: 500 },
    )
  },
)

test.each([
  ['thing1', '请提前十分钟到驿站，带上身份证和老年证，谢谢您', '请提前十分钟到驿站，带上身份证和老年证…'],
  ['thing1', '第一行\n第二行', '第一行 第二行'],
  ['thing1', '   ', '见小程序'],
  ['phrase2', '已接单!', '已接单'],
  ['phrase2', '志愿者已经接单', '志愿者已经'],
  ['phrase2', 'OK', '有更新'],
  ['time3', '2026-12-31T16:00:00.000Z', '2027年01月01日 00:00'],
  ['time3', '明天', '2026年11月23日 10:00'],
])('%s of %j is %j', (key, value, expected) => {
  expect(fitted(key, value, now)).toBe(expected)
})

test('midnight is 00:00, not 24:00', () => {
  expect(timeText('2026-11-22T16:00:00.000Z')).toBe('2026年11月23日 00:00')
})

test.each(forms)('%s: what staff apply for is usable, within five fields, and its examples fit', (form) => {
  const fields = layouts[form].fields
  expect(Object.keys(fields)).toEqual([...noticeForms[form]])
  expect(isUsable(noticeForms[form], keysOf(form), form)).toBe(true)
  for (const { key, example } of Object.values(fields)) expect([key, fieldFits(key, example)]).toEqual([key, true])
  const local = demoTemplates.find(({ title }) => title === layouts[form].title)
  expect(local?.fields).toEqual(Object.fromEntries(Object.values(fields).map(({ key, label }) => [key, label])))
})

test.each([
  [{ item: 'thing1', tip: 'thing1' }],
  [{ item: 'car_number1' }],
  [{ item: 'thing' }],
  [{ item: '__proto__1' }],
  [{ unknown: 'thing1' }],
  [{}],
] as Record<string, string>[][])('a template that cannot be filled is not used: %j', (keys) => {
  expect(isUsable(noticeForms.order, keys ?? {}, 'order')).toBe(false)
})

describe('quiet hours, in Shanghai', () => {
  test.each([
    ['2026-11-23T13:29:59.999Z', false],
    ['2026-11-23T13:30:00.000Z', true],
    ['2026-11-23T16:00:00.000Z', true],
    ['2026-11-23T23:29:59.999Z', true],
    ['2026-11-23T23:30:00.000Z', false],
  ])('21:30–07:30 at %s: %p', (at, isIt) => {
    expect(isQuiet(usualQuietHours, new Date(at))).toBe(isIt)
  })

  test('the operator sets them; nonsense is the usual hours', () => {
    expect(quietHoursOf('12:00-14:00')).toEqual({ from: 720, until: 840 })
    expect(isQuiet(quietHoursOf('12:00-14:00'), new Date('2026-11-23T05:00:00.000Z'))).toBe(true)
    expect(isQuiet(quietHoursOf('00:00-00:00'), new Date('2026-11-23T16:00:00.000Z'))).toBe(false)
    for (const text of [undefined, '', '25:00-07:00', '21:30', 'x']) expect(quietHoursOf(text)).toEqual(usualQuietHours)
  })
})
