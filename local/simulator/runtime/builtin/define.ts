import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { missingTags } from '../../compile/tags.const'
import { simulator } from '../current'
import { type AriaValues, applyAria, ariaProperties } from './aria'
import { type Builtin, type BuiltinSpec, type Part, type PropertyKind, registerPart } from './builtin'
import { specs } from './specs'

type Space = glassEasel.ComponentSpace
export type Definition = ReturnType<ReturnType<ReturnType<Space['define']>['registerComponent']>['general']>

const kinds = { string: String, number: Number, boolean: Boolean, array: Array, object: Object, any: null } as const

/** What every component of WeChat's has. */
const everywhere: Record<string, PropertyKind> = {
  ...ariaProperties,
  hidden: 'boolean',
  name: 'string',
  hoverClass: 'string',
  hoverStopPropagation: 'boolean',
  hoverStartTime: 'number',
  hoverStayTime: 'number',
  animation: 'any',
}

function builtinOf(component: glassEasel.GeneralComponent): Builtin {
  const data = () => component.data as Record<string, unknown>
  return {
    component,
    host: component.$$ as unknown as HTMLElement,
    text: (name) => String(data()[name] ?? ''),
    number: (name) => Number(data()[name] ?? 0),
    flag: (name) => data()[name] === true,
    value: (name) => data()[name],
    emit: (type, detail = {}) => component.triggerEvent(type, detail, { bubbles: false, composed: false }),
    set: (name, value) => component.setData({ [name]: value }),
  }
}

const missing = (tag: string): BuiltinSpec => ({
  tag,
  properties: {},
  mount: ({ host }) => {
    simulator().records.missing.push(`<${tag}>`)
    host.textContent = `<${tag}> 尚未模拟`
    return {}
  },
})

function defineOne(space: Space, spec: BuiltinSpec): Definition {
  const states = new WeakMap<object, { self: Builtin; part: Part }>()
  const update = (component: object) => {
    const state = states.get(component)
    if (!state) return
    const { self, part } = state
    self.host.hidden = self.flag('hidden')
    applyAria(self.host, (name) => self.value(name) as AriaValues)
    part.update?.()
  }
  const properties = Object.fromEntries(
    Object.entries({ ...everywhere, ...spec.properties }).map(([name, kind]) => [name, kinds[kind]]),
  )
  const definition = space.define(`wx-${spec.tag}`).definition({
    options: { virtualHost: false },
    properties,
    observers: {
      '**': function changed(this: object) {
        update(this)
      },
    },
    lifetimes: {
      attached: function attached(this: object) {
        const component = this as glassEasel.GeneralComponent
        const self = builtinOf(component)
        const part = spec.mount?.(self) ?? {}
        states.set(component, { self, part })
        registerPart(self, spec, part)
        if (part.tapped) component.addListener('tap', () => part.tapped?.())
        update(component)
      },
      detached: function detached(this: object) {
        states.get(this)?.part.remove?.()
      },
    },
  } as unknown as Parameters<ReturnType<Space['define']>['definition']>[0])
  return definition.registerComponent().general()
}

/** Registers WeChat's own components with the framework. Answers them by the tag they have in compiled templates. */
export function defineBuiltins(space: Space): Map<string, Definition> {
  const all = [...specs, ...missingTags.map(missing)]
  return new Map(all.map((spec) => [`wx-${spec.tag}`, defineOne(space, spec)]))
}
