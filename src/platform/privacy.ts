import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

type Answer = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void

interface Question {
  what?: string
  /** Several things may be needed before the person has answered. */
  answers: Answer[]
}

const pending = createStore<Question | undefined>(() => undefined)

/** The button that WeChat wants to have been tapped; its id goes back with the answer. */
const buttonId = 'agree-privacy'

/** WeChat asks through this when something personal (position, photo) is first needed: never at start. */
export function listenForPrivacy(): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve, info) =>
    // Older versions of WeChat do not say what is needed.
    pending.set({ what: info?.referrer, answers: [...(pending.get()?.answers ?? []), resolve] }),
  )
}

function settle(event: 'agree' | 'disagree'): void {
  const answers = pending.get()?.answers ?? []
  pending.set(undefined)
  for (const answer of answers) answer(event === 'agree' ? { event, buttonId } : { event })
}

export function usePrivacyQuestion() {
  const question = useStore(pending)
  return {
    isAsked: question !== undefined,
    what: question?.what,
    buttonId,
    agree: () => settle('agree'),
    refuse: () => settle('disagree'),
  }
}
