/** A page's moments in WeChat, for pages that must know them. */
export { useDidShow, useLaunch, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
