import { element, setAttributes } from '../element'
import { type Builtin, type BuiltinSpec, closestTag, type Part, partOf } from './builtin'

type Kind = 'checkbox' | 'radio' | 'switch'

interface Drawn {
  control: HTMLButtonElement
  draw(): void
}

function drawControl(self: Builtin, kind: Kind): Drawn {
  const control = element('button', { type: 'button', role: kind, class: `sim-control sim-${kind}` })
  self.host.prepend(control)
  const draw = () => {
    setAttributes(control, {
      'aria-checked': String(self.flag('checked')),
      disabled: self.flag('disabled'),
      'aria-label': self.text('ariaLabel') || self.host.textContent?.trim() || closestLabel(self.host),
    })
    control.style.setProperty('--sim-color', self.text('color') || null)
  }
  return { control, draw }
}

const closestLabel = (host: Element): string => host.closest('wx-label')?.textContent?.trim() ?? ''

const checkedIn = (group: Element, tag: string): Builtin[] =>
  [...group.querySelectorAll(tag)].flatMap((host) => partOf(host)?.self ?? []).filter((one) => one.flag('checked'))

function part(self: Builtin, kind: Kind, toggle: () => void): Part {
  const { control, draw } = drawControl(self, kind)
  const act = () => {
    if (!self.flag('disabled')) toggle()
  }
  control.addEventListener('click', act)
  return { update: draw, activated: act }
}

const properties = { value: 'string', checked: 'boolean', disabled: 'boolean', color: 'string' } as const

const checkbox: BuiltinSpec = {
  tag: 'checkbox',
  properties,
  mount: (self) =>
    part(self, 'checkbox', () => {
      self.set('checked', !self.flag('checked'))
      const group = closestTag(self.host, 'checkbox-group')
      const value = group ? checkedIn(group.self.host, 'wx-checkbox').map((one) => one.text('value')) : []
      group?.self.emit('change', { value })
    }),
}

const radio: BuiltinSpec = {
  tag: 'radio',
  properties,
  mount: (self) =>
    part(self, 'radio', () => {
      if (self.flag('checked')) return
      const group = closestTag(self.host, 'radio-group')
      for (const other of group ? checkedIn(group.self.host, 'wx-radio') : []) other.set('checked', false)
      self.set('checked', true)
      group?.self.emit('change', { value: self.text('value') })
    }),
}

const switchSpec: BuiltinSpec = {
  tag: 'switch',
  properties: { checked: 'boolean', disabled: 'boolean', color: 'string', type: 'string' },
  mount: (self) => ({
    ...part(self, 'switch', () => {
      self.set('checked', !self.flag('checked'))
      self.emit('change', { value: self.flag('checked') })
    }),
    field: {
      name: () => self.text('name'),
      value: () => self.flag('checked'),
      reset: () => self.set('checked', false),
    },
  }),
}

const group = (kind: 'checkbox' | 'radio'): BuiltinSpec => ({
  tag: `${kind}-group`,
  properties: {},
  mount: (self) => {
    const values = () => checkedIn(self.host, `wx-${kind}`).map((one) => one.text('value'))
    return {
      update: () => {
        if (kind === 'radio' && !self.host.hasAttribute('role')) self.host.setAttribute('role', 'radiogroup')
      },
      field: {
        name: () => self.text('name'),
        value: () => (kind === 'radio' ? (values()[0] ?? '') : values()),
        reset: () => {
          for (const one of checkedIn(self.host, `wx-${kind}`)) one.set('checked', false)
        },
      },
    }
  },
})

/** `<checkbox>`, `<radio>`, `<switch>` and their groups: `change` with `{ value }`, sent by the group if there is one. */
export const choiceSpecs: BuiltinSpec[] = [checkbox, radio, switchSpec, group('checkbox'), group('radio')]
