export interface SubPackage {
  root: string
  pages: string[]
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
}

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  custom?: boolean
  list: Tab[]
}

/** What the simulator reads of app.json. A value may be `@name`: it then stands in `theme` for light and dark. */
export interface AppConfig {
  pages: string[]
  subpackages: SubPackage[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  darkmode?: boolean
  theme: { light?: Record<string, string>; dark?: Record<string, string> }
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc: string }>
  __usePrivacyCheck__?: boolean
}

/** A compiled package (main or sub) as its script hands it to the runtime. */
export interface CompiledPackage {
  root: string
  /** The whole app's configuration, with the main package only. */
  config?: AppConfig
  /** Every API name WeChat has, so that one we lack can fail by name; with the main package only. */
  wechatApis?: { wx: string[]; cloud: string[] }
  pages: Record<string, PageConfig>
  templates: Record<string, unknown>
  styles: Record<string, string>
  /** Takes the values of `scope` in that order; answers the package's modules. */
  modules: (...values: unknown[]) => Record<string, ModuleBody>
  scope: string[]
}

export type ModuleBody = (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void
