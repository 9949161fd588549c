import Taro from '@tarojs/taro'

/** The words of the question, and of its two answers (at most four characters each). */
export interface UpdateWords {
  title: string
  content: string
  confirmText: string
  cancelText: string
}

/**
 * When WeChat has fetched a new version: asks, and restarts into it only if the person agrees. Otherwise it comes by
 * itself at the next cold start. Drafts and unsettled writes are kept on the phone, so that a restart loses neither.
 */
export function listenForUpdate(words: UpdateWords): void {
  if (!Taro.canIUse('getUpdateManager')) return
  const updates = Taro.getUpdateManager?.()
  updates?.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal(words).catch(() => ({ confirm: false }))
    if (confirm) updates.applyUpdate()
  })
}
