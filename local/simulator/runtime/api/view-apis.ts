import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import { createIntersectionObserver } from './intersection'
import { mapContext } from './map-context'
import { createSelectorQuery } from './selector-query'

interface ScrollOptions {
  scrollTop?: number
  selector?: string
  offsetTop?: number
  duration?: number
}

/** Looking at and moving what is drawn. */
export function viewApis({ pages }: Simulator, define: DefineApi): ApiGroup {
  const current = () => pages.current
  return {
    createSelectorQuery: () => createSelectorQuery(current),
    createIntersectionObserver: (component: unknown, options?: { thresholds?: number[] }) =>
      createIntersectionObserver(current, component, options),
    createMapContext: (id: string, component?: unknown) => mapContext(current, id, component),
    ...define<ScrollOptions>('pageScrollTo', ({ scrollTop, selector, offsetTop = 0, duration = 300 }) => {
      const page = current()
      const node = selector ? page?.view.getShadowRoot()?.querySelector(selector) : undefined
      if (selector && !node) throw new ApiFailure(`selector ${selector} not found`)
      const host = node?.$$ as unknown as HTMLElement | undefined
      const top = page?.scroller.getBoundingClientRect().top ?? 0
      const target = host ? (page?.scroller.scrollTop ?? 0) + host.getBoundingClientRect().top - top : (scrollTop ?? 0)
      page?.scroller.scrollTo({ top: target + offsetTop, behavior: duration > 0 ? 'smooth' : 'auto' })
      return {}
    }),
    ...define('startPullDownRefresh', () => {
      current()?.call('onPullDownRefresh')
      return {}
    }),
    ...define('stopPullDownRefresh', () => ({})),
  }
}
