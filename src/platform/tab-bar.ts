import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** 长辈版 has its own large bar: WeChat's tab bar, whose letters cannot grow, is hidden on this tab page. */
export function useTabBar(isLarge: boolean): void {
  useDidShow(() => show(isLarge))
  useEffect(() => show(isLarge), [isLarge])
}

function show(isLarge: boolean) {
  const change = isLarge ? Taro.hideTabBar() : Taro.showTabBar()
  // WeChat refuses while another page is on top; the next onShow asks again.
  change?.catch?.(() => undefined)
}
