import { element } from '../element'

const standardMs = 1500

export interface Toasts {
  show(text: string, options: { sign?: string; durationMs?: number; mask?: boolean }): void
  hide(): void
}

/** One notice at a time, as WeChat has it: a toast replaces a loading sign and the other way round. */
export function createToasts(layer: HTMLElement): Toasts {
  let shown: HTMLElement | undefined
  let timer: number | undefined
  const hide = () => {
    window.clearTimeout(timer)
    shown?.remove()
    shown = undefined
  }
  return {
    hide,
    show: (text, { sign, durationMs = standardMs, mask }) => {
      hide()
      const box = element('div', { role: 'status', class: mask ? 'sim-toast sim-mask' : 'sim-toast' }, [
        element('div', {}, [...(sign ? [element('i', { 'aria-hidden': 'true' }, [sign])] : []), text]),
      ])
      layer.append(box)
      shown = box
      if (Number.isFinite(durationMs)) timer = window.setTimeout(hide, durationMs)
    },
  }
}
