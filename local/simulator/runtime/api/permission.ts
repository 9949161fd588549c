import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import { keptValues } from './storage'

export type Scope = `scope.${string}`

const scopeNames: Record<string, string> = {
  'scope.userLocation': '位置信息',
  'scope.userFuzzyLocation': '模糊位置信息',
  'scope.camera': '摄像头',
  'scope.writePhotosAlbum': '保存到相册',
  'scope.addPhoneCalendar': '添加到日历',
  'scope.addPhoneContact': '添加到联系人',
  'scope.record': '麦克风',
}

const settingsKey = '$scopes'

export interface Permissions {
  /** Waits for leave to use something; asks once, then remembers. Throws WeChat's refusal. */
  need(scope: Scope): Promise<void>
  /** The settings page, where a refused scope can be given after all. */
  openSettings(): Promise<Record<string, boolean>>
  apis: ApiGroup
}

export function createPermissions(sim: Simulator, define: DefineApi): Permissions {
  const kept = keptValues(sim)
  const all = () => (kept.get(settingsKey) ?? {}) as Record<string, boolean>
  const remember = (scope: string, isGiven: boolean) => kept.set(settingsKey, { ...all(), [scope]: isGiven })

  const need = async (scope: Scope) => {
    const known = all()[scope]
    if (known === true) return
    if (known === false) throw new ApiFailure('auth deny', { errno: 103 })
    const { choice } = await sim.shell.dialogs.ask({
      kind: scope,
      title: `申请获取您的${scopeNames[scope] ?? scope}`,
      text: sim.config.permission?.[scope]?.desc,
      choices: [
        { id: 'deny', label: '拒绝' },
        { id: 'allow', label: '允许', isMain: true },
      ],
    })
    remember(scope, choice === 'allow')
    if (choice !== 'allow') throw new ApiFailure('auth deny', { errno: 103 })
  }
  const openSettings = async () => {
    const asked = Object.entries(all())
    const { values } = await sim.shell.dialogs.ask({
      kind: 'settings',
      title: '设置',
      text: asked.length === 0 ? '还没有用到任何权限。' : undefined,
      fields: asked.map(([scope, value]) => ({ id: scope, kind: 'check', label: scopeNames[scope] ?? scope, value })),
      choices: [{ id: 'close', label: '完成', isMain: true }],
    })
    for (const [scope] of asked) if (values[scope] !== undefined) remember(scope, values[scope] === 'true')
    return all()
  }
  const apis: ApiGroup = {
    ...define('getSetting', () => ({
      authSetting: all(),
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
    ...define('openSetting', async () => ({ authSetting: await openSettings() })),
    ...define<{ scope: Scope }>('authorize', async ({ scope }) => {
      await need(scope)
      return {}
    }),
  }
  return { need, openSettings, apis }
}
