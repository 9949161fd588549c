import type { HandlerEvent } from './event-shape'

/** What an app hands to `Page()`: data, lifecycle and handlers, all by name. */
export type PageOptions = Record<string, unknown> & { data?: Record<string, unknown> }

export type LifecycleName =
  | 'onLoad'
  | 'onShow'
  | 'onReady'
  | 'onHide'
  | 'onUnload'
  | 'onPullDownRefresh'
  | 'onReachBottom'
  | 'onPageScroll'
  | 'onShareAppMessage'
  | 'onTabItemTap'
  | 'onResize'

/** A page as the logic layer knows it (`this` in its handlers, an entry of `getCurrentPages()`). */
export interface PageInstance extends Record<string, unknown> {
  route: string
  __route__: string
  options: Record<string, string>
  data: Record<string, unknown>
  setData(change: Record<string, unknown>, done?: () => void): void
}

export type Handler = (this: PageInstance, event: HandlerEvent) => unknown

export const handlersOf = (options: PageOptions): string[] =>
  Object.keys(options).filter((name) => typeof options[name] === 'function')
