import { stationMemory } from '../../cloudfunctions/_modules/station'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { countyCloud, type OpsCloud, stationLine, stationsCsv } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const importStations = (csv: string | Uint8Array, ...flags: string[]) =>
  cloud.run('import-stations', cloud.file('stations.csv', csv), '--coordinates', 'wgs84', ...flags)

test('stations are imported with all a sheet says, and a line of history', async () => {
  const answer = await importStations(stationsCsv(stationLine('1'), stationLine('002', { 小区编号: '', 星级: '' })))
  expect(answer).toEqual({ code: 0, said: '驿站：新增 2，更改 0，不变 0' })
  const [first, second] = await cloud.rows('stations')
  expect(first).toMatchObject({
    _id: 'xx-1-1-001',
    areaPath: ['xx', 'xx-1', 'xx-1-1', 'xx-1-1-1'],
    number: 1,
    place: { lng: 118.801, lat: 35.201 },
    star: 3,
    equipment: [{ kind: 'desk' }, { kind: 'umbrella', total: 6 }],
    modules: ['books'],
    revision: 1,
  })
  expect(first?.opening.week).toEqual(Array(7).fill([{ from: 480, until: 1260 }]))
  expect(second).toMatchObject({ areaPath: ['xx', 'xx-1', 'xx-1-1'], star: 0 })
  const events = (await cloud.rows('stationEvents')).sort((a, b) => (a.stationId < b.stationId ? -1 : 1))
  expect(events).toMatchObject([
    { stationId: 'xx-1-1-001', kind: 'imported', byRole: 'county-staff' },
    { stationId: 'xx-1-1-002', kind: 'imported' },
  ])
})

test('a second run changes nothing and leaves no trace', async () => {
  const csv = stationsCsv(stationLine('1'), stationLine('2'))
  await importStations(csv)
  const before = await Promise.all([cloud.rows('stations'), cloud.rows('stationEvents'), cloud.rows('meta')])
  expect(await importStations(csv)).toEqual({ code: 0, said: '驿站：新增 0，更改 0，不变 2' })
  const after = await Promise.all([cloud.rows('stations'), cloud.rows('stationEvents'), cloud.rows('meta')])
  expect(after).toEqual(before)
})

test('a dry run lists every bad row by line and reason and writes nothing', async () => {
  const csv = stationsCsv(
    stationLine('1'),
    stationLine('1'),
    stationLine('2', { 社区编号: 'xx-9-9' }),
    stationLine('3', { 经度: '35.201', 纬度: '118.801' }),
    stationLine('4', { 经度: '116.4', 纬度: '39.9' }),
    stationLine('5', { 小区编号: 'xx-1-2', 电话: '电话' }),
    stationLine('6', { 功能模块: '游泳池', 开放时间: '每天 21:00-08:00' }),
    stationLine('0'),
    stationLine('7', { 社区编号: 'xx-1' }),
  )
  const { code, said } = await importStations(csv, '--dry-run')
  expect(code).toBe(1)
  const found = said.split('\n').map((line) => /^第 (\d+) 行 \[([\w-]+)\]/.exec(line)?.slice(1).join(' '))
  expect(found).toEqual([
    '3 duplicate',
    '4 unknown-community',
    '5 bad-value',
    '6 out-of-county',
    '7 bad-value',
    '8 bad-value',
    '8 unknown-module',
    '9 bad-value',
    '10 wrong-level',
    undefined,
  ])
  expect(said).toContain('有 9 处不对，没有写入任何内容')
  expect(said).toContain('与第 2 行重复')
  expect(await cloud.rows('stations')).toEqual([])
})

test('one bad row keeps every good one out', async () => {
  const lines = Array.from({ length: 150 }, (_, i) => stationLine(String(i + 1)))
  const { code } = await importStations(stationsCsv(...lines, stationLine('151', { 星级: '6' })))
  expect(code).toBe(1)
  expect(await cloud.rows('stations')).toEqual([])
  expect(await cloud.rows('stationEvents')).toEqual([])
})

test('a clean dry run says what would happen, and nothing does', async () => {
  expect(await importStations(stationsCsv(stationLine('1')), '--dry-run')).toEqual({
    code: 0,
    said: '驿站：将新增 1，将更改 0，不变 0',
  })
  expect(await cloud.rows('stations')).toEqual([])
})

test('an update changes only what the sheet has, and keeps what is lent out and proven', async () => {
  await importStations(stationsCsv(stationLine('1')))
  const [station] = await cloud.rows('stations')
  if (!station) throw new Error('no station')
  const checked = {
    state: 'passed' as const,
    photos: ['cloud://x/y.png'],
    checkedOn: '2026-01-01',
    byRole: 'street-staff',
  }
  await cloud.inside(() =>
    cloudStore.transaction((tx) =>
      tx.set('stations', {
        ...station,
        checklist: { sign: checked },
        equipment: [{ kind: 'umbrella', total: 6, out: 2 }],
        hasNightLight: true,
        sequence: 9,
      }),
    ),
  )
  const { said } = await importStations(
    stationsCsv(stationLine('1', { 名称: '新名字同心驿', 基础设施: '桌椅；雨伞×4' })),
  )
  expect(said).toBe('驿站：新增 0，更改 1，不变 0')
  expect(await cloud.rows('stations')).toMatchObject([
    {
      name: '新名字同心驿',
      equipment: [{ kind: 'desk' }, { kind: 'umbrella', total: 4, out: 2 }],
      checklist: { sign: checked },
      hasNightLight: true,
      revision: 2,
      sequence: 9,
    },
  ])
  const tooFew = await importStations(stationsCsv(stationLine('1', { 基础设施: '桌椅；雨伞×1' })))
  expect(tooFew.said).toContain('第 2 行 [lent-out] 雨伞有 2 件借出未还')
})

test('function instances that hold the stations in memory read them again after an import', async () => {
  await importStations(stationsCsv(stationLine('1')))
  await cloud.inside(async () => {
    expect((await stationMemory(cloudStore)).size).toBe(1)
  })
  await importStations(stationsCsv(stationLine('1'), stationLine('2')))
  await cloud.inside(async () => {
    expect((await stationMemory(cloudStore)).size).toBe(2)
  })
})

test('stations need the county and a coordinate system', async () => {
  const unsaid = await cloud.run('import-stations', cloud.file('s.csv', stationsCsv(stationLine('1'))))
  expect(unsaid).toEqual({ code: 1, said: expect.stringContaining('--coordinates') })
})
