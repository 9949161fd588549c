import { useDidHide, useDidShow } from '@tarojs/taro'
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

/** When somebody comes back to the page; not when it is first shown. A part drawn later than its page counts too. */
export function useReturn(act: () => void): void {
  const wasHidden = useRef(false)
  useDidHide(() => {
    wasHidden.current = true
  })
  useDidShow(() => {
    if (wasHidden.current) act()
    wasHidden.current = false
  })
}
