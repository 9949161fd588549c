import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { decode, readTable } from '../../ops/table/read-table'
import { csvText } from '../../ops/table/write-table'
import { areasCsv, countyCloud, type OpsCloud, stationLine, stationsCsv } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
  const rich = stationLine('1', { 开放时间: '周一至周五 08:30-12:00 14:00-18:00；周日 全天', 名称: '"=""1""同心驿"' })
  await cloud.run('import-stations', cloud.file('s.csv', stationsCsv(rich, stationLine('2'))), '--coordinates', 'wgs84')
  await cloud.run('grant', ...grantTo('a'))
})
afterEach(() => cloud.stop())

const grantTo = (letter: string) =>
  ['--openid', letter.repeat(28), '--role', 'county-staff', '--area', 'xx', '--why', '首任'] as const

test.each(['csv', 'xlsx'])('what is exported as %s is imported again without a change', async (kind) => {
  const sheets = [
    ['areas', 'import-areas', 5],
    ['stations', 'import-stations', 2],
    ['roles', 'import-roles', 1],
  ] as const
  for (const [what, command, count] of sheets) {
    const file = join(cloud.folder, `${what}.${kind}`)
    expect((await cloud.run('export', what, file)).said).toBe(`已导出 ${count} 行到 ${file}`)
    const { said } = await cloud.run(command, file, ...(what === 'roles' ? [] : ['--coordinates', 'wgs84']))
    expect(said).toMatch(new RegExp(`新增 0，更改 0，不变 ${count}$`))
  }
})

test.each(['gcj02', 'bd09'])('a sheet in %s goes there and back without a change', async (coordinates) => {
  const file = join(cloud.folder, 'moved.csv')
  await cloud.run('export', 'stations', file, '--coordinates', coordinates)
  expect(readFileSync(file, 'utf8')).not.toContain('118.801000')
  expect((await cloud.run('import-stations', file, '--coordinates', coordinates)).said).toBe(
    '驿站：新增 0，更改 0，不变 2',
  )
})

test('an export fills an empty cloud with the same rows', async () => {
  const files = ['areas', 'stations'].map((what) => join(cloud.folder, `${what}.xlsx`))
  for (const file of files) await cloud.run('export', file.includes('areas') ? 'areas' : 'stations', file)
  const before = await Promise.all([cloud.rows('areas'), cloud.rows('stations')])
  const other = await countyCloud()
  await other.run('import-areas', files[0] ?? '', '--coordinates', 'wgs84')
  await other.run('import-stations', files[1] ?? '', '--coordinates', 'wgs84')
  const after = await Promise.all([other.rows('areas'), other.rows('stations')])
  await other.stop()
  const plain = (rows: object[]) => rows.map((row) => ({ ...row, updatedAt: '' }))
  expect(after.map(plain)).toEqual(before.map(plain))
})

/** GB18030 has no encoder in Node; these are the bytes of 编号 and 层级 and so on, as iconv writes them. */
const gb18030 = Buffer.from(
  'b1e0bac52cb2e3bcb62cc3fbb3c62cc9cfbcb6b1e0bac50a78782d332cbdd6b5c02cc4cfbdd6b5c02c7878',
  'hex',
)

test.each([
  ['UTF-8', Buffer.from(areasCsv)],
  ['UTF-8 with a byte order mark and CRLF', Buffer.from(`\uFEFF${areasCsv.replaceAll('\n', '\r\n')}`)],
])('%s is read', async (_, bytes) => {
  const file = join(cloud.folder, 'encoded.csv')
  writeFileSync(file, bytes)
  expect((await cloud.run('import-areas', file, '--coordinates', 'wgs84')).said).toBe('区域：新增 0，更改 0，不变 5')
})

test('GB18030 is recognised', async () => {
  expect(decode(gb18030)).toBe('编号,层级,名称,上级编号\nxx-3,街道,南街道,xx')
  const file = join(cloud.folder, 'gb.csv')
  writeFileSync(file, gb18030)
  expect((await cloud.run('import-areas', file, '--coordinates', 'wgs84')).said).toBe('区域：新增 1，更改 0，不变 0')
})

test('lines are counted as an editor does, through empty ones and cells of several lines', async () => {
  const file = join(cloud.folder, 'lines.csv')
  writeFileSync(file, '编号,名称\n\n1,"两\n行"\n2,一行\n')
  expect((await readTable(file)).map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, '编号'],
    [3, '1'],
    [5, '2'],
  ])
})

test('numbers and dates of a spreadsheet are read as they look', async () => {
  const file = join(cloud.folder, 'cells.xlsx')
  await writeXlsxFile([
    [{ value: '编号' }, { value: '开业' }, { value: '亮灯' }],
    [
      { value: 7, type: Number },
      { value: new Date('2026-10-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      { value: true, type: Boolean },
    ],
  ]).toFile(file)
  expect((await readTable(file))[1]).toEqual({ line: 2, cells: ['7', '2026-10-01', '是'] })
})

test('a cell that a spreadsheet would run as a formula is written harmless', () => {
  const csv = csvText([{ key: 'a', heading: '名称', english: 'a' }], [{ a: '=HYPERLINK("x")' }])
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
})

test.each([
  ['没有.csv', '读不到文件'],
  ['表格.txt', '只读 .csv 和 .xlsx'],
])('a file that cannot be read gives a sentence: %s', async (name, words) => {
  const { code, said } = await cloud.run('import-areas', join(cloud.folder, name), '--coordinates', 'wgs84')
  expect([code, said]).toEqual([1, expect.stringContaining(words)])
})

test('a broken XLSX file gives a sentence', async () => {
  const { code, said } = await cloud.run('import-areas', cloud.file('x.xlsx', 'not a zip'), '--coordinates', 'wgs84')
  expect([code, said]).toEqual([1, '不是正确的 XLSX 文件'])
})
