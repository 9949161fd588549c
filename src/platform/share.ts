import { useShareAppMessage } from '@tarojs/taro'
import { type PageName, pathOf } from './route'

/** What a friend gets when this page is shared. The path must open without signing in. */
export function useShare(
  make: () => { title: string; page: PageName; params: Record<string, string> } | undefined,
): void {
  useShareAppMessage(() => {
    const card = make()
    return card
      ? { title: card.title, path: pathOf(card.page, card.params) }
      : { title: '同心驿', path: '/pages/map/index' }
  })
}
