import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fromRoot } from '../../../local/paths'

const appJson = {
  pages: ['pages/map/index', 'pages/me/index'],
  subPackages: [{ root: 'features/wish', pages: ['pages/post/index'] }],
  preloadRule: { 'pages/map/index': { packages: ['features/wish'] } },
  tabBar: {
    list: ['map', 'me'].map((name) => ({
      pagePath: `pages/${name}/index`,
      text: name,
      iconPath: 'tab.png',
      selectedIconPath: 'tab-on.png',
    })),
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '用于按步行远近为您排列驿站' } },
  __usePrivacyCheck__: true,
}
export type AppJson = typeof appJson

const config = {
  timeout: 20,
  permissions: { openapi: ['security.msgSecCheck'] },
  triggers: [{ name: 'clock', type: 'timer', config: '0 */5 * * * * *' }],
}
export type Config = typeof config
const manifest = { name: 'x', dependencies: { 'wx-server-sdk': '4.0.2' } as Record<string, string> }
export type Manifest = typeof manifest

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** A built checkout in which nothing is wrong; a test breaks one thing. */
export function madeUp() {
  const root = mkdtempSync(join(tmpdir(), 'deploy-'))
  const put = (name: string, content: string | Buffer | object) => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    const isRaw = typeof content === 'string' || Buffer.isBuffer(content)
    writeFileSync(join(root, name), isRaw ? content : JSON.stringify(content))
  }
  put('dist/weapp/app.json', appJson)
  for (const page of ['pages/map/index', 'pages/me/index', 'features/wish/pages/post/index'])
    for (const end of ['js', 'json', 'wxml']) put(`dist/weapp/${page}.${end}`, '{}')
  for (const file of ['tab.png', 'tab-on.png', 'theme.json']) put(`dist/weapp/${file}`, 'x')
  for (const name of ['api', 'clock', 'migrate']) {
    put(`dist/cloudfunctions/${name}/index.js`, 'exports.main = () => 1')
    put(`dist/cloudfunctions/${name}/package.json`, manifest)
    put(`dist/cloudfunctions/${name}/config.json`, config)
  }
  put('project.config.json', { appid: 'wx0123456789abcdef' })
  return {
    root,
    dist: join(root, 'dist/weapp'),
    functions: join(root, 'dist/cloudfunctions'),
    put,
    remove: (name: string) => rmSync(join(root, name), { recursive: true }),
    app: (change: (app: AppJson) => void) => put('dist/weapp/app.json', changed(appJson, change)),
    config: (change: (parts: Config) => void) => put('dist/cloudfunctions/clock/config.json', changed(config, change)),
    manifest: (change: (parts: Manifest) => void) =>
      put('dist/cloudfunctions/api/package.json', changed(manifest, change)),
    /** The product's own sources, for what is read from them. */
    withSources: () => {
      for (const folder of ['src', 'cloudfunctions']) cpSync(fromRoot(folder), join(root, folder), { recursive: true })
    },
    stop: () => rmSync(root, { recursive: true, force: true }),
  }
}
export type MadeUp = ReturnType<typeof madeUp>

function changed<T>(value: T, change: (value: T) => void): T & object {
  const copy = copyOf(value)
  change(copy)
  return copy as T & object
}
