import type { AppConfig } from '../../app-config'
import { element, setAttributes } from '../element'
import { themed } from './theme'

export interface TabBar {
  element: HTMLElement
  /** Marks the tab of a page and shows the bar; hides it where the page is no tab. */
  showFor(route: string): void
  setHidden(isHidden: boolean): void
  setBadge(index: number, text: string | undefined): void
  setItem(index: number, change: { text?: string; iconPath?: string; selectedIconPath?: string }): void
  indexOf(route: string): number
}

/** The tab bar of app.json, as buttons a screen reader knows for tabs. */
export function createTabBar(
  config: AppConfig,
  base: string,
  onTab: (route: string, index: number, text: string) => void,
): TabBar {
  const tabs = (config.tabBar?.list ?? []).map((tab) => ({ ...tab }))
  const bar = element('nav', { class: 'sim-tabs', role: 'tablist', 'aria-label': '标签栏' })
  let current = -1
  let isHidden = false
  const badges = new Map<number, string>()

  const draw = () => {
    bar.hidden = isHidden || current < 0 || tabs.length === 0 || config.tabBar?.custom === true
    bar.style.background = themed(config, config.tabBar?.backgroundColor) ?? '#fff'
    bar.replaceChildren(
      ...tabs.map((tab, index) => {
        const isOn = index === current
        const icon = isOn ? tab.selectedIconPath : tab.iconPath
        const badge = badges.get(index)
        const button = element('button', { type: 'button', role: 'tab', 'aria-selected': String(isOn) }, [
          ...(icon ? [element('img', { src: base + icon, alt: '' })] : []),
          element('span', {}, [tab.text]),
          ...(badge === undefined ? [] : [element('b', { class: 'sim-badge' }, [badge])]),
        ])
        button.style.color = themed(config, isOn ? config.tabBar?.selectedColor : config.tabBar?.color) ?? '#666'
        button.addEventListener('click', () => onTab(tab.pagePath, index, tab.text))
        return button
      }),
    )
    setAttributes(bar, { 'data-count': tabs.length })
  }
  return {
    element: bar,
    indexOf: (route) => tabs.findIndex(({ pagePath }) => pagePath === route),
    showFor: (route) => {
      current = tabs.findIndex(({ pagePath }) => pagePath === route)
      draw()
    },
    setHidden: (next) => {
      isHidden = next
      draw()
    },
    setBadge: (index, text) => {
      if (text === undefined) badges.delete(index)
      else badges.set(index, text)
      draw()
    },
    setItem: (index, change) => {
      const tab = tabs[index]
      if (tab) Object.assign(tab, change)
      draw()
    },
  }
}
