import { isDark } from '../shell/theme'
import type { Simulator } from '../simulator'
import type { ApiGroup, DefineApi } from './define'

const statusBarHeight = 20
const barHeight = 44
/** Base library whose behaviour is imitated. */
const libraryVersion = '3.8.0'

function windowInfo({ shell }: Simulator) {
  const { clientWidth: windowWidth, clientHeight: windowHeight } = shell.windows
  const { innerWidth: screenWidth, innerHeight: screenHeight, devicePixelRatio: pixelRatio } = window
  const safeArea = {
    left: 0,
    right: screenWidth,
    top: statusBarHeight,
    bottom: screenHeight,
    width: screenWidth,
    height: screenHeight - statusBarHeight,
  }
  const screenTop = shell.windows.getBoundingClientRect().top
  return { pixelRatio, screenWidth, screenHeight, windowWidth, windowHeight, statusBarHeight, safeArea, screenTop }
}

const deviceInfo = () => ({
  brand: 'devtools',
  model: 'simulator',
  system: 'Android 14',
  platform: 'devtools',
  abi: 'x86_64',
  benchmarkLevel: 20,
  memorySize: 4096,
})

const baseInfo = ({ config, device }: Simulator) => ({
  SDKVersion: libraryVersion,
  version: '8.0.50',
  language: 'zh_CN',
  enableDebug: false,
  theme: isDark(config) ? 'dark' : 'light',
  fontSizeSetting: device.fontSize,
  fontSizeScaleFactor: device.fontSize / 17,
  host: { env: 'WeChat' },
})

const quietUpdates = () => ({
  onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
    void setTimeout(() => listener({ hasUpdate: false }), 0),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => undefined,
})

export function systemApis(sim: Simulator, define: DefineApi): ApiGroup {
  const { signals, records, launch } = sim
  const all = () => ({ ...windowInfo(sim), ...deviceInfo(), ...baseInfo(sim) })
  const right = () => window.innerWidth - 7
  return {
    getWindowInfo: () => windowInfo(sim),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: () => baseInfo(sim),
    getSystemInfoSync: all,
    ...define('getSystemInfo', all),
    ...define('getSystemInfoAsync', all),
    getSystemSetting: () => ({
      locationEnabled: true,
      wifiEnabled: true,
      bluetoothEnabled: false,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      locationAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: () => ({
      top: statusBarHeight + 4,
      bottom: statusBarHeight + barHeight - 8,
      left: right() - 87,
      right: right(),
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getUpdateManager: quietUpdates,
    nextTick: (done: () => void) => void setTimeout(done, 0),
    onThemeChange: signals.theme.on,
    offThemeChange: signals.theme.off,
    onWindowResize: signals.resize.on,
    offWindowResize: signals.resize.off,
    onAppShow: signals.show.on,
    offAppShow: signals.show.off,
    onAppHide: signals.hide.on,
    offAppHide: signals.hide.off,
    onError: signals.error.on,
    offError: signals.error.off,
    onUnhandledRejection: signals.rejection.on,
    offUnhandledRejection: signals.rejection.off,
    reportEvent: (name: string, data: unknown) =>
      void records.wx.push({ name: 'reportEvent', options: { name, data }, at: performance.now() }),
    reportPerformance: () => undefined,
  }
}
