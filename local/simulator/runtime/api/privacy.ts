import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import { keptValues } from './storage'

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
type Listener = (resolve: Resolve, info: { referrer: string }) => void

export interface Privacy {
  /** Waits until the person has agreed to the privacy guide. Throws WeChat's refusal if they do not. */
  need(referrer: string): Promise<void>
  agree(): void
  apis: ApiGroup
}

const agreedKey = '$privacy'

/** The duty to ask before anything personal, as `__usePrivacyCheck__` turns it on. */
export function createPrivacy(sim: Simulator, define: DefineApi): Privacy {
  const kept = keptValues(sim)
  const listeners = new Set<Listener>()
  const isNeeded = () => sim.config.__usePrivacyCheck__ === true && kept.get(agreedKey) !== true
  const agree = () => kept.set(agreedKey, true)

  const askByApp = (referrer: string) =>
    new Promise<boolean>((resolve) => {
      const answer: Resolve = ({ event }) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree')
      }
      for (const listener of listeners) listener(answer, { referrer })
    })
  const askByWechat = async () => {
    const { choice } = await sim.shell.dialogs.ask({
      kind: 'privacy',
      title: '用户隐私保护提示',
      text: '使用前请阅读小程序的隐私保护指引。同意后即可继续使用。',
      choices: [
        { id: 'disagree', label: '拒绝' },
        { id: 'agree', label: '同意', isMain: true },
      ],
    })
    return choice === 'agree'
  }
  const need = async (referrer: string) => {
    if (!isNeeded()) return
    const isAgreed = await (listeners.size > 0 ? askByApp(referrer) : askByWechat())
    if (!isAgreed) throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
    if (listeners.size === 0) agree()
    // WeChat takes an app's word only together with a tap on its button of this open-type.
    if (isNeeded())
      throw new ApiFailure('resolve was called without a tap on agreePrivacyAuthorization', { errno: 104 })
  }
  const apis: ApiGroup = {
    onNeedPrivacyAuthorization: (listener: Listener) => void listeners.add(listener),
    ...define('getPrivacySetting', () => ({
      needAuthorization: isNeeded(),
      privacyContractName: '《小程序隐私保护指引》',
    })),
    ...define('requirePrivacyAuthorize', async () => {
      await need('requirePrivacyAuthorize')
      return {}
    }),
    ...define('openPrivacyContract', async () => {
      await sim.shell.dialogs.ask({
        kind: 'privacy-contract',
        title: '小程序隐私保护指引',
        text: '微信在这里展示开发者在后台填写的隐私保护指引。',
        choices: [{ id: 'close', label: '关闭', isMain: true }],
      })
      return {}
    }),
  }
  return { need, agree, apis }
}
