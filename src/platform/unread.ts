import { useDidShow } from '@tarojs/taro'
import { call } from './rpc'
import { createStore, useStore } from './store'

const unread = createStore(() => 0)
/** Going to and fro between the tabs need not ask each time. */
const quietMs = 20_000
let askedAt = 0

/** What an answer just said. */
export const setUnread = (count: number) => unread.set(count)

async function refresh(): Promise<void> {
  if (Date.now() - askedAt < quietMs) return
  askedAt = Date.now()
  try {
    unread.set((await call('notice.unread', {})).unread)
  } catch {
    // The dot stays as it was; nobody waits for it.
  }
}

/** How many lines of the inbox are unread, at most 99; asked anew when the page is shown. */
export function useUnread(): number {
  useDidShow(() => {
    refresh()
  })
  return useStore(unread)
}
