import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { PageView } from '../page/page'

interface Margins {
  left?: number
  top?: number
  right?: number
  bottom?: number
}

interface Options {
  thresholds?: number[]
  observeAll?: boolean
}

const marginText = ({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): string =>
  `${top}px ${right}px ${bottom}px ${left}px`

/** `wx.createIntersectionObserver()`: tells when a node comes into the page's window or another node. */
export function createIntersectionObserver(
  currentPage: () => PageView | undefined,
  component: unknown,
  options: Options = {},
) {
  const page = currentPage()
  const owner = (component as { _$?: glassEasel.GeneralComponent } | undefined)?._$ ?? page?.view
  const hosts = (selector: string): HTMLElement[] =>
    (owner?.getShadowRoot()?.querySelectorAll(selector) ?? []).map((node) => node.$$ as unknown as HTMLElement)
  let root: HTMLElement | undefined = page?.scroller
  let margins: Margins = {}
  let observer: IntersectionObserver | undefined
  const made = {
    relativeTo: (selector: string, given: Margins = {}) => {
      root = hosts(selector)[0]
      margins = given
      return made
    },
    relativeToViewport: (given: Margins = {}) => {
      root = page?.scroller
      margins = given
      return made
    },
    observe: (selector: string, listener: (result: unknown) => void) => {
      const report = (entry: IntersectionObserverEntry) =>
        listener({
          id: (entry.target as HTMLElement & { __wxElement?: { id: string } }).__wxElement?.id ?? '',
          dataset: {},
          intersectionRatio: entry.intersectionRatio,
          intersectionRect: entry.intersectionRect.toJSON(),
          boundingClientRect: entry.boundingClientRect.toJSON(),
          relativeRect: entry.rootBounds?.toJSON(),
          time: entry.time,
        })
      observer = new IntersectionObserver((entries) => entries.forEach(report), {
        root,
        rootMargin: marginText(margins),
        threshold: options.thresholds ?? [0],
      })
      for (const host of options.observeAll ? hosts(selector) : hosts(selector).slice(0, 1)) observer.observe(host)
    },
    disconnect: () => observer?.disconnect(),
  }
  return made
}
