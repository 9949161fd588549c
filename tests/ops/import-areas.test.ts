import { areasCsv, county, countyCloud, type OpsCloud, opsCloud, stationLine, stationsCsv } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const importAreas = (csv: string, ...flags: string[]) =>
  cloud.run('import-areas', cloud.file('a.csv', csv), '--coordinates', 'wgs84', ...flags)

test('rows in any order become a tree with paths and names', async () => {
  const areas = await cloud.rows('areas')
  expect(areas.map(({ _id }) => _id)).toEqual(['xx', 'xx-1', 'xx-1-1', 'xx-1-1-1', 'xx-1-2'])
  expect(areas[3]).toEqual({
    _id: 'xx-1-1-1',
    level: 'estate',
    name: '阳光花园',
    path: ['xx', 'xx-1', 'xx-1-1', 'xx-1-1-1'],
    names: ['样县', '城关街道', '东岭社区', '阳光花园'],
    place: { lng: 118.801, lat: 35.201 },
    isSynthetic: false,
  })
  expect(areas[1]).not.toHaveProperty('place')
})

test('a second run changes nothing', async () => {
  expect((await importAreas(areasCsv)).said).toBe('区域：新增 0，更改 0，不变 5')
})

test('a new name reaches the areas below, also those that are not in the sheet', async () => {
  const { said } = await importAreas('id,level,name,parent\nxx-1,street,新城街道,xx')
  expect(said).toBe('区域：新增 0，更改 4，不变 0')
  const names = (await cloud.rows('areas')).map((area) => area.names.join('/'))
  expect(names).toContain('样县/新城街道/东岭社区/阳光花园')
})

test('households are kept per building, stay where a sheet has no such column, and go with an emptied cell', async () => {
  const head = '编号,层级,名称,上级编号'
  const households = async () => {
    const row = (await cloud.rows('areas')).find(({ _id }) => _id === 'xx-1-1-1-1')
    return row && (row.households ?? 'none')
  }
  await importAreas(`${head},户数\nxx-1-1-1-1,楼栋,1号楼,xx-1-1-1,48`)
  expect(await households()).toBe(48)
  const file = cloud.file('out.csv', '')
  await cloud.run('export', 'areas', file, '--coordinates', 'wgs84')
  expect((await cloud.run('import-areas', file, '--coordinates', 'wgs84')).said).toBe('区域：新增 0，更改 0，不变 6')
  await importAreas(`${head}\nxx-1-1-1-1,楼栋,甲号楼,xx-1-1-1`)
  expect(await households()).toBe(48)
  await importAreas(`${head},户数\nxx-1-1-1-1,楼栋,甲号楼,xx-1-1-1,`)
  expect(await households()).toBe('none')
})

test.each([
  ['xx-1-1-1-1,楼栋,1号楼,xx-1-1-1,三十', '户数要写 0 到 2000 的整数'],
  ['xx-1-1-1-1,楼栋,1号楼,xx-1-1-1,-3', '不能写“-3”'],
  ['xx-1-1-1-1,楼栋,1号楼,xx-1-1-1,2001', '不能写“2001”'],
  ['xx-1-1-1,小区,阳光花园,xx-1-1,300', '户数只写在楼栋上'],
])('refuses households of %s', async (line, why) => {
  const { code, said } = await importAreas(`编号,层级,名称,上级编号,户数\n${line}`)
  expect(code).toBe(1)
  expect(said).toContain(why)
})

test('each fault is named with its line', async () => {
  const { code, said } = await importAreas(
    [
      '编号,层级,名称,上级编号,经度,纬度',
      'xx-2,街道,北街道,yy,,',
      'XX_3,街道,南街道,xx,,',
      'xx-1-9,小区,孤儿小区,xx-1,,',
      'xx-1-2,社区,西岭社区,xx-2,,',
      'xx-4,乡里,某乡,xx,,',
      'xx-5,街道,东街道,xx,118.8,一百',
    ].join('\n'),
    '--dry-run',
  )
  expect(code).toBe(1)
  expect(said.match(/第 \d+ 行 \[[\w-]+\]/g)).toEqual([
    '第 2 行 [unknown-area]',
    '第 3 行 [bad-value]',
    '第 4 行 [wrong-level]',
    '第 5 行 [moved]',
    '第 6 行 [bad-value]',
    '第 7 行 [bad-value]',
  ])
})

test.each([
  ['编号,层级,名称,上级编号,海拔\nxx,县,样县,,1', '不认识的列“海拔”', 'unknown-column'],
  ['编号,层级,名称\nxx,县,样县', '缺少列“上级编号”', 'missing-column'],
  ['编号,编号,层级,名称,上级编号\nxx,xx,县,样县,', '列“编号”出现了两次', 'unknown-column'],
  ['', '没有表头', 'bad-file'],
  ['编号,层级,名称,上级编号\n"xx,县,样县,', '引号没有配对', 'bad-file'],
])('a file with a wrong head is refused: %j', async (csv, words, code) => {
  const answer = await importAreas(csv)
  expect(answer.code).toBe(1)
  expect(answer.said).toContain(words)
  expect(answer.said).toContain(`[${code}]`)
})

test('a county may say how its estates meet; half a rule is named', async () => {
  const rule = {
    ordinal: 'second',
    weekday: 2,
    time: '18:30',
    minutes: 90,
    seats: 30,
    onHoliday: 'next-week',
    isPaused: false,
  }
  const meeting = async (meetingRule: object) =>
    cloud.run('import-county', cloud.file('m.json', JSON.stringify({ ...county, meetingRule })))
  expect((await meeting(rule)).code).toBe(0)
  expect(await cloud.rows('counties')).toMatchObject([{ meetingRule: rule }])
  expect(await meeting({ ...rule, time: '25:00' })).toEqual({
    code: 1,
    said: expect.stringContaining('meetingRule.time'),
  })
})

test('one environment holds one county, and stations come after it', async () => {
  const other = await cloud.run('import-county', cloud.file('o.json', JSON.stringify({ ...county, id: 'yy' })))
  expect(other).toEqual({ code: 1, said: expect.stringContaining('另一个县（样县）') })
  const broken = await cloud.run(
    'import-county',
    cloud.file('b.json', JSON.stringify({ ...county, paces: { adult: 1 } })),
  )
  expect(broken).toEqual({ code: 1, said: expect.stringContaining('paces.elder') })
  const empty = await opsCloud()
  const early = await empty.run(
    'import-stations',
    empty.file('s.csv', stationsCsv(stationLine('1'))),
    '--coordinates',
    'wgs84',
  )
  await empty.stop()
  expect(early).toEqual({ code: 1, said: expect.stringContaining('import-county') })
})
