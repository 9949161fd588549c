import { fieldFits } from '../../../local/open-api/field-limits'

const cases: [string, string, boolean][] = [
  ['thing1', '字'.repeat(20), true],
  ['thing1', '字'.repeat(21), false],
  ['thing1', '😀'.repeat(20), true],
  ['number2', '1'.repeat(32), true],
  ['number2', '1'.repeat(33), false],
  ['number2', '3.5', true],
  ['number2', '三', false],
  ['letter3', 'abcXYZ', true],
  ['letter3', 'abc1', false],
  ['letter3', 'a'.repeat(33), false],
  ['symbol4', '+++++', true],
  ['symbol4', '++++++', false],
  ['symbol4', 'a', false],
  ['character_string5', 'JN-003 #1', true],
  ['character_string5', '第3号', false],
  ['character_string5', 'x'.repeat(33), false],
  ['time6', '15:01', true],
  ['time6', '2019年10月1日 15:01', true],
  ['time6', '2026-11-24 09:30', true],
  ['time6', '2026-11-24 09:30~2026-11-24 10:30', true],
  ['time6', '后天下午', false],
  ['date7', '2019年10月1日', true],
  ['date7', '2026-11-24', true],
  ['date7', '15:01', false],
  ['amount8', '¥100.00', true],
  ['amount8', '100元', true],
  ['amount8', '12345678901', false],
  ['amount8', '一百', false],
  ['phone_number9', '+86-0539-7212345', true],
  ['phone_number9', '1'.repeat(18), false],
  ['phone_number9', '热线', false],
  ['car_number10', '鲁Q12345', true],
  ['car_number10', '鲁Q12345挂', true],
  ['car_number10', '鲁Q123456789', false],
  ['name11', '王秀英', true],
  ['name11', '王'.repeat(11), false],
  ['name11', 'John Smith', true],
  ['name11', 'a'.repeat(21), false],
  ['phrase12', '已接单', true],
  ['phrase12', '一二三四五六', false],
  ['phrase12', 'ok', false],
]

it.each(cases)('%s takes %j: %s', (key, value, fits) => {
  expect(fieldFits(key, value)).toBe(fits)
})

it('knows no other kind', () => {
  expect(fieldFits('unknown1', 'x')).toBeUndefined()
  expect(fieldFits('constructor', 'x')).toBeUndefined()
})
