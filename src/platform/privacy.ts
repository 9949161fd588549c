import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

type Answer = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void

const pending = createStore<Answer | undefined>(() => undefined)

/** The button that WeChat wants to have been tapped; its id goes back with the answer. */
export const agreeButtonId = 'agree-privacy'

/** WeChat asks through this when something personal (position, photo) is first needed: never at start. */
export function listenForPrivacy(): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve: Answer) => pending.set(resolve))
}

export function usePrivacyQuestion() {
  const answer = useStore(pending)
  const settle = (event: 'agree' | 'disagree') => {
    answer?.(event === 'agree' ? { event, buttonId: agreeButtonId } : { event })
    pending.set(undefined)
  }
  return { isAsked: answer !== undefined, agree: () => settle('agree'), refuse: () => settle('disagree') }
}
