import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allRows } from '../../ops/cloud/rows'
import { within } from '../../ops/cloud/target'
import { boundsOf } from '../../ops/command/import-streets'
import { runOps } from '../../ops/run'
import { startTestCloud, type TestCloud } from '../support/local-cloud'

// A real extract into the local cloud by the command line, and the deployed function answering from it.

const monaco = join(__dirname, '..', 'support', 'walking', 'osm', 'monaco.osm.gz')
const bbox = '7.40,43.72,7.45,43.76'
const fourMinutesWest = { lng: 7.4212, lat: 43.7347 }
let cloud: TestCloud
let folder: string

const run = async (...words: string[]) => {
  const lines: string[] = []
  const code = await runOps([...words, '--url', cloud.url], (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}
const meta = () => within({ kind: 'local', adminUrl: cloud.adminUrl }, () => allRows('meta'))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'streets-'))
  cloud = await startTestCloud()
}, 60_000)
afterAll(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('says what would be written and writes nothing when dry', async () => {
  const { code, said } = await run('import-streets', monaco, '--bbox', bbox, '--dry-run')
  expect([code, said]).toEqual([0, expect.stringContaining('步行路网')])
  expect(said).toContain('没有写入')
  expect(await meta()).toEqual([])
})

test('stores the network once, however often it is run, and the deployed function walks on it', async () => {
  const county = {
    id: 'mc',
    name: '样县',
    stationTerm: '同心驿',
    centre: fourMinutesWest,
    bounds: { west: 7.4, south: 43.72, east: 7.45, north: 43.76 },
    paces: { adult: 1.25, elder: 0.8 },
    circleMinutes: 15,
    modules: [],
    isSynthetic: true,
  }
  const file = join(folder, 'county.json')
  writeFileSync(file, JSON.stringify(county))
  expect((await run('import-county', file)).code).toBe(0)

  const first = await run('import-streets', monaco)
  expect([first.code, first.said]).toEqual([0, expect.stringContaining('已启用')])
  const stored = await meta()
  expect(stored).toMatchObject([{ streets: { attribution: expect.stringContaining('OpenStreetMap') } }])
  expect((await run('import-streets', monaco)).said).toContain('没有更改')
  expect(await meta()).toEqual(stored)

  const answer = await cloud.call('resident', 'station.reach', { place: fourMinutesWest, minutes: [5] })
  expect(answer).toMatchObject({ ok: true, data: { areas: [{ minutes: 5 }], streets: { isSynthetic: false } } })
}, 60_000)

test.each([
  ['no file', [], '请写一个文件名'],
  ['a file that is not there', ['nowhere.osm'], '没有文件'],
  ['another area than the county', [monaco, '--area', 'xx-1'], '--area 只能写 county'],
  ['a box of three', [monaco, '--bbox', '1,2,3'], '--bbox'],
  ['a box inside out', [monaco, '--bbox', '8,43,7,44'], '--bbox'],
  ['a place without streets', [monaco, '--bbox', '0,0,1,1'], '没有可以步行的道路'],
])('%s is refused in a sentence', async (_, words, said) => {
  const before = await meta()
  expect(await run('import-streets', ...words)).toMatchObject({ code: 1, said: expect.stringContaining(said) })
  expect(await meta()).toEqual(before)
})

test('a file cut short is refused and changes nothing', async () => {
  const before = await meta()
  const cut = join(folder, 'cut.osm.gz')
  writeFileSync(cut, readFileSync(monaco).subarray(0, 20_000))
  expect((await run('import-streets', cut, '--bbox', bbox)).code).toBe(1)
  expect(await meta()).toEqual(before)
})

test('a box is read as west, south, east, north', () => {
  expect(boundsOf('118.5, 34.9,119.1,35.5')).toEqual({ west: 118.5, south: 34.9, east: 119.1, north: 35.5 })
})
