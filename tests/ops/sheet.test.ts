import fc from 'fast-check'
import { checklistOf, checklistText } from '../../ops/sheet/checklist'
import { equipmentOf, equipmentText } from '../../ops/sheet/equipment'
import { weekOf, weekText } from '../../ops/sheet/hours'
import { specialDaysOf, specialDaysText } from '../../ops/sheet/special-days'

const day = (...spans: [number, number][]) => spans.map(([from, until]) => ({ from, until }))
const morning = day([510, 720])

test.each([
  ['每天 08:30-12:00', Array(7).fill(morning)],
  ['周一至周五 08:30-12:00；周日 全天', [...Array(5).fill(morning), [], day([0, 1440])]],
  [
    '周二、周四 8:30-12:00 14:00－18:00'.replace('－', '-'),
    [[], day([510, 720], [840, 1080]), [], day([510, 720], [840, 1080]), [], [], []],
  ],
  ['周末 14:00-24:00 08:30-12:00', [[], [], [], [], [], day([510, 720], [840, 1440]), day([510, 720], [840, 1440])]],
  ['休息', Array(7).fill([])],
])('the week %s', (text, week) => {
  expect(weekOf(text)).toEqual(week)
  expect(weekOf(weekText(week))).toEqual(week)
})

test.each([
  ['', '是空的'],
  ['周一', '缺少时间'],
  ['周八 08:00-09:00', '不是星期'],
  ['周五至周一 08:00-09:00', '从前到后'],
  ['周一 25:00-26:00', '不是时间'],
  ['周一 08:60-09:00', '不是时间'],
  ['周一 18:00-02:00', '跨过零点'],
  ['周一 08:00-10:00 09:00-11:00', '时段重叠'],
  ['周一 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00', '最多 4 段'],
  ['每天 08:00-09:00；周一 10:00-11:00', '写了两次'],
])('the week “%s” is refused', (text, why) => {
  expect(() => weekOf(text)).toThrow(why)
})

/** Up to four spans in order, with gaps between them. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 })
  .map((ends) => ends.sort((a, b) => a - b))
  .map((ends) =>
    Array.from({ length: Math.floor(ends.length / 2) }, (_, i) => ({
      from: ends[2 * i] ?? 0,
      until: ends[2 * i + 1] ?? 0,
    })),
  )

test('any week is the same when written and read again', () => {
  fc.assert(
    fc.property(fc.array(spans, { minLength: 7, maxLength: 7 }), (week) => {
      expect(weekOf(weekText(week))).toEqual(week)
    }),
  )
})

test('special days', () => {
  const days = { '2026-10-01': { spans: [], reason: '国庆节' }, '2026-10-02': { spans: morning } }
  expect(specialDaysOf('2026-10-02 08:30-12:00；2026-10-01 休息（国庆节）')).toEqual(days)
  expect(specialDaysText(days)).toBe('2026-10-01 休息（国庆节）；2026-10-02 08:30-12:00')
  expect(specialDaysOf('')).toEqual({})
  for (const wrong of ['2026-02-30 休息', '国庆节 休息', '2026-10-01', '2026-10-01 休息；2026-10-01 全天'])
    expect(() => specialDaysOf(wrong)).toThrow('特殊日期')
})

test('equipment: what is lent has a count, nothing else has', () => {
  const items = [{ kind: 'desk' }, { kind: 'toolbox', total: 2 }, { kind: 'umbrella', total: 6 }]
  expect(equipmentOf('雨伞×6；桌椅、工具箱 x2')).toEqual(items)
  expect(equipmentText(equipmentOf('雨伞*6，桌椅，工具箱×2'))).toBe('桌椅；工具箱×2；雨伞×6')
  for (const wrong of ['雨伞', '桌椅×3', '电视', '桌椅；桌椅', '雨伞×1000']) expect(() => equipmentOf(wrong)).toThrow()
})

test('the five-unified checklist', () => {
  const list = {
    name: { state: 'passed', checkedOn: '2026-03-12' },
    sign: { state: 'failed', checkedOn: '2026-03-12', note: '灯箱不亮' },
  } as const
  expect(checklistOf('标识 不通过 2026-03-12（灯箱不亮）；名称 通过 2026-03-12')).toEqual(list)
  expect(checklistOf(checklistText(list))).toEqual(list)
  for (const wrong of ['名称', '名称 通过', '门窗 通过 2026-03-12', '名称 也许 2026-03-12', '名称 通过 2026-13-12'])
    expect(() => checklistOf(wrong)).toThrow('五统一')
})
