/** The preview's frame says what font size the played person has set in WeChat, in pixels (standard 17). */
export function fontSizeSetting(): number {
  return Number(window.localStorage.getItem('tongxinyi.font-size')) || 17
}
