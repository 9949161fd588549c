import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../../local/demo/seed'
import { allRows } from '../../../ops/cloud/rows'
import { within } from '../../../ops/cloud/target'
import { workedMs } from '../../support/cpu'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

let cloud: TestCloud
let noFunctions: string
beforeAll(async () => {
  noFunctions = mkdtempSync(join(tmpdir(), 'functions-'))
  cloud = await startTestCloud({ functionsDir: noFunctions })
}, 60_000)
afterAll(async () => {
  await cloud.stop()
  rmSync(noFunctions, { recursive: true, force: true })
})

const inside = <T>(run: () => Promise<T>) => within({ kind: 'local', adminUrl: cloud.adminUrl }, run)

test('the demo county goes in through the official SDK within seconds, photos and people included', async () => {
  const lines: string[] = []
  const took = await workedMs(() => seedDemo({ adminUrl: cloud.adminUrl, log: (line) => lines.push(line) }))
  // Three seconds on two quiet cores.
  expect(took).toBeLessThan(10_000)
  expect(lines).toEqual([expect.stringMatching(/^示范县已就绪：区域 \d+ 个，驿站 179 处$/)])
  const [areas, stations, roles, counties] = await inside(() =>
    Promise.all([allRows('areas'), allRows('stations'), allRows('roles'), allRows('counties')]),
  )
  expect(areas.filter(({ level }) => level === 'estate')).toHaveLength(158)
  expect(stations).toHaveLength(179)
  expect(stations.flatMap(({ photos }) => photos).every((photo) => photo.startsWith('cloud://'))).toBe(true)
  expect(roles.map(({ kind }) => kind)).toContain('county-staff')
  expect(counties).toMatchObject([{ _id: 'jn', isSynthetic: true }])
}, 60_000)

test('seeding again leaves everything as it is', async () => {
  const read = () => inside(() => Promise.all([allRows('stations'), allRows('meta')]))
  const before = await read()
  await seedDemo({ adminUrl: cloud.adminUrl, log: () => {} })
  expect(await read()).toEqual(before)
}, 60_000)
