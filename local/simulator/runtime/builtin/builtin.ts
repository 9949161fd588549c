import type { glassEasel } from 'glass-easel-miniprogram-adapter'

export type PropertyKind = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'any'

/** A form's field: what it is called and what it holds. */
export interface Field {
  name(): string
  value(): unknown
  reset(): void
}

/** What a component of WeChat's does once it is on the screen. */
export interface Part {
  /** After a property changed. */
  update?(): void
  remove?(): void
  field?: Field
  /** A tap on the component, after the app's own handlers. */
  tapped?(): void
  /** A tap on a label that stands for it. */
  activated?(): void
}

export interface Builtin {
  host: HTMLElement
  component: glassEasel.GeneralComponent
  text(name: string): string
  number(name: string): number
  flag(name: string): boolean
  value(name: string): unknown
  /** Sends an event of WeChat's to the app. Most do not bubble. */
  emit(type: string, detail?: object): void
  /** Changes a property from within, so that the app's next change is seen as one. */
  set(name: string, value: unknown): void
}

export interface BuiltinSpec {
  tag: string
  properties: Record<string, PropertyKind>
  mount?(self: Builtin): Part
}

const parts = new WeakMap<Element, { spec: BuiltinSpec; part: Part; self: Builtin }>()

export const registerPart = (self: Builtin, spec: BuiltinSpec, part: Part): void => {
  parts.set(self.host, { spec, part, self })
}

export const partOf = (host: Element) => parts.get(host)

/** The first ancestor made from one of WeChat's tags. */
export const closestTag = (host: Element, tag: string) => {
  const found = host.parentElement?.closest(`wx-${tag}`)
  return found ? parts.get(found) : undefined
}

export const fieldsIn = (host: Element): Field[] =>
  [...host.querySelectorAll('*')].flatMap((child) => parts.get(child)?.part.field ?? [])
