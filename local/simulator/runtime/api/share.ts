import type { Simulator } from '../simulator'
import type { ApiGroup, DefineApi } from './define'

interface Card {
  title?: string
  path?: string
}

/** Shows the card a friend would get; opening it starts the app there, as the friend would. */
export async function share(
  sim: Simulator,
  from: 'menu' | 'button',
  dataset: Record<string, unknown> = {},
): Promise<void> {
  const page = sim.pages.current
  if (!page) return
  const made = page.call('onShareAppMessage', { from, target: from === 'button' ? { dataset } : undefined }) as
    | (Card & { promise?: Promise<Card> })
    | undefined
  const card = { ...made, ...(await made?.promise) }
  const path = card.path ?? `/${page.route}`
  const title = card.title ?? page.title
  sim.records.wx.push({ name: 'shareAppMessage', options: { title, path, from }, at: performance.now() })
  const { choice } = await sim.shell.dialogs.ask({
    kind: 'share',
    title: `转发：${title}`,
    text: path,
    isSheet: true,
    choices: [
      { id: 'open', label: '像朋友那样打开' },
      { id: 'close', label: '完成', isMain: true },
    ],
  })
  if (choice === 'open') window.location.href = `${sim.shell.base}?open=${encodeURIComponent(path)}`
}

export const shareApis = (_: Simulator, define: DefineApi): ApiGroup => ({
  ...define('showShareMenu', () => ({})),
  ...define('hideShareMenu', () => ({})),
  ...define('updateShareMenu', () => ({})),
})
