import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionName, Rows } from '../../cloudfunctions/_platform/collections'
import { allRows } from '../../ops/cloud/rows'
import { within } from '../../ops/cloud/target'
import { runOps } from '../../ops/run'
import { startGateway } from '../support/gateway'

/** A gateway without functions or files, and the operator's command line on it. */
export async function opsCloud() {
  let aheadMs = 0
  const gateway = await startGateway({ now: () => new Date(Date.now() + aheadMs) })
  const folder = mkdtempSync(join(tmpdir(), 'ops-'))
  const target = { kind: 'local', adminUrl: gateway.url } as const
  return {
    folder,
    target,
    /** Transactions that nobody ends are over after thirty seconds of the cloud's time. */
    expireTransactions: () => {
      aheadMs += 31_000
    },
    file: (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    /** One command line; answers its exit code and what it said. */
    run: async (...words: string[]) => {
      const lines: string[] = []
      const code = await runOps([...words, '--url', gateway.url.replace('/admin', '')], (line) => lines.push(line))
      return { code, said: lines.join('\n') }
    },
    rows: <N extends CollectionName>(name: N): Promise<Rows[N][]> => within(target, () => allRows(name)),
    inside: <T>(run: () => Promise<T>) => within(target, run),
    stop: async () => {
      await gateway.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type OpsCloud = Awaited<ReturnType<typeof opsCloud>>

export const county = {
  id: 'xx',
  name: '样县',
  stationTerm: '同心驿',
  centre: { lng: 118.8, lat: 35.2 },
  bounds: { west: 118.5, south: 34.9, east: 119.1, north: 35.5 },
  paces: { adult: 1.25, elder: 0.8 },
  circleMinutes: 15,
  modules: [
    { id: 'books', name: '图书角' },
    { id: 'health', name: '健康小屋' },
  ],
  isSynthetic: true,
}

export const areasCsv = [
  '编号,层级,名称,上级编号,经度,纬度',
  'xx-1-1-1,小区,阳光花园,xx-1-1,118.801,35.201',
  'xx-1-1,社区,东岭社区,xx-1,118.8,35.2',
  'xx-1,街道,城关街道,xx,,',
  'xx,县,样县,,118.8,35.2',
  'xx-1-2,社区,西岭社区,xx-1,118.79,35.2',
].join('\n')

export const stationHead = '社区编号,编号,小区编号,名称,地址,经度,纬度,电话,星级,开放时间,基础设施,功能模块'
export const stationLine = (number: string, changes: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    社区编号: 'xx-1-1',
    编号: number,
    小区编号: 'xx-1-1-1',
    名称: `阳光${number}号同心驿`,
    地址: '隆山路1号',
    经度: '118.801',
    纬度: '35.201',
    电话: '0539-7000001',
    星级: '3',
    开放时间: '每天 08:00-21:00',
    基础设施: '桌椅；雨伞×6',
    功能模块: '图书角',
    ...changes,
  }
  return stationHead
    .split(',')
    .map((heading) => cells[heading] ?? '')
    .join(',')
}
export const stationsCsv = (...lines: string[]) => [stationHead, ...lines].join('\n')

/** A cloud that holds the small county above. */
export async function countyCloud(): Promise<OpsCloud> {
  const cloud = await opsCloud()
  await cloud.run('import-county', cloud.file('county.json', JSON.stringify(county)))
  await cloud.run('import-areas', cloud.file('areas.csv', areasCsv), '--coordinates', 'wgs84')
  return cloud
}
