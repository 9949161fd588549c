import { useEffect } from 'react'
import type { NoticeMoment } from '../contracts/notice.const'
import { newKey } from './action-key'
import { asCallError } from './call-error'
import { type Decision, decisionsOf, type NotifyTemplate, templatesToAsk } from './notify-rules'
import { call } from './rpc'
import { keep, kept } from './storage'
import { createStore, useStore } from './store'
import { askInDialog } from './subscribe-dialog'

export { useSubscribeQuestion } from './subscribe-dialog'

const templates = createStore<NotifyTemplate[]>(() => [])
/** Answers that the ledger has not taken yet. WeChat will not tell them again, so they wait on the phone. */
const waitingName = 'unsettled-answers'

interface Waiting {
  key: string
  answers: Decision[]
}

const waiting = () => kept<Waiting[]>(waitingName) ?? []

async function hand({ key, answers }: Waiting): Promise<void> {
  try {
    templates.set((await call('notice.ledger-add', { answers }, key)).items)
  } catch (error) {
    if (asCallError(error).isUnsettled) return
  }
  const rest = waiting().filter((other) => other.key !== key)
  keep(waitingName, rest.length > 0 ? rest : undefined)
}

async function prepare(): Promise<void> {
  for (const left of waiting()) await hand(left)
  try {
    templates.set((await call('notice.templates', {})).items)
  } catch {
    // Then nobody is asked; the inbox tells them all the same.
  }
}

/** For a page where somebody may be asked: fetches beforehand what the tap needs at once. Answers whether it is there. */
export function usePreparedToNotify(): boolean {
  useEffect(() => {
    prepare()
  }, [])
  return useStore(templates).length > 0
}

/**
 * Asks whether WeChat may tell the person about these moments. Call it first thing in a tap: WeChat takes the question
 * only there. Never throws; resolves when the person has answered, or at once when there is nothing to ask.
 */
export async function askToNotify(moments: readonly NoticeMoment[], isWanted = false): Promise<boolean> {
  const ids = templatesToAsk(templates.get(), moments, isWanted)
  if (ids.length === 0) return false
  try {
    const answers = decisionsOf(await askInDialog(ids))
    if (answers.length === 0) return false
    const entry = { key: newKey(), answers }
    keep(waitingName, [...waiting(), entry])
    await hand(entry)
    return answers.some(({ answer }) => answer === 'accept')
  } catch {
    return false
  }
}
