export const agreeButtonId = 'agree-privacy'

/** The browser asks by itself. */
export function listenForPrivacy(): void {}

export const usePrivacyQuestion = () => ({ isAsked: false, agree: () => undefined, refuse: () => undefined })
