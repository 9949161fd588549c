import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOps } from '../../ops/run'
import { readTable } from '../../ops/table/read-table'
import { type WalkPace, walkPaces } from '../../src/contracts/walk.calc'
import { startTestCloud, type TestCloud } from '../support/local-cloud'
import { countyCloud } from './cloud'

let cloud: TestCloud
const folder = mkdtempSync(join(tmpdir(), 'walks-'))

beforeAll(async () => {
  cloud = await startTestCloud({ isDemo: true })
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function exported(name: string) {
  const said: string[] = []
  const file = join(folder, name)
  expect(await runOps(['export', 'walks', file, '--url', cloud.url], (line) => said.push(line))).toBe(0)
  const [head, ...lines] = (await readTable(file)).map(({ cells }) => cells)
  return { head, lines, said }
}

test.each(['csv', 'xlsx'])(
  'every building of the county with its minutes as %s: as many in reach as the page says',
  async (kind) => {
    const { head, lines, said } = await exported(`walks.${kind}`)
    expect(head).toEqual(['编号', '楼栋', '所在', '户数', '成年人走几分钟', '老人走几分钟', '轮椅走几分钟'])
    expect(said).toEqual(['分钟数按步行路网计算', expect.stringMatching(/^已导出 \d+ 行到/)])
    const column: Record<WalkPace, number> = { adult: 4, elder: 5, wheels: 6 }
    for (const pace of walkPaces) {
      const answer = await cloud.call('county-staff', 'area.coverage', { pace })
      const { inside, all } = (answer as { data: { inside: Share; all: Share } }).data
      const within = lines.filter((cells) => Number(cells[column[pace]]) <= 15)
      expect([lines.length, within.length]).toEqual([all.buildings, inside.buildings])
      expect(within.reduce((sum, cells) => sum + Number(cells[3]), 0)).toBe(inside.households)
    }
    // Some walk farther than is told apart, and nobody who is older is there sooner.
    expect(lines.every(([, , , , adult, elder]) => elder === '超过60' || Number(adult) <= Number(elder))).toBe(true)
  },
)

test('without streets it says that it guessed, and which building has no place', async () => {
  const bare = await countyCloud()
  try {
    const building = '编号,层级,名称,上级编号,经度,纬度\nxx-1-1-1-1,楼栋,1号楼,xx-1-1-1,,'
    await bare.run('import-areas', bare.file('building.csv', building), '--coordinates', 'wgs84')
    const file = join(bare.folder, 'walks.csv')
    const { code, said } = await bare.run('export', 'walks', file)
    expect([code, said.split('\n')[0]]).toEqual([0, '还没有步行路网：分钟数按直线距离估算，见 import-streets'])
    expect(readFileSync(file, 'utf8')).toContain(
      'xx-1-1-1-1,1号楼,城关街道 东岭社区 阳光花园,,没有坐标,没有坐标,没有坐标',
    )
  } finally {
    await bare.stop()
  }
})

interface Share {
  buildings: number
  households: number
}
