import { purgeReports } from '../../../../cloudfunctions/_modules/report'
import { mostCounted, slotsPerDay } from '../../../../cloudfunctions/_modules/report/report.rules'
import type { ClockContext } from '../../../../cloudfunctions/_platform/clock'
import type { Input } from '../../../../src/contracts/api'
import { codeOf, dataOf, memoryApi, people } from '../../../support/memory-api'

type Sent = Input<'report.add'>['reports'][number]

const aReport = (part: Partial<Sent> = {}): Sent => ({
  kind: 'failure',
  code: 'internal',
  page: 'features/wish/pages/post/index',
  frames: ['run@common.js:1:20345', 'Object.call'],
  times: 1,
  ...part,
})
const release = '0.1.0'
const traceId = '0123456789abcdef'

test('the same fault on many phones is one row a day, which says nothing about them', async () => {
  const { call, store, state } = memoryApi()
  await call('stranger', 'report.add', { release, reports: [aReport({ times: 2 })] })
  await call('party-member', 'report.add', { release, reports: [aReport({ traceId })] })
  const { _id, firstAt, lastAt, ...row } = store.rows('reports')[0] ?? { _id: '' }
  expect(row).toEqual({ on: '2026-11-23', release, ...aReport({ traceId, times: 3 }) })
  const text = JSON.stringify(store.rows('reports'))
  for (const openid of Object.values(people).filter(Boolean)) expect(text).not.toContain(openid)

  state.now = new Date(state.now.getTime() + 86_400_000)
  await call('stranger', 'report.add', { release, reports: [aReport()] })
  await call('stranger', 'report.add', { release: '0.2.0', reports: [aReport()] })
  expect(store.rows('reports')).toHaveLength(3)
})

test('a fault that everybody meets is counted up to a bound, then its row is left alone', async () => {
  const { call, store } = memoryApi()
  for (let sent = 0; sent < 7; sent++)
    await call('stranger', 'report.add', { release, reports: [aReport({ times: 99 })] })
  const row = store.rows('reports')[0]
  expect(row?.times).toBe(mostCounted)
  await call('stranger', 'report.add', { release, reports: [aReport({ traceId })] })
  expect(store.rows('reports')).toEqual([row])
})

test('a phone that invents faults fills no more than the slots of a day', async () => {
  const { call, store } = memoryApi()
  let dropped = 0
  for (let batch = 0; batch < 80; batch++) {
    const reports = Array.from({ length: 10 }, (_, at) => aReport({ frames: [`f${batch}x${at}`] }))
    dropped += 10 - dataOf(await call('stranger', 'report.add', { release, reports })).taken
  }
  expect(dropped).toBeGreaterThan(0)
  expect(store.rows('reports').length + dropped).toBe(800)
  expect(store.rows('reports').length).toBeLessThanOrEqual(slotsPerDay)
}, 60_000)

test.each<[string, Record<string, unknown>, string]>([
  ['a message', { message: '张阿姨 13800138000' }, 'reports.0.message'],
  ['Chinese in a code', { code: '出错' }, 'reports.0.code'],
  ['a name in a frame', { frames: ['张阿姨'] }, 'reports.0.frames.0'],
  ['a sentence in a frame', { frames: ['at home with wang'] }, 'reports.0.frames.0'],
  ['a phone number in a frame', { frames: ['f13800138000'] }, 'reports.0.frames.0'],
  ['a phone number as a column', { frames: ['f@a.js:1:13800138000'] }, 'reports.0.frames.0'],
  ['a page with its parameters', { page: 'pages/wish/index?id=m-1' }, 'reports.0.page'],
  ['a trace that is none', { traceId: '13800138000' }, 'reports.0.traceId'],
  ['a flood in one', { times: 100 }, 'reports.0.times'],
])('%s is refused', async (_, part, field) => {
  const { call, store } = memoryApi()
  const answer = await call('stranger', 'report.add', { release, reports: [{ ...aReport(), ...part } as Sent] })
  expect([codeOf(answer), answer.ok || answer.error.fields]).toEqual(['bad-input', [field]])
  expect(store.writes).toBe(0)
})

test('after a month reports are forgotten', async () => {
  const { call, store, state } = memoryApi()
  await call('stranger', 'report.add', { release, reports: [aReport()] })
  const inDays = (days: number) =>
    ({ store, now: () => new Date(state.now.getTime() + days * 86_400_000) }) as unknown as ClockContext
  expect(await purgeReports.run(inDays(30))).toBe(0)
  expect(await purgeReports.run(inDays(31))).toBe(1)
  expect(store.rows('reports')).toEqual([])
})
