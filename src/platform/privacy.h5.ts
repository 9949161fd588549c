import type * as inWeChat from './privacy'

export const agreeButtonId = 'agree-privacy'

/** The browser asks by itself. */
export const listenForPrivacy: typeof inWeChat.listenForPrivacy = () => undefined

export const usePrivacyQuestion: typeof inWeChat.usePrivacyQuestion = () => ({
  isAsked: false,
  agree: () => undefined,
  refuse: () => undefined,
})
