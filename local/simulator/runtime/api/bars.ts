import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'

interface ItemOptions {
  index: number
  text?: string
  iconPath?: string
  selectedIconPath?: string
}

/** The navigation bar above and the tab bar below. */
export function barApis({ shell, pages, config }: Simulator, define: DefineApi): ApiGroup {
  const bar = () => {
    const page = pages.current
    const isTab = page !== undefined && shell.tabBar.indexOf(page.route) >= 0
    const options = { title: page?.title ?? '', canGoBack: pages.all.length > 1, canGoHome: false }
    return { page, isTab, draw: () => shell.show(page?.config ?? {}, options) }
  }
  const onTabPage = (change: () => void) => {
    if (!bar().isTab) throw new ApiFailure('not TabBar page')
    change()
    return {}
  }
  const nothing = (name: string) => define(name, () => ({}))
  return {
    ...define<{ title: string }>('setNavigationBarTitle', ({ title }) => {
      if (pages.current) pages.current.title = title
      bar().draw()
      return {}
    }),
    ...define<{ frontColor: string; backgroundColor: string }>('setNavigationBarColor', (colors) => {
      bar().draw().setColors(colors.frontColor, colors.backgroundColor)
      return {}
    }),
    ...define('showNavigationBarLoading', () => {
      bar().draw().setLoading(true)
      return {}
    }),
    ...define('hideNavigationBarLoading', () => {
      bar().draw().setLoading(false)
      return {}
    }),
    ...nothing('hideHomeButton'),
    ...nothing('setBackgroundColor'),
    ...nothing('setBackgroundTextStyle'),
    ...define('hideTabBar', () => onTabPage(() => shell.tabBar.setHidden(true))),
    ...define('showTabBar', () => onTabPage(() => shell.tabBar.setHidden(false))),
    ...define<ItemOptions>('setTabBarBadge', ({ index, text }) => onTabPage(() => shell.tabBar.setBadge(index, text))),
    ...define<ItemOptions>('removeTabBarBadge', ({ index }) =>
      onTabPage(() => shell.tabBar.setBadge(index, undefined)),
    ),
    ...define<ItemOptions>('showTabBarRedDot', ({ index }) => onTabPage(() => shell.tabBar.setBadge(index, ''))),
    ...define<ItemOptions>('hideTabBarRedDot', ({ index }) => onTabPage(() => shell.tabBar.setBadge(index, undefined))),
    ...define<ItemOptions>('setTabBarItem', ({ index, ...change }) =>
      onTabPage(() => shell.tabBar.setItem(index, change)),
    ),
    ...define<object>('setTabBarStyle', (style) => {
      Object.assign(config.tabBar ?? {}, style)
      shell.tabBar.setHidden(false)
      return {}
    }),
  }
}
