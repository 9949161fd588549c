import { appIdFindings, appIdOf } from '../../../ops/deploy/app-id'
import { appJsonFindings } from '../../../ops/deploy/app-json'
import { sizeFindings } from '../../../ops/deploy/package-size'
import { privateInfoFindings } from '../../../ops/deploy/private-infos'
import { type AppJson, type MadeUp, madeUp } from './made-up'

let made: MadeUp
beforeEach(() => {
  made = madeUp()
})
afterEach(() => made.stop())

const said = () => appJsonFindings(made.dist).map(({ where, message }) => `${where}：${message}`)

test('nothing is found where nothing is wrong', () => {
  expect(said()).toEqual([])
  expect(sizeFindings(made.dist)).toEqual([])
  expect(appIdFindings(made.root)).toEqual([])
})

test.each<[string, (app: AppJson) => void, string]>([
  ['no pages', (app) => app.pages.splice(0), '没有一个页面'],
  ['a page that is not there', (app) => app.pages.push('pages/none/index'), 'pages/none/index.wxml 不在包里'],
  ['a page written twice', (app) => app.pages.push('pages/me/index'), 'pages/me/index 写了两遍'],
  [
    'a subpackage page that is not there',
    (app) => app.subPackages[0]?.pages.push('pages/x/index'),
    'features/wish/pages/x/index.js',
  ],
  ['one tab', (app) => app.tabBar.list.splice(1), '标签有 1 个'],
  ['six tabs', (app) => app.tabBar.list.push(...Array(4).fill(app.tabBar.list[0])), '标签有 6 个'],
  [
    'a tab in a subpackage',
    (app) => Object.assign(app.tabBar.list[0] ?? {}, { pagePath: 'features/wish/pages/post/index' }),
    '不在主包',
  ],
  ['a tab without words', (app) => Object.assign(app.tabBar.list[0] ?? {}, { text: '' }), '没有字'],
  [
    'an icon that is not there',
    (app) => Object.assign(app.tabBar.list[0] ?? {}, { iconPath: 'no.png' }),
    'no.png 不在包里',
  ],
  ['eager loading', (app) => Object.assign(app, { lazyCodeLoading: undefined }), 'lazyCodeLoading'],
  ['no privacy check', (app) => Object.assign(app, { __usePrivacyCheck__: false }), '__usePrivacyCheck__'],
  ['a theme that is not there', (app) => Object.assign(app, { themeLocation: 'none.json' }), 'themeLocation'],
  [
    'a preload of nothing',
    (app) => Object.assign(app.preloadRule['pages/map/index'], { packages: ['features/x'] }),
    'features/x 不存在',
  ],
  [
    'an empty reason',
    (app) => Object.assign(app.permission['scope.userLocation'], { desc: ' ' }),
    'scope.userLocation',
  ],
  [
    'a long reason',
    (app) => Object.assign(app.permission['scope.userLocation'], { desc: '长'.repeat(31) }),
    'scope.userLocation',
  ],
])('%s', (_, change, expected) => {
  made.app(change)
  expect(said().join('\n')).toContain(expected)
})

test('an icon of more than 40 KB', () => {
  made.put('dist/weapp/tab.png', Buffer.alloc(40 * 1024 + 1))
  expect(said()).toHaveLength(2)
  made.put('dist/weapp/tab.png', Buffer.alloc(40 * 1024))
  expect(said()).toEqual([])
})

test.each(['', 'no json', '[]'])('a package that cannot be read: %j', (text) => {
  made.put('dist/weapp/app.json', text)
  expect(said().length).toBeGreaterThan(0)
})

test('no package', () => {
  made.remove('dist/weapp')
  expect(said()).toEqual(['dist/weapp：没有打好的小程序包，请先运行 npm run build'])
  expect(sizeFindings(made.dist)).toEqual([])
})

test('packages that are too heavy, each by its name', () => {
  made.put('dist/weapp/features/wish/a.js', Buffer.alloc(2 * 1024 * 1024 + 1))
  expect(sizeFindings(made.dist).map(({ where }) => where)).toEqual(['features/wish'])
  made.put('dist/weapp/a.js', Buffer.alloc(2 * 1024 * 1024 + 1))
  expect(sizeFindings(made.dist).map(({ where }) => where)).toEqual(['主包', 'features/wish'])
  const small = { oneBytes: 9e9, allBytes: 4 * 1024 * 1024 }
  expect(sizeFindings(made.dist, small).map(({ where }) => where)).toEqual(['整个小程序'])
})

describe('what is personal', () => {
  const found = () => privateInfoFindings(made.root).map(({ where, message }) => `${where} ${message}`)
  beforeEach(() => made.withSources())

  test('declared as the code uses it', () => expect(found()).toEqual([]))

  test.each<[string, (app: AppJson) => void, string]>([
    ['used, not declared', (app) => app.requiredPrivateInfos.splice(0), '代码用了 getLocation'],
    ['declared, not used', (app) => app.requiredPrivateInfos.push('chooseAddress'), '写了 chooseAddress'],
    ['both positions', (app) => app.requiredPrivateInfos.push('getFuzzyLocation'), '只能写一个'],
    ['no reason', (app) => Object.assign(app, { permission: {} }), '缺少 scope.userLocation'],
  ])('%s', (_, change, expected) => {
    made.app(change)
    expect(found().join('\n')).toContain(expected)
  })

  test('a privacy page that was made from other code', () => {
    made.put('src/features/about/privacy-uses.const.ts', 'export const phoneApis = [] as const\n')
    expect(found().join('\n')).toContain('privacy-uses')
  })
})

test('the AppID: the private file counts, the placeholder does not', () => {
  made.put('project.config.json', { appid: 'touristappid' })
  expect(appIdFindings(made.root)).toMatchObject([{ level: 'missing', where: 'AppID' }])
  made.put('project.private.config.json', { appid: 'wxfedcba9876543210' })
  expect([appIdOf(made.root), appIdFindings(made.root)]).toEqual(['wxfedcba9876543210', []])
  made.put('project.private.config.json', { appid: 'my app' })
  expect(appIdFindings(made.root)).toMatchObject([{ level: 'fault', where: 'AppID' }])
})
