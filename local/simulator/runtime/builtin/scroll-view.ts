import { setAttributes } from '../element'
import type { Builtin, BuiltinSpec } from './builtin'

const size = (value: unknown): number => Number(String(value ?? 50).replace('px', '')) || 0

/** Sends `scroll`, and once per arrival `scrolltoupper` and `scrolltolower`. */
function listen(self: Builtin): void {
  const { host } = self
  let last = { left: 0, top: 0 }
  let isUpper = true
  let isLower = false
  host.addEventListener('scroll', (event) => {
    if (event.target !== host) return
    const { scrollLeft, scrollTop, scrollHeight, scrollWidth, clientHeight, clientWidth } = host
    const detail = {
      scrollLeft,
      scrollTop,
      scrollHeight,
      scrollWidth,
      deltaX: last.left - scrollLeft,
      deltaY: last.top - scrollTop,
    }
    last = { left: scrollLeft, top: scrollTop }
    self.emit('scroll', detail)
    const isAcross = self.flag('scrollX')
    const position = isAcross ? scrollLeft : scrollTop
    const rest = isAcross ? scrollWidth - clientWidth - scrollLeft : scrollHeight - clientHeight - scrollTop
    const nextUpper = position <= size(self.value('upperThreshold'))
    const nextLower = rest <= size(self.value('lowerThreshold'))
    if (nextUpper && !isUpper) self.emit('scrolltoupper', { direction: isAcross ? 'left' : 'top' })
    if (nextLower && !isLower) self.emit('scrolltolower', { direction: isAcross ? 'right' : 'bottom' })
    isUpper = nextUpper
    isLower = nextLower
  })
}

/** `<scroll-view>`: scrolls one or both ways; `scroll-into-view` brings a child by id. */
export const scrollView: BuiltinSpec = {
  tag: 'scroll-view',
  properties: {
    scrollX: 'boolean',
    scrollY: 'boolean',
    scrollTop: 'any',
    scrollLeft: 'any',
    scrollIntoView: 'string',
    scrollWithAnimation: 'boolean',
    upperThreshold: 'any',
    lowerThreshold: 'any',
    enhanced: 'boolean',
    showScrollbar: 'boolean',
    enableFlex: 'boolean',
    refresherEnabled: 'boolean',
    refresherTriggered: 'boolean',
    type: 'string',
  },
  mount: (self) => {
    const { host } = self
    listen(self)
    const asked: { top?: unknown; left?: unknown; child?: string } = {}
    const go = (options: ScrollToOptions) =>
      host.scrollTo({ ...options, behavior: self.flag('scrollWithAnimation') ? 'smooth' : 'auto' })
    return {
      update: () => {
        const isMoving = self.flag('scrollX') || self.flag('scrollY')
        const keyboard = isMoving ? 0 : undefined
        setAttributes(host, { 'data-x': self.flag('scrollX'), 'data-y': self.flag('scrollY'), tabindex: keyboard })
        const top = self.value('scrollTop')
        const left = self.value('scrollLeft')
        const child = self.text('scrollIntoView')
        if (top !== asked.top && typeof top === 'number') go({ top })
        if (left !== asked.left && typeof left === 'number') go({ left })
        if (child !== asked.child && child) {
          const found = self.component.ownerShadowRoot?.querySelector(`#${child}`)
          ;(found?.$$ as unknown as Element | undefined)?.scrollIntoView({ block: 'start', inline: 'start' })
        }
        Object.assign(asked, { top, left, child })
      },
    }
  },
}
