import { collectionNames } from '../../../cloudfunctions/_platform/collections'
import { collectionPlans, databaseFindings, databaseLines } from '../../../ops/deploy/database'
import { functionFindings } from '../../../ops/deploy/functions'
import { templateFindings } from '../../../ops/deploy/templates'
import type { NoticeForm } from '../../../src/contracts/notice.const'
import { type Config, type MadeUp, type Manifest, madeUp } from './made-up'

let made: MadeUp
beforeEach(() => {
  made = madeUp()
})
afterEach(() => made.stop())

const said = () =>
  functionFindings(made.functions, ['api', 'clock', 'migrate'])
    .map(({ where, message }) => `${where}：${message}`)
    .join('\n')

test('nothing is found where nothing is wrong', () => expect(said()).toBe(''))

const timer = (part: object) => (config: Config) => void Object.assign(config.triggers[0] ?? {}, part)

test.each<[string, (config: Config) => void, string]>([
  ['a timeout beyond what there is', (config) => Object.assign(config, { timeout: 61 }), 'timeout'],
  ['no timeout', (config) => Object.assign(config, { timeout: undefined }), 'timeout'],
  ['an open API that is none', (config) => config.permissions.openapi.push('send a message'), 'permissions.openapi'],
  ['no list of open APIs', (config) => Object.assign(config, { permissions: {} }), 'permissions.openapi'],
  ['two timers', (config) => config.triggers.push(...config.triggers), '只能有一个定时触发器'],
  ['five fields', timer({ config: '*/5 * * * *' }), '有 5 段'],
  ['six fields', timer({ config: '0 */5 * * * *' }), '有 6 段'],
  ['a cron that is none', timer({ config: '0 61 * * * * *' }), '读不懂'],
  ['a day that never comes', timer({ config: '0 0 0 30 2 * *' }), '永远不会到'],
  ['a year that is over', timer({ config: '0 0 0 1 1 * 2020' }), '永远不会到'],
  ['a day of the month and a weekday', timer({ config: '0 0 19 1-7 * THU *' }), '按“或”算'],
  ['another kind of trigger', timer({ type: 'cron' }), 'type 要写 timer'],
  ['a name in Chinese', timer({ name: '时钟' }), '触发器名'],
])('%s', (_, change, expected) => {
  made.config(change)
  expect(said()).toContain(`clock：`)
  expect(said()).toContain(expected)
})

test.each<[string, (manifest: Manifest) => void, string]>([
  [
    'a range instead of a version',
    ({ dependencies }) => Object.assign(dependencies, { 'wx-server-sdk': '^4.0.2' }),
    '没有写死',
  ],
  ['latest', ({ dependencies }) => Object.assign(dependencies, { dayjs: 'latest' }), 'dayjs 的版本“latest”'],
  ['no SDK', (manifest) => Object.assign(manifest, { dependencies: {} }), '没有 wx-server-sdk'],
])('%s', (_, change, expected) => {
  made.manifest(change)
  expect(said()).toContain(expected)
})

test.each<[string, (made: MadeUp) => void, string]>([
  ['no index.js', ({ remove }) => remove('dist/cloudfunctions/api/index.js'), 'api：缺少 index.js'],
  ['the source beside it', ({ put }) => put('dist/cloudfunctions/api/index.ts', ''), 'api：index.ts'],
  [
    'packages along',
    ({ put }) => put('dist/cloudfunctions/api/node_modules/x/index.js', ''),
    'api：不要带 node_modules',
  ],
  ['no package.json', ({ remove }) => remove('dist/cloudfunctions/api/package.json'), 'api：缺少 package.json'],
  ['a config.json that is none', ({ put }) => put('dist/cloudfunctions/api/config.json', '{'), 'api：config.json'],
  ['a function that is not there', ({ remove }) => remove('dist/cloudfunctions/migrate'), 'migrate：没有打好'],
  ['no functions', ({ remove }) => remove('dist/cloudfunctions'), 'api：没有打好'],
  ['a name in Chinese', ({ put }) => put('dist/cloudfunctions/时钟/index.js', ''), '云函数名'],
])('%s', (_, damage, expected) => {
  damage(made)
  expect(said()).toContain(expected)
})

describe('the database', () => {
  test('every collection is named, the operator’s own too', () => {
    expect(databaseFindings()).toEqual([])
    const names = collectionPlans().map(({ name }) => name)
    expect(names).toEqual([...collectionNames, 'imports'].sort())
    expect(databaseLines().join('\n')).toMatch(/inbox　索引：（to 升、order 降）/)
  })

  test.each([
    ['a name', { name: '驿站', indexes: [] }, '集合名'],
    ['an index twice', { name: 'a', indexes: [['x'], ['x']] }, '写了两遍'],
    ['an empty index', { name: 'a', indexes: [[]] }, '空的索引'],
    ['a field', { name: 'a', indexes: [['x y']] }, '字段名不对'],
  ])('%s that is refused', (_, plan, expected) => {
    expect(databaseFindings([plan]).map(({ message }) => message)).toEqual([expect.stringContaining(expected)])
  })
})

test('templates that are not registered are named, with the command that registers them', () => {
  expect(templateFindings(undefined)).toMatchObject([{ level: 'missing' }])
  const row = (_id: NoticeForm, templateId: string) => ({ _id, templateId, keys: {} })
  const meetingForms = [row('meeting', 'm'), row('suggestion', 's'), row('role', 'r')]
  const found = templateFindings([...meetingForms, row('wish', 'w'), row('todo', '')]).map(({ message }) => message)
  expect(found).toEqual([expect.stringContaining('--form order'), expect.stringContaining('--form todo')])
  expect(templateFindings([...meetingForms, row('wish', 'w'), row('todo', 't'), row('order', 'o')])).toEqual([])
})
