import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, fault } from './finding'
import { reasonLimit, tabLimits } from './limits.const'
import { readJson } from './read-json'

interface Tab {
  pagePath?: string
  text?: string
  iconPath?: string
  selectedIconPath?: string
}

/** The parts of app.json that are looked at. */
export interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  subpackages: { root: string; pages: string[] }[]
  tabBar: { list?: Tab[] }
  preloadRule: Record<string, { packages?: string[] }>
  themeLocation: string
  darkmode: boolean
  lazyCodeLoading: string
  requiredPrivateInfos: string[]
  permission: Record<string, { desc?: string }>
  __usePrivacyCheck__: boolean
}

export const subPackagesOf = ({ subPackages, subpackages }: Partial<AppJson>) => subPackages ?? subpackages ?? []

const where = 'app.json'

function pageFindings(dist: string, app: Partial<AppJson>): Finding[] {
  const parts = subPackagesOf(app)
  const all = [...(app.pages ?? []), ...parts.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
  const twice = all.filter((page, at) => all.indexOf(page) !== at)
  const lost = all.flatMap((page) =>
    ['js', 'json', 'wxml'].filter((end) => !existsSync(join(dist, `${page}.${end}`))).map((end) => `${page}.${end}`),
  )
  return [
    ...(app.pages?.length ? [] : [fault(where, '没有一个页面')]),
    ...twice.map((page) => fault(where, `页面 ${page} 写了两遍`)),
    ...lost.map((file) => fault(where, `页面文件 ${file} 不在包里`)),
  ]
}

function iconFinding(dist: string, icon: string | undefined): Finding[] {
  if (!icon || !existsSync(join(dist, icon))) return [fault(where, `标签图标 ${icon ?? '（没写）'} 不在包里`)]
  const { size } = statSync(join(dist, icon))
  return size <= tabLimits.iconBytes
    ? []
    : [fault(icon, `标签图标 ${size} 字节，微信最多收 ${tabLimits.iconBytes} 字节`)]
}

function tabFindings(dist: string, { tabBar, pages = [] }: Partial<AppJson>): Finding[] {
  if (!tabBar) return []
  const list = tabBar.list ?? []
  const isRight = list.length >= tabLimits.least && list.length <= tabLimits.most
  return [
    ...(isRight ? [] : [fault(where, `标签有 ${list.length} 个，微信要 ${tabLimits.least} 到 ${tabLimits.most} 个`)]),
    ...list
      .filter(({ pagePath }) => !pagePath || !pages.includes(pagePath))
      .map(({ pagePath }) => fault(where, `标签页 ${pagePath ?? '（没写）'} 不在主包的页面里`)),
    ...list.filter(({ text }) => !text).map(({ pagePath }) => fault(where, `标签 ${pagePath} 没有字`)),
    ...list.flatMap(({ iconPath, selectedIconPath }) => [
      ...iconFinding(dist, iconPath),
      ...iconFinding(dist, selectedIconPath),
    ]),
  ]
}

function settingFindings(dist: string, app: Partial<AppJson>): Finding[] {
  const roots = subPackagesOf(app).map(({ root }) => root)
  const preloaded = Object.entries(app.preloadRule ?? {})
  const reasons = Object.entries(app.permission ?? {})
  return [
    ...(app.lazyCodeLoading === 'requiredComponents'
      ? []
      : [fault(where, 'lazyCodeLoading 要写 requiredComponents，否则启动时装进全部代码')]),
    ...(app.__usePrivacyCheck__ === true ? [] : [fault(where, '__usePrivacyCheck__ 要写 true，否则隐私弹窗不起作用')]),
    ...(app.darkmode && !(app.themeLocation && existsSync(join(dist, app.themeLocation)))
      ? [fault(where, 'darkmode 打开了，themeLocation 的文件却不在包里')]
      : []),
    ...preloaded.flatMap(([page, { packages = [] }]) =>
      packages
        .filter((root) => !roots.includes(root))
        .map((root) => fault(where, `${page} 预下载的分包 ${root} 不存在`)),
    ),
    ...reasons
      .filter(([, { desc = '' }]) => desc.trim() === '' || [...desc].length > reasonLimit)
      .map(([scope]) => fault(where, `${scope} 的用途要写 1 到 ${reasonLimit} 个字`)),
  ]
}

/** What WeChat would refuse about a built package's `app.json`. */
export function appJsonFindings(dist: string): Finding[] {
  const app = readJson<AppJson>(join(dist, 'app.json'))
  if (!app) return [fault('dist/weapp', '没有打好的小程序包，请先运行 npm run build')]
  return [...pageFindings(dist, app), ...tabFindings(dist, app), ...settingFindings(dist, app)]
}
