import type * as inWeChat from './privacy'

/** The browser asks by itself. */
export const listenForPrivacy: typeof inWeChat.listenForPrivacy = () => undefined

export const usePrivacyQuestion: typeof inWeChat.usePrivacyQuestion = () => ({
  isAsked: false,
  what: undefined,
  buttonId: '',
  agree: () => undefined,
  refuse: () => undefined,
})
