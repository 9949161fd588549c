type Attributes = Record<string, string | number | boolean | undefined>
type Child = Node | string

/** A DOM element with its attributes and children; `false` and `undefined` leave an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === '') target.removeAttribute(name)
    else target.setAttribute(name, value === true ? '' : String(value))
  }
}

/** A button that answers to a tap, with its name for a screen reader where the text is a mere sign. */
export function tapButton(text: string, onTap: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = element('button', { type: 'button', ...attributes }, [text])
  button.addEventListener('click', onTap)
  return button
}

const svgSpace = 'http://www.w3.org/2000/svg'

export function svgElement(tag: string, attributes: Attributes = {}): SVGElement {
  const made = document.createElementNS(svgSpace, tag)
  setAttributes(made, attributes)
  return made
}
