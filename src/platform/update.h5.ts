import type * as inWeChat from './update'

/** The browser has the newest at each start. */
export const listenForUpdate: typeof inWeChat.listenForUpdate = () => undefined
