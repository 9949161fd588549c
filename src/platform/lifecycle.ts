import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** A page's moments in WeChat, for pages that must know them. */
export {
  useDidShow,
  useError,
  useLaunch,
  usePullDownRefresh,
  useReachBottom,
  useUnhandledRejection,
} from '@tarojs/taro'

/** When somebody comes back to the page; not when it is first shown. */
export function useReturn(act: () => void): void {
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) act()
    wasShown.current = true
  })
}
