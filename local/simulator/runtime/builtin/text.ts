import type { BuiltinSpec } from './builtin'

/** `<text>`: keeps line breaks; `user-select` lets it be copied, `max-lines` cuts it. */
export const text: BuiltinSpec = {
  tag: 'text',
  properties: {
    selectable: 'boolean',
    userSelect: 'boolean',
    space: 'string',
    decode: 'boolean',
    maxLines: 'any',
    overflow: 'string',
  },
  mount: (self) => ({
    update: () => {
      const { host } = self
      host.classList.toggle('sim-selectable', self.flag('selectable') || self.flag('userSelect'))
      host.classList.toggle('sim-spaces', self.text('space') !== '')
      const lines = Number(self.value('maxLines')) || 0
      host.classList.toggle('sim-cut', lines > 0)
      host.style.setProperty('--sim-lines', lines > 0 ? String(lines) : null)
    },
  }),
}
