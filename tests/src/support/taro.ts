import { useEffect, useRef } from 'react'

// Stands in for @tarojs/taro: a phone whose answers a test decides. The cloud behind it is the real router.

type Ask = (body: { name: string; input: unknown; key?: string }) => Promise<unknown>

type Act = (what: never) => void

const phone = {
  storage: new Map<string, string>(),
  ask: (() => Promise.reject(new Error('no network'))) as Ask,
  params: {} as Record<string, string>,
  onError: undefined as Act | undefined,
  onRejection: undefined as Act | undefined,
}

/** What the app did, and what the test decides. */
export const device = {
  /** Whose calls go where; a rejection is a lost network. */
  connect: (ask: Ask) => {
    phone.ask = ask
  },
  /** What WeChat tells the app of an error that nobody caught. */
  crash: (error: string) => phone.onError?.(error as never),
  rejects: (reason: unknown) => phone.onRejection?.({ reason } as never),
  open: (params: Record<string, string>) => {
    phone.params = params
  },
  /** The phone's storage, which outlives the app. */
  remember: (kept: Map<string, string>) => {
    phone.storage = kept
  },
}

const done = (name: string) => jest.fn((_?: unknown): Promise<unknown> => Promise.resolve({ errMsg: `${name}:ok` }))

const Taro = {
  getStorageSync: (name: string) => {
    const text = phone.storage.get(name)
    return text === undefined ? '' : JSON.parse(text)
  },
  setStorageSync: (name: string, value: unknown) => phone.storage.set(name, JSON.stringify(value)),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  removeStorageSync: (name: string) => phone.storage.delete(name),
  cloud: {
    init: jest.fn(),
    callFunction: async ({ data }: { data: Parameters<Ask>[0] }) => ({ result: await phone.ask(data) }),
    uploadFile: done('uploadFile'),
  },
  getCurrentPages: jest.fn(() => [{}]),
  navigateTo: done('navigateTo'),
  redirectTo: done('redirectTo'),
  navigateBack: done('navigateBack'),
  switchTab: done('switchTab'),
  hideTabBar: done('hideTabBar'),
  showTabBar: done('showTabBar'),
  showTabBarRedDot: done('showTabBarRedDot'),
  hideTabBarRedDot: done('hideTabBarRedDot'),
  requestSubscribeMessage: done('requestSubscribeMessage'),
  pageScrollTo: done('pageScrollTo'),
  getLocation: done('getLocation'),
  openLocation: done('openLocation'),
  openSetting: done('openSetting'),
  makePhoneCall: done('makePhoneCall'),
  setClipboardData: done('setClipboardData'),
  addPhoneCalendar: done('addPhoneCalendar'),
  shareFileMessage: done('shareFileMessage'),
  getFileSystemManager: jest.fn(() => ({ writeFileSync: jest.fn() })),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  scanCode: done('scanCode'),
  chooseMedia: done('chooseMedia'),
  createMapContext: jest.fn(() => ({ initMarkerCluster: jest.fn() })),
  getAppBaseInfo: jest.fn((): { fontSizeSetting: number } => ({ fontSizeSetting: 17 })),
  canIUse: jest.fn((_: string) => false),
  showModal: done('showModal'),
  getUpdateManager: jest.fn(),
  onNeedPrivacyAuthorization: jest.fn(),
}

export default Taro

const useOnce = (act: () => void) => {
  const latest = useRef(act)
  useEffect(() => latest.current(), [])
}
export const useDidShow = useOnce
export const useDidHide = () => undefined
export const useLaunch = useOnce
export const useError = (act: Act) => {
  phone.onError = act
}
export const useUnhandledRejection = (act: Act) => {
  phone.onRejection = act
}
export const useReachBottom = () => undefined
export const usePullDownRefresh = () => undefined
export const useShareAppMessage = jest.fn()
export const useRouter = () => ({ params: phone.params, path: '' })
