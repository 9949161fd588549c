import { checksumText, type StreetsRecord } from '../../cloudfunctions/_modules/street'
import type { LogLine } from '../../cloudfunctions/_platform/log'
import { router } from '../../cloudfunctions/_platform/router'
import { handlers } from '../../cloudfunctions/api/handlers'
import { demoCounty } from '../../local/demo/county'
import { demoRows } from '../../local/demo/make-demo'
import { demoStreetsFile } from '../../local/demo/streets/streets'
import type { Answer, CallName, Input } from '../../src/contracts/api'
import { aRole } from './factories'
import { dataOf, mondayTen } from './memory-api'
import { MemoryStore } from './memory-store'

export const streetsFile = demoStreetsFile()
export const streetsRecord: StreetsRecord = {
  fileId: 'cloud://test/streets/demo.streets',
  checksum: checksumText(streetsFile),
  bytes: streetsFile.length,
  segments: 1,
  attribution: '虚构路网（样例数据）',
  importedAt: '2026-11-01T00:00:00.000Z',
  isSynthetic: true,
}

/** The real router over the whole demo county in memory, with its streets or with what is given in their stead. */
export function demoApi({ file = streetsFile as Uint8Array | null, record = streetsRecord } = {}) {
  const { areas, stations } = demoRows()
  const { id, ...rest } = demoCounty
  const store = new MemoryStore()
  store.put('counties', { _id: id, ...rest }).put('areas', ...areas)
  store.put('stations', ...stations)
  store.put('roles', aRole({ openid: 'o-staff', kind: 'county-staff', areaId: id }))
  store.put('meta', { _id: 'stations', sequence: 0, epoch: '', streets: record })
  if (file) store.files.set(record.fileId, file)
  const lines: LogLine[] = []
  const state = { now: mondayTen, openid: 'o-staff' }
  const caller = () => ({ openid: state.openid, source: 'wx_client' })
  const send = router({ handlers, store, caller, now: () => state.now, log: (line) => lines.push(line) })
  const ask = <N extends CallName>(name: N, input: Input<N>) => send({ name, input }) as Promise<Answer<N>>
  const must = async <N extends CallName>(name: N, input: Input<N>) => dataOf(await ask(name, input))
  return { store, areas, stations, lines, state, ask, must }
}
