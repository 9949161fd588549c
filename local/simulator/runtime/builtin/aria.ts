import type { PropertyKind } from './builtin'

export type AriaValues = unknown

/** WeChat's accessibility attributes, as properties; `aria-role` is HTML's `role`. */
export const ariaProperties: Record<string, PropertyKind> = Object.fromEntries(
  [
    'ariaRole',
    'ariaLabel',
    'ariaLabelledby',
    'ariaDescribedby',
    'ariaHidden',
    'ariaDisabled',
    'ariaChecked',
    'ariaSelected',
    'ariaPressed',
    'ariaExpanded',
    'ariaLive',
    'ariaModal',
    'ariaLevel',
    'ariaCurrent',
    'ariaHaspopup',
    'ariaControls',
    'ariaInvalid',
    'ariaBusy',
    'ariaAtomic',
    'ariaValuemin',
    'ariaValuemax',
    'ariaValuenow',
    'ariaValuetext',
  ].map((name) => [name, 'any']),
)

/** Roles that somebody with a keyboard must be able to reach and to press. */
const pressed = new Set(['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem', 'option'])

const attributeOf = (name: string): string =>
  name === 'ariaRole' ? 'role' : name.replace(/^aria/, 'aria-').toLowerCase()

/** Puts WeChat's attributes on the element that carries the meaning: the host, or a form control within it. */
export function applyAria(host: HTMLElement, read: (name: string) => unknown): void {
  const target = host.querySelector<HTMLElement>(':scope > .sim-control') ?? host
  for (const name of Object.keys(ariaProperties)) {
    const value = read(name)
    const attribute = attributeOf(name)
    if (value === undefined || value === null || value === '') {
      if (host.dataset[name] !== undefined) {
        target.removeAttribute(attribute)
        delete host.dataset[name]
      }
      continue
    }
    host.dataset[name] = ''
    target.setAttribute(attribute, String(value))
  }
  const role = String(read('ariaRole') ?? '')
  if (pressed.has(role) && target === host && !host.hasAttribute('tabindex')) host.tabIndex = 0
}
