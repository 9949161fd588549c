/** app.wxss comes first whatever the order of the packages, so that a page's own rules win. */
export function addStyle(path: string, css: string): void {
  if (css.trim() === '') return
  const sheet = document.createElement('style')
  sheet.dataset.path = path
  sheet.textContent = css
  if (path === 'app') document.head.querySelector('style')?.before(sheet)
  if (!sheet.isConnected) document.head.append(sheet)
}

/** The lengths that WeChat measures by a page's window: `rpx` and `vw` by its width, `vh` by its height. */
export function keepViewport(windows: HTMLElement, onResize: () => void): void {
  const measure = () => {
    document.documentElement.style.setProperty('--sim-vw', `${windows.clientWidth / 100}px`)
    document.documentElement.style.setProperty('--sim-vh', `${windows.clientHeight / 100}px`)
  }
  measure()
  new ResizeObserver(() => {
    measure()
    onResize()
  }).observe(windows)
}
