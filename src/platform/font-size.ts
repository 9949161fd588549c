import Taro from '@tarojs/taro'

/** The font size set in WeChat, in pixels (standard 17). */
export function fontSizeSetting(): number {
  try {
    const info = Taro.getAppBaseInfo()
    return ('fontSizeSetting' in info && Number(info.fontSizeSetting)) || 17
  } catch {
    return 17
  }
}
