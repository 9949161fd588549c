import type { Running } from './current'
import type { Device, Position } from './device'
import type { Records } from './records'

/** `window.__sim`: what tests and a person at the console read and change. */
export interface Control extends Records {
  /** The route of the page on top, and how many are stacked. */
  readonly route: string
  readonly depth: number
  /** The query a page was opened with. */
  readonly query: Record<string, string>
  readonly data: Record<string, unknown>
  /** Elements made from WXML on the page on top, and how deep they stand. */
  nodes(): { count: number; depth: number }
  /** Answers the next dialog of a kind: `decide('scope.userLocation', 'deny')`. */
  decide(kind: string, choice: string, values?: Record<string, string>): void
  setOffline(isOffline: boolean): void
  setLocation(position: Position): void
  setFontSize(pixels: number): void
  setPersona(id: string): void
  /** The person leaves for another app and comes back. */
  leave(): void
  comeBack(): void
  pullDown(): void
  /** Packages whose code has been loaded; the main package is `''`. */
  readonly packages: readonly string[]
}

declare global {
  interface Window {
    __sim: Control
  }
}

export function countNodes(root: Element): { count: number; depth: number } {
  let count = 0
  let deepest = 0
  const visit = (node: Element, depth: number) => {
    const isOwn = node.tagName.startsWith('WX-')
    const here = depth + (isOwn ? 1 : 0)
    if (isOwn) count += 1
    deepest = Math.max(deepest, here)
    for (const child of node.children) visit(child, here)
  }
  visit(root, 0)
  return { count, depth: deepest }
}

export function createControl(sim: Running, packages: readonly string[]): Control {
  const { device, records, pages, signals } = sim
  const change = (next: Partial<Device>) => Object.assign(device, next)
  const own = {
    get route() {
      return pages.current?.route ?? ''
    },
    get depth() {
      return pages.all.length
    },
    get query() {
      return pages.current?.instance.options ?? {}
    },
    get data() {
      return pages.current?.instance.data ?? {}
    },
    packages,
    nodes: () => (pages.current ? countNodes(pages.current.window) : { count: 0, depth: 0 }),
    decide: sim.shell.dialogs.decide,
    setOffline: (isOffline: boolean) => {
      change({ isOnline: !isOffline })
      signals.network.emit({ isConnected: !isOffline, networkType: isOffline ? 'none' : 'wifi' })
    },
    setLocation: (position: Position) => change({ position }),
    setFontSize: (fontSize: number) => change({ fontSize }),
    setPersona: (persona: string) => change({ persona }),
    leave: () => {
      pages.current?.call('onHide')
      signals.hide.emit({})
    },
    comeBack: () => {
      signals.show.emit(sim.launch)
      pages.current?.call('onShow')
    },
    pullDown: () => void pages.current?.call('onPullDownRefresh'),
  }
  // Getters must stay getters, so no spread and no Object.assign.
  return Object.defineProperties(records, Object.getOwnPropertyDescriptors(own)) as Control
}
