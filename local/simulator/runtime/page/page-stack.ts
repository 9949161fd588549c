import type { AppConfig } from '../../app-config'
import type { Shell } from '../shell/shell'
import type { PageStack, PageView } from './page'
import type { Address } from './route'

/** WeChat opens no eleventh page. */
export const mostPages = 10

/** A navigation that WeChat would refuse; its message follows `navigateTo:fail `. */
export class NavigationError extends Error {}

export interface StackParts {
  config: AppConfig
  shell(): Shell
  /** Loads the page's package if need be and draws the page. Throws if there is no such page. */
  create(address: Address): Promise<PageView>
}

export function createPageStack({ config, shell, create }: StackParts): PageStack {
  let stack: PageView[] = []
  /** Tab pages stay alive while another tab is shown. */
  const tabs = new Map<string, PageView>()
  const isTab = (route: string) => shell().tabBar.indexOf(route) >= 0
  const home = config.pages[0] ?? ''

  const present = (page: PageView) => {
    for (const { window } of [...stack, ...tabs.values()]) window.hidden = window !== page.window
    const tabRoute = isTab(page.route)
    shell().show(page.config, {
      title: page.title,
      canGoBack: stack.length > 1,
      canGoHome: !tabRoute && page.route !== home,
    })
    shell().tabBar.showFor(page.route)
  }
  const leave = () => stack.at(-1)?.call('onHide')
  const close = (page: PageView) => {
    page.call('onUnload')
    tabs.delete(page.route)
    page.remove()
  }
  const enter = (page: PageView, isNew: boolean) => {
    present(page)
    if (isNew) page.call('onLoad', page.instance.options)
    page.call('onShow')
    if (isNew) setTimeout(() => page.call('onReady'), 0)
    return page
  }
  const open = async (address: Address, before: () => void) => {
    const page = await create(address)
    before()
    stack.push(page)
    if (isTab(page.route)) tabs.set(page.route, page)
    return enter(page, true)
  }
  const refuseTab = ({ route }: Address) => {
    if (isTab(route)) throw new NavigationError('can not navigateTo a tabbar page')
  }
  const closeAll = () => {
    for (const page of new Set([...stack].reverse().concat([...tabs.values()]))) close(page)
    stack = []
  }

  const relaunch = (address: Address) => open(address, closeAll)
  return {
    get current() {
      return stack.at(-1)
    },
    get all() {
      return stack
    },
    push: async (address) => {
      refuseTab(address)
      if (stack.length >= mostPages) throw new NavigationError(`webview count limit exceed`)
      return open(address, leave)
    },
    redirect: async (address) => {
      refuseTab(address)
      return open(address, () => {
        const top = stack.pop()
        if (top) close(top)
      })
    },
    relaunch,
    goHome: () => relaunch({ route: home, query: {} }),
    back: (delta) => {
      if (stack.length < 2) throw new NavigationError('cannot navigate back at first page')
      const left = stack.splice(Math.max(1, stack.length - delta))
      for (const page of left.reverse()) close(page)
      const top = stack.at(-1)
      if (top) enter(top, false)
    },
    switchTab: async (address) => {
      if (!isTab(address.route)) throw new NavigationError('can not switch to no-tabBar page')
      const known = tabs.get(address.route)
      if (known && known === stack.at(-1)) return known
      const leaveOthers = () => {
        const [bottom, ...above] = stack
        if (above.length === 0) bottom?.call('onHide')
        for (const page of above.reverse()) close(page)
        if (bottom && !isTab(bottom.route)) close(bottom)
        stack = []
      }
      if (!known) return open(address, leaveOthers)
      leaveOthers()
      stack = [known]
      return enter(known, false)
    },
  }
}
