import { element, setAttributes } from '../element'
import type { Builtin, BuiltinSpec, Part, PropertyKind } from './builtin'

type Control = HTMLInputElement | HTMLTextAreaElement

const unlimited = -1
const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' }

const shared: Record<string, PropertyKind> = {
  value: 'any',
  placeholder: 'string',
  placeholderStyle: 'string',
  placeholderClass: 'string',
  disabled: 'boolean',
  maxlength: 'any',
  focus: 'boolean',
  autoFocus: 'boolean',
  cursor: 'number',
  cursorSpacing: 'number',
  confirmType: 'string',
  confirmHold: 'boolean',
  adjustPosition: 'boolean',
  holdKeyboard: 'boolean',
  selectionStart: 'number',
  selectionEnd: 'number',
}

const valueText = (self: Builtin): string => {
  const value = self.value('value')
  return value === undefined || value === null ? '' : String(value)
}

/** Tells the app of each change; keeps the property in step, so that the app can set the same value again. */
function listen(self: Builtin, control: Control): void {
  const detail = () => ({ value: control.value, cursor: control.selectionStart ?? control.value.length })
  const own = (event: Event, type: string, more: object = {}) => {
    event.stopPropagation()
    self.emit(type, { ...detail(), ...more })
  }
  control.addEventListener('input', (event) => {
    self.set('value', control.value)
    own(event, 'input', { keyCode: 0 })
  })
  control.addEventListener('focus', (event) => own(event, 'focus', { height: 0 }))
  control.addEventListener('blur', (event) => own(event, 'blur'))
  control.addEventListener('change', (event) => event.stopPropagation())
  control.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && control instanceof HTMLInputElement) self.emit('confirm', detail())
  })
}

function drawn(self: Builtin, control: Control): void {
  const limit = Number(self.value('maxlength') ?? 140)
  setAttributes(control, {
    placeholder: self.text('placeholder'),
    disabled: self.flag('disabled'),
    maxlength: limit === unlimited || Number.isNaN(limit) ? undefined : limit,
    enterkeyhint: self.text('confirmType'),
  })
  const value = valueText(self)
  if (control.value !== value) control.value = value
}

function fieldPart(self: Builtin, control: Control, update: () => void): Part {
  control.classList.add('sim-control')
  self.host.append(control)
  listen(self, control)
  let hadFocus = false
  return {
    update: () => {
      update()
      drawn(self, control)
      const wantsFocus = self.flag('focus') || self.flag('autoFocus')
      if (wantsFocus && !hadFocus) setTimeout(() => control.focus(), 0)
      hadFocus = wantsFocus
    },
    field: {
      name: () => self.text('name'),
      value: () => control.value,
      reset: () => self.set('value', ''),
    },
    activated: () => control.focus(),
  }
}

/** `<input>`: `input`, `focus`, `blur`, `confirm` with `{ value, cursor }`. */
export const input: BuiltinSpec = {
  tag: 'input',
  properties: { ...shared, type: 'string', password: 'boolean' },
  mount: (self) => {
    const control = element('input')
    return fieldPart(self, control, () => {
      const type = self.text('type')
      control.type = self.flag('password') || type === 'safe-password' ? 'password' : 'text'
      control.inputMode = inputModes[type] ?? 'text'
    })
  },
}

/** `<textarea>`: as `<input>`, with lines; `auto-height` grows with the text. */
export const textarea: BuiltinSpec = {
  tag: 'textarea',
  properties: {
    ...shared,
    autoHeight: 'boolean',
    fixed: 'boolean',
    showConfirmBar: 'boolean',
    disableDefaultPadding: 'boolean',
  },
  mount: (self) => {
    const control = element('textarea')
    return fieldPart(self, control, () => {
      control.classList.toggle('sim-grows', self.flag('autoHeight'))
    })
  },
}
