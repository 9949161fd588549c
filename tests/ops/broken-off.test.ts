import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { runOps } from '../../ops/run'
import { countyCloud, type OpsCloud, stationLine, stationsCsv } from './cloud'
import { failingProxy } from './failing-proxy'

let cloud: OpsCloud
let before: string
let sheet: string
beforeAll(async () => {
  cloud = await countyCloud()
  const stations = ['1', '2', '3'].map((number) => stationLine(number))
  before = cloud.file('before.csv', stationsCsv(...stations))
  const renamed = stationLine('2', { 名称: '改名同心驿', 基础设施: '桌椅；雨伞×9' })
  sheet = cloud.file('after.csv', stationsCsv(stationLine('1'), renamed, stationLine('3'), stationLine('4')))
})
const proxies: { stop(): Promise<void> }[] = []
afterAll(async () => {
  for (const proxy of proxies) await proxy.stop()
  await cloud.stop()
})

const importing = (file: string) => ['import-stations', file, '--coordinates', 'wgs84']

async function names(): Promise<string> {
  return (await cloud.rows('stations')).map(({ name, revision }) => `${name} ${revision}`).join('，')
}

/** The cloud as it was before the sheet: three stations, known names. */
async function startOver(): Promise<void> {
  await cloud.inside(async () => {
    await cloudStore.removeWhere('stations', { number: { gte: 1 } })
    await cloudStore.removeWhere('stationEvents', { kind: 'imported' })
  })
  expect((await cloud.run(...importing(before))).code).toBe(0)
}

const untouched = '阳光1号同心驿 1，阳光2号同心驿 1，阳光3号同心驿 1'
const whole = '阳光1号同心驿 1，改名同心驿 2，阳光3号同心驿 1，阳光4号同心驿 1'

async function breakOffAt(budget: number, losesAnswer: boolean): Promise<boolean> {
  await startOver()
  const proxy = await failingProxy(cloud.target.adminUrl, budget, losesAnswer)
  const code = await runOps([...importing(sheet), '--url', proxy.url], () => {})
  // It stays until the end: a command that fails leaves requests under way.
  proxies.push(proxy)
  cloud.expireTransactions()
  if (proxy.wasEnough()) return false
  expect([budget, code]).toEqual([budget, 1])
  return true
}

test.each([[false], [true]])(
  'broken off at any request (answer lost: %s), it is nothing or all',
  async (losesAnswer) => {
    const seen = new Set<string>()
    let budget = 0
    for (; await breakOffAt(budget, losesAnswer); budget++) {
      // Another command comes first: it finishes what was committed, and nothing else.
      await cloud.run('import-county', `${cloud.folder}/county.json`)
      const state = await names()
      expect([untouched, whole]).toContain(state)
      seen.add(state)
      // The same command again ends with everything, once.
      expect((await cloud.run(...importing(sheet))).code).toBe(0)
      expect(await names()).toBe(whole)
      expect(await cloud.rows('stationEvents')).toHaveLength(5)
    }
    expect(seen).toEqual(new Set([untouched, whole]))
    expect(budget).toBeGreaterThan(15)
  },
  120_000,
)
