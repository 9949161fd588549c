import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../../app-config'
import type { LifecycleName, PageInstance } from './page-options'
import type { Address } from './route'

/** A page on the screen: what the app knows of it and what is drawn. */
export interface PageView {
  route: string
  config: PageConfig
  instance: PageInstance
  /** The page's own window between the bars; `scroller` within it moves. */
  window: HTMLElement
  scroller: HTMLElement
  view: glassEasel.GeneralComponent
  title: string
  /** Calls one of the page's moments or handlers, if the page has it. */
  call(name: string, ...values: unknown[]): unknown
  has(name: LifecycleName): boolean
  remove(): void
}

export interface PageStack {
  readonly current: PageView | undefined
  /** From the bottom to the top, as `getCurrentPages()` has it. */
  readonly all: readonly PageView[]
  push(address: Address): Promise<PageView>
  back(delta: number): void
  redirect(address: Address): Promise<PageView>
  relaunch(address: Address): Promise<PageView>
  switchTab(address: Address): Promise<PageView>
  goHome(): Promise<PageView>
}
