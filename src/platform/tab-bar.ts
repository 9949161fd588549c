import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** 长辈版 has its own large bar: WeChat's tab bar, whose letters cannot grow, is hidden on this tab page. */
export function useTabBar(isLarge: boolean, hasNews: boolean): void {
  useDidShow(() => show(isLarge))
  useEffect(() => show(isLarge), [isLarge])
  useDidShow(() => mark(hasNews))
  useEffect(() => mark(hasNews), [hasNews])
}

/** 我的, where the inbox is. */
const dottedTab = { index: 4 }
let isMarked = false

function mark(hasNews: boolean) {
  if (hasNews === isMarked) return
  isMarked = hasNews
  const change = hasNews ? Taro.showTabBarRedDot(dottedTab) : Taro.hideTabBarRedDot(dottedTab)
  change?.catch?.(() => {
    isMarked = !hasNews
  })
}

function show(isLarge: boolean) {
  const change = isLarge ? Taro.hideTabBar() : Taro.showTabBar()
  // WeChat refuses while another page is on top; the next onShow asks again.
  change?.catch?.(() => undefined)
}
