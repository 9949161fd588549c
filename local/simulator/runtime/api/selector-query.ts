import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { PageView } from '../page/page'
import { throughJson } from '../records'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  context?: boolean
  properties?: string[]
  computedStyle?: string[]
}

type Done = (result: unknown) => void

interface Query {
  selector: string | null
  isSingle: boolean
  fields: Fields
  done?: Done
}

const scrollOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
})

/** Positions count from the page's own window, below the navigation bar. */
function measure(page: PageView, host: HTMLElement, fields: Fields): Record<string, unknown> {
  const origin = page.window.getBoundingClientRect()
  const { left, top, right, bottom, width, height } = host.getBoundingClientRect()
  const rect = {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
  }
  const style = window.getComputedStyle(host)
  const scrolled = host.querySelector(':scope > .sim-scroll') ?? host
  return {
    ...(fields.rect ? rect : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? scrollOf(scrolled) : {}),
    ...Object.fromEntries(
      (fields.computedStyle ?? []).map((name) => [name, style.getPropertyValue(name) || style[name as 'color']]),
    ),
  }
}

function measureNode(page: PageView, node: glassEasel.Element, fields: Fields): Record<string, unknown> {
  const data = (node as Partial<glassEasel.GeneralComponent>).data as Record<string, unknown> | undefined
  return {
    ...(fields.id ? { id: node.id } : {}),
    ...(fields.dataset ? { dataset: throughJson(node.dataset) } : {}),
    ...measure(page, node.$$ as unknown as HTMLElement, fields),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, data?.[name]])),
  }
}

function answer(page: PageView, root: glassEasel.GeneralComponent, { selector, isSingle, fields }: Query): unknown {
  if (fields.node || fields.context) throw new Error('SelectorQuery node() and context() are not simulated')
  if (selector === null)
    return { ...measure(page, page.window, fields), ...(fields.scrollOffset ? scrollOf(page.scroller) : {}) }
  const found = root.getShadowRoot()?.querySelectorAll(selector) ?? []
  const measured = found.map((node) => measureNode(page, node, fields))
  return isSingle ? (measured[0] ?? null) : measured
}

const rootOf = (component: unknown, page: PageView): glassEasel.GeneralComponent =>
  (component as { _$?: glassEasel.GeneralComponent } | undefined)?._$ ?? page.view

/** `wx.createSelectorQuery()`: asks for places and sizes of nodes, all answered together. */
export function createSelectorQuery(currentPage: () => PageView | undefined) {
  const queries: Query[] = []
  let within: unknown
  const ref = (selector: string | null, isSingle: boolean) => {
    const push = (fields: Fields, done?: Done) => {
      queries.push({ selector, isSingle, fields, done })
      return query
    }
    return {
      fields: push,
      boundingClientRect: (done?: Done) => push({ id: true, dataset: true, rect: true, size: true }, done),
      scrollOffset: (done?: Done) => push({ id: true, dataset: true, scrollOffset: true }, done),
      node: (done?: Done) => push({ node: true }, done),
      context: (done?: Done) => push({ context: true }, done),
    }
  }
  const query = {
    in: (component: unknown) => {
      within = component
      return query
    },
    select: (selector: string) => ref(selector, true),
    selectAll: (selector: string) => ref(selector, false),
    selectViewport: () => ref(null, true),
    exec: (done?: (results: unknown[]) => void) => {
      setTimeout(() => {
        const page = currentPage()
        const results = queries.map((one) => (page ? answer(page, rootOf(within, page), one) : null))
        for (const [index, one] of queries.entries()) one.done?.(results[index])
        done?.(results)
      }, 0)
      return query
    },
  }
  return query
}
