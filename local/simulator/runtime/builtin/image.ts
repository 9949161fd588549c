import { simulator } from '../current'
import { element, setAttributes } from '../element'
import { imageUrl } from '../image-url'
import type { BuiltinSpec } from './builtin'

/** How WeChat's modes are said in CSS; `widthFix` and `heightFix` let one side follow the picture. */
const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', center: 'none', scaleToFill: 'fill' }

/** `<image>`: `load` with the picture's size, `error`. Decoration unless it has an `aria-label`. */
export const image: BuiltinSpec = {
  tag: 'image',
  properties: {
    src: 'string',
    mode: 'string',
    lazyLoad: 'boolean',
    webp: 'boolean',
    showMenuByLongpress: 'boolean',
    fadeIn: 'boolean',
  },
  mount: (self) => {
    const picture = element('img', { alt: '', class: 'sim-picture' })
    self.host.append(picture)
    picture.addEventListener('load', (event) => {
      event.stopPropagation()
      const { naturalWidth: width, naturalHeight: height } = picture
      self.host.style.setProperty('--sim-ratio', `${width} / ${height}`)
      self.emit('load', { width, height })
    })
    picture.addEventListener('error', (event) => {
      event.stopPropagation()
      self.emit('error', { errMsg: `image load failed: ${self.text('src')}` })
    })
    return {
      update: () => {
        const { shell, pages } = simulator()
        const source = imageUrl(self.text('src'), shell.base, pages.current?.route)
        if (picture.getAttribute('src') !== source) setAttributes(picture, { src: source })
        picture.loading = self.flag('lazyLoad') ? 'lazy' : 'eager'
        const mode = self.text('mode') || 'scaleToFill'
        setAttributes(self.host, { 'data-mode': mode })
        picture.style.objectFit = fits[mode] ?? 'fill'
        picture.alt = self.text('ariaLabel')
      },
    }
  },
}

const signs: Record<string, string> = {
  success: '✓',
  success_no_circle: '✓',
  warn: '!',
  waiting: '…',
  search: '⌕',
  cancel: '✕',
  clear: '✕',
  info: 'i',
  download: '↓',
}

/** `<icon>`: WeChat's few own signs. */
export const icon: BuiltinSpec = {
  tag: 'icon',
  properties: { type: 'string', size: 'any', color: 'string' },
  mount: (self) => ({
    update: () => {
      self.host.textContent = signs[self.text('type')] ?? ''
      self.host.style.fontSize = `${Number(self.value('size') ?? 23)}px`
      self.host.style.color = self.text('color')
    },
  }),
}

/** `<progress>`: a bar of so many per cent. */
export const progress: BuiltinSpec = {
  tag: 'progress',
  properties: {
    percent: 'number',
    showInfo: 'boolean',
    strokeWidth: 'any',
    activeColor: 'string',
    backgroundColor: 'string',
    active: 'boolean',
  },
  mount: (self) => {
    const bar = element('progress', { max: 100, class: 'sim-control' })
    const info = element('output')
    self.host.append(bar, info)
    return {
      update: () => {
        bar.value = self.number('percent')
        info.textContent = self.flag('showInfo') ? `${self.number('percent')}%` : ''
      },
    }
  },
}
