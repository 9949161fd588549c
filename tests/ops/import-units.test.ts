import { areaCell, areaText } from '../../ops/sheet/unit.sheet'
import { countyCloud, type OpsCloud } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const unitsCsv = [
  '小区,楼栋,房号,面积,业主标记',
  'xx-1-1-1,3,502,89.12,',
  '阳光花园,3,501,33.33,Y001',
  '阳光花园,沿街商铺,7,120,y001',
].join('\n')
const importUnits = (csv: string, ...flags: string[]) => cloud.run('import-units', cloud.file('u.csv', csv), ...flags)

test.each([
  ['89.12', 891_200],
  ['33.33', 333_300],
  ['0.01', 100],
  ['120', 1_200_000],
  ['100.5', 1_005_000],
  // By a float it would be 1146599.9999999998.
  ['114.66', 1_146_600],
  ['999999.99', 9_999_999_900],
])('%s square metres are %d cm², and the other way round', (text, areaCm2) => {
  expect(areaCell(text)).toBe(areaCm2)
  expect(areaCell(areaText(areaCm2))).toBe(areaCm2)
})

test('units by estate, with area and mark; names follow from building and room', async () => {
  expect(await importUnits(unitsCsv)).toEqual({ code: 0, said: '房屋：新增 3，更改 0，不变 0' })
  const units = (await cloud.rows('units')).sort((a, b) => (a.order < b.order ? -1 : 1))
  expect(units.map(({ label, areaCm2, ownerMark }) => [label, areaCm2, ownerMark])).toEqual([
    ['3号楼501', 333_300, 'Y001'],
    ['3号楼502', 891_200, undefined],
    ['沿街商铺7', 1_200_000, 'Y001'],
  ])
  expect(units[0]).toMatchObject({ areaId: 'xx-1-1-1', areaPath: ['xx', 'xx-1', 'xx-1-1', 'xx-1-1-1'], links: [] })
})

test('again nothing changes; a corrected area keeps who is linked; no mark column keeps marks, an empty cell clears', async () => {
  await importUnits(unitsCsv)
  expect((await importUnits(unitsCsv)).said).toBe('房屋：新增 0，更改 0，不变 3')
  await cloud.inside(async () => {
    const { cloudStore } = await import('../../cloudfunctions/_platform/cloud')
    const [first] = await cloudStore.find('units', { where: { room: '501' }, limit: 1 })
    if (first) await cloudStore.transaction((tx) => tx.set('units', { ...first, ownerId: 'm-1', involved: ['m-1'] }))
  })
  const { said } = await importUnits('小区,楼栋,房号,面积\nxx-1-1-1,3,501,33.34')
  expect(said).toBe('房屋：新增 0，更改 1，不变 0')
  const find = async () => (await cloud.rows('units')).find(({ room }) => room === '501')
  expect(await find()).toMatchObject({ areaCm2: 333_400, ownerMark: 'Y001', ownerId: 'm-1' })
  await importUnits('小区,楼栋,房号,面积,业主标记\nxx-1-1-1,3,501,33.34,')
  expect(await find()).not.toHaveProperty('ownerMark')
  expect(await find()).toMatchObject({ ownerId: 'm-1' })
})

test('one fault and nothing is written; each is named with its line, a name never', async () => {
  const { code, said } = await importUnits(
    [
      '小区,楼栋,房号,面积,业主标记',
      'xx-1-1-1,3,502,89.12,',
      'xx-1-1-1,3,502,90,',
      'xx-9,3,503,90,',
      'xx-1-1-1,3,504,89.123,',
      'xx-1-1-1,3,505,0,',
      'xx-1-1-1,3,506,90,王建国',
      'xx-1-1-1,3,507,90,13800138000',
      'xx-1-1-1,,508,90,',
    ].join('\n'),
    '--dry-run',
  )
  expect(code).toBe(1)
  expect(said.match(/第 \d+ 行 \[[\w-]+\]/g)).toEqual([
    '第 3 行 [duplicate]',
    '第 4 行 [unknown-estate]',
    '第 5 行 [bad-value]',
    '第 6 行 [bad-value]',
    '第 7 行 [bad-value]',
    '第 8 行 [bad-value]',
    '第 9 行 [bad-value]',
  ])
  expect(said).not.toMatch(/王建国|13800138000/)
  expect(await cloud.rows('units')).toEqual([])
})

test('a dry run writes nothing; an export can be imported again', async () => {
  expect((await importUnits(unitsCsv, '--dry-run')).said).toBe('房屋：将新增 3，将更改 0，不变 0')
  expect(await cloud.rows('units')).toEqual([])
  await importUnits(unitsCsv)
  const file = `${cloud.folder}/out.csv`
  expect((await cloud.run('export', 'units', file)).said).toContain('已导出 3 行')
  expect((await cloud.run('import-units', file)).said).toBe('房屋：新增 0，更改 0，不变 3')
})
