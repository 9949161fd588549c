import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { type BuiltinSpec, fieldsIn, partOf } from './builtin'

/** `<form>`: `submit` with `{ value }` of all named fields, `reset` after emptying them. */
export const form: BuiltinSpec = {
  tag: 'form',
  properties: { reportSubmit: 'boolean', reportSubmitTimeout: 'number' },
  mount: (self) => {
    const { host } = self
    host.addEventListener('sim-submit', () => {
      const named = fieldsIn(host).filter((field) => field.name() !== '')
      self.emit('submit', { value: Object.fromEntries(named.map((field) => [field.name(), field.value()])) })
    })
    host.addEventListener('sim-reset', () => {
      for (const field of fieldsIn(host)) field.reset()
      self.emit('reset')
    })
    return {}
  },
}

const labelled = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea'

/** `<label>`: a tap on it is a tap on the field named by `for`, or on the first one within. */
export const label: BuiltinSpec = {
  tag: 'label',
  properties: { for: 'string' },
  mount: (self) => {
    const target = (): Element | null => {
      const id = self.text('for')
      if (!id) return self.host.querySelector(labelled)
      const found = self.component.ownerShadowRoot?.querySelector(`#${id}`) as glassEasel.Element | null | undefined
      return (found?.$$ as unknown as Element | undefined) ?? null
    }
    self.host.addEventListener('click', (event) => {
      const wanted = target()
      if (!wanted || (event.target instanceof Node && wanted.contains(event.target))) return
      partOf(wanted)?.part.activated?.()
    })
    return {}
  },
}
