import Taro from '@tarojs/taro'

/** Copies words; WeChat itself says so on the screen. Answers whether it was allowed to. */
export async function copyText(data: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}
