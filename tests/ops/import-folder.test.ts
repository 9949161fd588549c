import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoFolder } from '../../local/demo/seed'
import { county, countyCloud, type OpsCloud, opsCloud } from './cloud'

let cloud: OpsCloud
afterEach(() => cloud.stop())

/** The demo county's folder without its pictures, and with what a test changes in it. */
function folderIn({ folder }: OpsCloud, change: (text: string) => string = (text) => text): string {
  const copy = join(folder, 'my-county')
  cpSync(demoFolder, copy, { recursive: true })
  for (const name of ['areas.csv', 'stations.csv', 'county.json']) {
    const file = join(copy, name)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
  return copy
}

const counts = async () =>
  Promise.all((['areas', 'stations', 'counties'] as const).map(async (name) => (await cloud.rows(name)).length))

test('a dry run checks each file against those before it and writes nothing; then it goes in as it said', async () => {
  cloud = await opsCloud()
  const folder = folderIn(cloud)
  const dry = await cloud.run('import-folder', folder, '--coordinates', 'wgs84', '--dry-run')
  expect([dry.code, dry.said.split('\n').slice(0, 2)]).toEqual([
    0,
    ['areas.csv：将新增 585，将更改 0，不变 0', 'stations.csv：将新增 179，将更改 0，不变 0'],
  ])
  expect(await counts()).toEqual([0, 0, 0])
}, 60_000)

test('a station in a community that the areas lack is found in the dry run', async () => {
  cloud = await opsCloud()
  const folder = folderIn(cloud, (text) => text.replace(/^jn-01-01,.*\n/m, ''))
  const dry = await cloud.run('import-folder', folder, '--coordinates', 'wgs84', '--dry-run')
  expect(dry.code).toBe(1)
  expect(dry.said).toContain('jn-01-01')
}, 60_000)

test('another county’s folder, and its areas alone, are refused before anything is written', async () => {
  cloud = await countyCloud()
  const before = await counts()
  await cloud.run('import-county', cloud.file('county.json', JSON.stringify(county)))
  const folder = folderIn(cloud)
  const sentence = '云里已经是另一个县（样县），一个环境只放一个县'
  for (const words of [
    ['import-folder', folder],
    ['import-areas', join(folder, 'areas.csv')],
  ]) {
    const { code, said } = await cloud.run(...words, '--coordinates', 'wgs84')
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
  }
  expect(await counts()).toEqual(before)
}, 60_000)
