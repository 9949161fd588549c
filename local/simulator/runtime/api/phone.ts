import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import type { Permissions } from './permission'
import type { Privacy } from './privacy'

interface CalendarOptions {
  title: string
  startTime: number
  endTime?: number
  location?: string
}

/** Whoever scans can type what the code says: a path of a mini-program code, or the text of a plain one. */
async function scan({ shell }: Simulator): Promise<object> {
  const { choice, values } = await shell.dialogs.ask({
    kind: 'scan',
    title: '扫一扫',
    text: '预览没有摄像头：请填写码里的内容。',
    fields: [{ id: 'code', kind: 'text', label: '码的内容', placeholder: 'pages/…?scene=… 或文字' }],
    choices: [
      { id: 'cancel', label: '取消' },
      { id: 'scan', label: '识别', isMain: true },
    ],
  })
  const code = values.code ?? ''
  if (choice === 'cancel' || code === '') throw new ApiFailure('cancel')
  const isPath = /^\/?(pages|features)\//.test(code)
  return isPath
    ? { result: '', path: code.replace(/^\//, ''), scanType: 'WX_CODE', charSet: 'utf-8', rawData: '' }
    : { result: code, scanType: 'QR_CODE', charSet: 'utf-8', rawData: '' }
}

export function phoneApis(sim: Simulator, define: DefineApi, privacy: Privacy, permissions: Permissions): ApiGroup {
  let clipboard = ''
  const { shell, toasts } = sim
  const quiet = (name: string) => define(name, () => ({}))
  return {
    ...define('scanCode', () => scan(sim)),
    ...define<{ phoneNumber: string }>('makePhoneCall', async ({ phoneNumber }) => {
      if (!phoneNumber) throw new ApiFailure('parameter error: phoneNumber is required')
      const { choice } = await shell.dialogs.ask({
        kind: 'call',
        title: `呼叫 ${phoneNumber}`,
        isSheet: true,
        choices: [
          { id: 'call', label: '呼叫', isMain: true },
          { id: 'cancel', label: '取消' },
        ],
      })
      if (choice === 'cancel') throw new ApiFailure('cancel')
      return {}
    }),
    ...define<CalendarOptions>('addPhoneCalendar', async (event) => {
      await privacy.need('addPhoneCalendar')
      await permissions.need('scope.addPhoneCalendar')
      const when = new Date(event.startTime * 1000).toLocaleString('zh-CN', {
        timeZone: 'Asia/Shanghai',
        hour12: false,
      })
      toasts.show(`已加入日历：${event.title} ${when}`, {})
      return {}
    }),
    ...define<{ data: string }>('setClipboardData', async ({ data }) => {
      clipboard = data
      toasts.show('内容已复制', { sign: '✓' })
      return {}
    }),
    ...define('getClipboardData', async () => {
      await privacy.need('getClipboardData')
      return { data: clipboard }
    }),
    ...quiet('vibrateShort'),
    ...quiet('vibrateLong'),
    ...quiet('setKeepScreenOn'),
  }
}
