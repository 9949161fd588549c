import { share } from './api/share'
import type { Running } from './current'

/** The sheet behind the three dots. */
export async function openMenu(sim: Running): Promise<void> {
  const page = sim.pages.current
  if (!page) return
  const canRefresh = page.config.enablePullDownRefresh ?? sim.config.window?.enablePullDownRefresh ?? false
  const { choice } = await sim.shell.dialogs.ask({
    kind: 'menu',
    title: page.title,
    isSheet: true,
    choices: [
      ...(page.has('onShareAppMessage') ? [{ id: 'share', label: '转发给朋友' }] : []),
      ...(canRefresh ? [{ id: 'refresh', label: '下拉刷新' }] : []),
      { id: 'settings', label: '设置' },
      { id: 'offline', label: sim.device.isOnline ? '断开网络' : '连上网络' },
      { id: 'close', label: '取消' },
    ],
  })
  const actions: Record<string, () => unknown> = {
    share: () => share(sim, 'menu'),
    refresh: () => page.call('onPullDownRefresh'),
    settings: () => sim.permissions.openSettings(),
    offline: () => window.__sim.setOffline(sim.device.isOnline),
  }
  await actions[choice]?.()
}
