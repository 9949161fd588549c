import { ask, element } from './http'

interface Message {
  id: number
  sentAt: string
  personaName?: string
  title: string
  lines: { label: string; value: string }[]
}

const format = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })

let newest = -1

function text<K extends keyof HTMLElementTagNameMap>(tag: K, content: string): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), { textContent: content })
}

function item({ title, personaName, sentAt, lines }: Message): HTMLElement {
  const entry = document.createElement('li')
  const list = document.createElement('dl')
  list.append(...lines.flatMap(({ label, value }) => [text('dt', label), text('dd', value)]))
  entry.append(
    text('strong', title),
    text('p', `发给 ${personaName ?? '某人'} · ${format.format(new Date(sentAt))}`),
    list,
  )
  return entry
}

/** Reads what was sent; touches the page only when something new was. */
export async function showMessages(): Promise<void> {
  const messages = await ask<Message[]>('/local/messages')
  const latest = messages?.[0]?.id ?? 0
  if (!messages || latest === newest) return
  newest = latest
  element('count').textContent = String(messages.length)
  element('none').hidden = messages.length > 0
  element('messages').replaceChildren(...messages.map(item))
}

/** The drawer opens beside the phone, closes by its button or Escape, and gives the focus back. */
export function wireDrawer(): void {
  const drawer = element('drawer')
  const bell = element('bell')
  const toggle = (isOpen: boolean) => {
    drawer.hidden = !isOpen
    bell.setAttribute('aria-expanded', String(isOpen))
    element(isOpen ? 'close' : 'bell').focus()
  }
  bell.addEventListener('click', () => toggle(drawer.hidden))
  element('close').addEventListener('click', () => toggle(false))
  drawer.addEventListener('keydown', (event) => event.key === 'Escape' && toggle(false))
}
