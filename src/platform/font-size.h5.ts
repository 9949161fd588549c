import type { fontSizeSetting as inWeChat } from './font-size'

/** The preview's frame says what font size the played person has set in WeChat. */
export const fontSizeSetting: typeof inWeChat = () => Number(window.localStorage.getItem('tongxinyi.font-size')) || 17
