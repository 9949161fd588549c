import type { BuiltinSpec } from './builtin'

interface RichNode {
  type?: 'node' | 'text'
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** What WeChat draws; anything else, and every handler, is dropped. */
const allowedTags = new Set(
  'a abbr b blockquote br code col colgroup dd del div dl dt em fieldset h1 h2 h3 h4 h5 h6 hr i img ins label legend li ol p q span strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const allowedAttributes = new Set([
  'class',
  'style',
  'src',
  'alt',
  'width',
  'height',
  'colspan',
  'rowspan',
  'start',
  'type',
])

function make(node: RichNode): Node {
  if (node.type === 'text' || node.name === undefined) return document.createTextNode(node.text ?? '')
  const tag = node.name.toLowerCase()
  if (!allowedTags.has(tag)) return document.createTextNode('')
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (allowedAttributes.has(name)) made.setAttribute(name, value)
  made.append(...(node.children ?? []).map(make))
  return made
}

function parse(html: string): RichNode[] {
  const read = (node: Node): RichNode =>
    node instanceof Element
      ? {
          name: node.tagName,
          attrs: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
          children: [...node.childNodes].map(read),
        }
      : { type: 'text', text: node.textContent ?? '' }
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(read)
}

/** `<rich-text>`: HTML as a string or as nodes, without events. */
export const richText: BuiltinSpec = {
  tag: 'rich-text',
  properties: { nodes: 'any', space: 'string', userSelect: 'boolean', mode: 'string' },
  mount: (self) => ({
    update: () => {
      const nodes = self.value('nodes')
      const list = typeof nodes === 'string' ? parse(nodes) : Array.isArray(nodes) ? (nodes as RichNode[]) : []
      self.host.replaceChildren(...list.map(make))
    },
  }),
}
