import type { PageView } from './page'

/** WeChat calls `onReachBottom` this many pixels above the end, unless the page says otherwise. */
const standardDistance = 50

/** Tells a page that it was scrolled, and once per arrival that its end is near. */
export function watchScroll(page: PageView): void {
  const { scroller, config } = page
  const distance = config.onReachBottomDistance ?? standardDistance
  let wasNear = false
  scroller.addEventListener(
    'scroll',
    (event) => {
      if (event.target !== scroller) return
      page.call('onPageScroll', { scrollTop: scroller.scrollTop })
      const isNear = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - distance
      if (isNear && !wasNear) page.call('onReachBottom')
      wasNear = isNear
    },
    { passive: true },
  )
}
