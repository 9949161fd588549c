import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'

interface ToastOptions {
  title: string
  icon?: 'success' | 'error' | 'loading' | 'none'
  duration?: number
  mask?: boolean
}

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  editable?: boolean
  placeholderText?: string
}

const signs = { success: '✓', error: '✕', loading: '…', none: undefined }
/** WeChat cuts or refuses longer words on a dialog's buttons. */
const mostButtonLetters = 4
const mostActions = 6

export function feedbackApis({ toasts, shell }: Simulator, define: DefineApi): ApiGroup {
  const hide = (name: string) =>
    define(name, () => {
      toasts.hide()
      return {}
    })
  return {
    ...define<ToastOptions>('showToast', ({ title, icon = 'success', duration, mask }) => {
      toasts.show(title, { sign: signs[icon], durationMs: duration, mask })
      return {}
    }),
    ...define<ToastOptions>('showLoading', ({ title, mask }) => {
      toasts.show(title, { sign: signs.loading, durationMs: Number.POSITIVE_INFINITY, mask })
      return {}
    }),
    ...hide('hideToast'),
    ...hide('hideLoading'),
    ...define<ModalOptions>('showModal', async (options) => {
      const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' } = options
      if ([cancelText, confirmText].some((text) => [...text].length > mostButtonLetters)) {
        throw new ApiFailure(`button text must be at most ${mostButtonLetters} characters`)
      }
      const { choice, values } = await shell.dialogs.ask({
        kind: 'modal',
        title: title || content,
        text: title ? content : undefined,
        fields: options.editable
          ? [{ id: 'content', kind: 'text', label: options.placeholderText ?? title, value: content }]
          : [],
        choices: [
          ...(showCancel ? [{ id: 'cancel', label: cancelText }] : []),
          { id: 'confirm', label: confirmText, isMain: true },
        ],
      })
      const confirm = choice === 'confirm'
      return { confirm, cancel: !confirm, ...(options.editable && confirm ? { content: values.content } : {}) }
    }),
    ...define<{ itemList: string[]; alertText?: string }>('showActionSheet', async ({ itemList, alertText }) => {
      if (itemList.length > mostActions) throw new ApiFailure(`itemList should not exceed ${mostActions}`)
      const { choice } = await shell.dialogs.ask({
        kind: 'action-sheet',
        title: alertText ?? '请选择',
        isSheet: true,
        choices: [...itemList.map((label, index) => ({ id: String(index), label })), { id: 'cancel', label: '取消' }],
      })
      if (choice === 'cancel') throw new ApiFailure('cancel')
      return { tapIndex: Number(choice) }
    }),
  }
}
