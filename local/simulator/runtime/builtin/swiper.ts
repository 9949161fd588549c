import { element, setAttributes } from '../element'
import type { Builtin, BuiltinSpec } from './builtin'

const itemsIn = (host: Element): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('wx-swiper-item')]

function show(self: Builtin, index: number, source: string): void {
  const items = itemsIn(self.host)
  if (items.length === 0) return
  const next = self.flag('circular')
    ? (index + items.length) % items.length
    : Math.max(0, Math.min(index, items.length - 1))
  const isChange = next !== self.number('current')
  items.forEach((item, at) => {
    item.classList.toggle('sim-current', at === next)
    item.toggleAttribute('inert', at !== next)
  })
  if (!isChange) return
  self.set('current', next)
  const id = (items[next] as HTMLElement & { __wxElement?: { id: string } }).__wxElement?.id ?? ''
  self.emit('change', { current: next, currentItemId: id, source })
  setTimeout(() => self.emit('animationfinish', { current: next, source }), 0)
}

/** `<swiper>`: one item at a time, by `current`, a swipe's buttons or by itself; `change` says which. */
export const swiper: BuiltinSpec = {
  tag: 'swiper',
  properties: {
    current: 'number',
    autoplay: 'boolean',
    interval: 'any',
    duration: 'any',
    circular: 'boolean',
    vertical: 'boolean',
    indicatorDots: 'boolean',
    indicatorColor: 'string',
    indicatorActiveColor: 'string',
    displayMultipleItems: 'any',
    previousMargin: 'string',
    nextMargin: 'string',
  },
  mount: (self) => {
    const { host } = self
    const arrow = (label: string, step: number) => {
      const button = element('button', { type: 'button', class: 'sim-swipe', 'aria-label': label }, [
        step < 0 ? '‹' : '›',
      ])
      button.addEventListener('click', () => show(self, self.number('current') + step, 'touch'))
      return button
    }
    host.append(arrow('上一张', -1), arrow('下一张', 1))
    let timer: number | undefined
    return {
      update: () => {
        setAttributes(host, { 'data-count': itemsIn(host).length })
        setTimeout(() => show(self, self.number('current'), ''), 0)
        window.clearInterval(timer)
        const wait = Number(self.value('interval') ?? 5000)
        if (self.flag('autoplay'))
          timer = window.setInterval(() => show(self, self.number('current') + 1, 'autoplay'), wait)
      },
      remove: () => window.clearInterval(timer),
    }
  },
}

/** `<swiper-item>`: one of them. */
export const swiperItem: BuiltinSpec = {
  tag: 'swiper-item',
  properties: { itemId: 'string', skipHiddenItemLayout: 'boolean' },
}
