import Taro from '@tarojs/taro'

/** Copies words; WeChat itself says so on the screen. */
export async function copyText(data: string): Promise<void> {
  await Taro.setClipboardData({ data })
}
