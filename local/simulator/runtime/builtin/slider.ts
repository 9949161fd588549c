import { element, setAttributes } from '../element'
import type { BuiltinSpec } from './builtin'

/** `<slider>`: `changing` while it moves, `change` at the end, with `{ value }`. */
export const slider: BuiltinSpec = {
  tag: 'slider',
  properties: {
    min: 'any',
    max: 'any',
    step: 'any',
    value: 'any',
    disabled: 'boolean',
    showValue: 'boolean',
    activeColor: 'string',
    backgroundColor: 'string',
    blockSize: 'any',
    blockColor: 'string',
  },
  mount: (self) => {
    const control = element('input', { type: 'range', class: 'sim-control' })
    const shown = element('output')
    self.host.append(control, shown)
    const send = (type: string) => (event: Event) => {
      event.stopPropagation()
      self.set('value', Number(control.value))
      self.emit(type, { value: Number(control.value) })
    }
    control.addEventListener('input', send('changing'))
    control.addEventListener('change', send('change'))
    return {
      update: () => {
        const number = (name: string, otherwise: number) => Number(self.value(name) ?? otherwise)
        setAttributes(control, {
          min: number('min', 0),
          max: number('max', 100),
          step: number('step', 1),
          disabled: self.flag('disabled'),
        })
        control.value = String(number('value', 0))
        shown.textContent = self.flag('showValue') ? control.value : ''
      },
      field: {
        name: () => self.text('name'),
        value: () => Number(control.value),
        reset: () => self.set('value', Number(control.min)),
      },
    }
  },
}
