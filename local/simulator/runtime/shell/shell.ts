import type { AppConfig, WindowConfig } from '../../app-config'
import { element, tapButton } from '../element'
import { createDialogs, type Dialogs } from './dialogs'
import { createTabBar, type TabBar } from './tab-bar'
import { themed } from './theme'

export interface NavigationBar {
  setTitle(title: string): void
  setColors(front: string, background: string): void
  setLoading(isLoading: boolean): void
}

/** What WeChat draws around a page: the bar above, the tabs below, dialogs over both. */
export interface Shell {
  windows: HTMLElement
  dialogs: Dialogs
  tabBar: TabBar
  layer: HTMLElement
  /** Shows the bar for a page; `canGoBack` draws the arrow, otherwise a house leads home if there is one. */
  show(config: WindowConfig, options: { title: string; canGoBack: boolean; canGoHome: boolean }): NavigationBar
  base: string
}

export interface ShellEvents {
  onBack(): void
  onHome(): void
  onMenu(): void
  onTab(route: string, index: number, text: string): void
}

export function createShell(root: HTMLElement, config: AppConfig, base: string, events: ShellEvents): Shell {
  const back = tapButton('‹', events.onBack, { 'aria-label': '返回', class: 'sim-back-button' })
  const home = tapButton('⌂', events.onHome, { 'aria-label': '回到首页', class: 'sim-back-button' })
  const title = element('h1', { class: 'sim-title' })
  const menu = tapButton('•••', events.onMenu, { 'aria-label': '更多', class: 'sim-capsule' })
  const bar = element('header', { class: 'sim-nav' }, [back, home, title, menu])
  const windows = element('main', { class: 'sim-windows' })
  const layer = element('div', { class: 'sim-layer' })
  const tabBar = createTabBar(config, base, events.onTab)
  root.replaceChildren(bar, windows, tabBar.element, layer)

  const setTitle = (text: string) => {
    title.textContent = text
    document.title = text
  }
  const setColors = (front: string, background: string) => {
    bar.style.color = front === 'white' || front === '#ffffff' ? '#fff' : '#000'
    bar.style.background = background
  }
  const navigation: NavigationBar = {
    setTitle,
    setColors,
    setLoading: (isLoading) => bar.toggleAttribute('data-loading', isLoading),
  }
  return {
    windows,
    layer,
    tabBar,
    base,
    dialogs: createDialogs(layer),
    show: (own, { title: text, canGoBack, canGoHome }) => {
      const window = { ...config.window, ...own }
      bar.hidden = window.navigationStyle === 'custom'
      back.hidden = !canGoBack
      home.hidden = canGoBack || !canGoHome
      setTitle(text)
      setColors(
        themed(config, window.navigationBarTextStyle) ?? 'white',
        themed(config, window.navigationBarBackgroundColor) ?? '#000000',
      )
      return navigation
    },
  }
}
