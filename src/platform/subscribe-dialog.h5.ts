import { currentPersona } from './persona'
import { createStore, useStore } from './store'
import type * as inWeChat from './subscribe-dialog'

const pending = createStore<inWeChat.SubscribeQuestion | undefined>(() => undefined)

const titlesOf = async (ids: string[]): Promise<string[]> => {
  const known: { id: string; title: string }[] = await fetch('/local/templates').then(
    (answer) => answer.json(),
    () => [],
  )
  return ids.map((id) => known.find((template) => template.id === id)?.title ?? id)
}

/** Plays WeChat's dialog, and tells the local cloud what WeChat would then know. */
export const askInDialog: typeof inWeChat.askInDialog = async (templateIds) => {
  const titles = await titlesOf(templateIds)
  pending.get()?.answer(false)
  const isAllowed = await new Promise<boolean>((resolve) => pending.set({ titles, answer: resolve }))
  pending.set(undefined)
  const decisions = Object.fromEntries(templateIds.map((id) => [id, isAllowed ? 'accept' : 'reject']))
  await fetch('/local/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': currentPersona() },
    body: JSON.stringify({ templateIds, decisions }),
  })
  return decisions
}

export const useSubscribeQuestion: typeof inWeChat.useSubscribeQuestion = () => useStore(pending)
