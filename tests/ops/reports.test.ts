import { writeDocument } from '../../ops/cloud/sdk'
import { dayAt } from '../../src/contracts/opening.calc'
import { countyCloud, type OpsCloud } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const daysAgo = (days: number) => dayAt(new Date(Date.now() - days * 86_400_000))
const row = (id: number, on: string, times: number, more: object = {}) => ({
  _id: `${on}-${id}`,
  on,
  kind: 'crash',
  code: 'TypeError',
  page: 'pages/map/index',
  frames: ['render@pages/map/index.js:1:204'],
  release: '0.1.0',
  times,
  firstAt: `${on}T02:00:00.000Z`,
  lastAt: `${on}T02:00:00.000Z`,
  ...more,
})

test('what went wrong on phones, the newest day and the most frequent first', async () => {
  expect((await cloud.run('reports')).said).toBe('没有出错')
  const traceId = '0123456789abcdef'
  await cloud.inside(async () => {
    await writeDocument('reports', row(1, daysAgo(0), 2, { code: 'internal', kind: 'failure', frames: [], traceId }))
    await writeDocument('reports', row(2, daysAgo(0), 500))
    await writeDocument('reports', row(3, daysAgo(6), 1))
    await writeDocument('reports', row(4, daysAgo(7), 9, { code: 'TooOldError' }))
  })
  const { said } = await cloud.run('reports')
  expect(said.split('\n')).toEqual([
    `${daysAgo(0)} 崩溃 TypeError　500 次以上　pages/map/index　0.1.0`,
    '    render@pages/map/index.js:1:204',
    `${daysAgo(0)} 页面报错 internal　2 次　pages/map/index　0.1.0　编号 ${traceId}`,
    `${daysAgo(6)} 崩溃 TypeError　1 次　pages/map/index　0.1.0`,
    '    render@pages/map/index.js:1:204',
  ])
  expect((await cloud.run('reports', '--days', '31')).said).toContain('TooOldError')
})

test.each(['0', '32', 'x', '1.5'])('a wrong number of days is refused: %s', async (days) => {
  expect(await cloud.run('reports', '--days', days)).toEqual({ code: 1, said: '--days 要写 1 到 31' })
})
