import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'

const pages = {
  station: 'features/station/pages/detail/index',
  manage: 'features/station/pages/manage/index',
  'pick-estate': 'features/station/pages/pick-estate/index',
  figures: 'features/station/pages/figures/index',
  coverage: 'features/station/pages/coverage/index',
  privacy: 'features/about/pages/privacy/index',
  wish: 'features/wish/pages/detail/index',
  'post-wish': 'features/wish/pages/post/index',
  'review-wishes': 'features/wish/pages/review/index',
  'wish-figures': 'features/wish/pages/figures/index',
  themes: 'features/order/pages/themes/index',
  theme: 'features/order/pages/theme/index',
  'edit-theme': 'features/theme/pages/edit/index',
  order: 'features/order/pages/detail/index',
  orders: 'features/order/pages/mine/index',
  tasks: 'features/order/pages/tasks/index',
  desk: 'features/order/pages/desk/index',
  'order-month': 'features/order-figures/pages/month/index',
  rota: 'features/theme/pages/rota/index',
  groups: 'features/group/pages/station/index',
  'my-groups': 'features/group/pages/mine/index',
  home: 'features/member/pages/home/index',
  code: 'features/member/pages/code/index',
  account: 'features/member/pages/account/index',
  roles: 'features/member/pages/roles/index',
  'grant-role': 'features/member/pages/grant-role/index',
  help: 'features/member/pages/help/index',
  helped: 'features/member/pages/helped/index',
  inbox: 'features/notice/pages/inbox/index',
  calls: 'features/notice/pages/calls/index',
  templates: 'features/notice/pages/templates/index',
  meeting: 'features/meeting/pages/detail/index',
  meetings: 'features/meeting/pages/list/index',
  'run-meeting': 'features/run-meeting/pages/run/index',
  'write-minutes': 'features/run-meeting/pages/minutes/index',
  door: 'features/door/pages/show/index',
  'check-in': 'features/meeting/pages/check-in/index',
  minutes: 'features/meeting/pages/minutes/index',
  'meeting-schedule': 'features/meeting/pages/schedule/index',
  suggestion: 'features/suggestion/pages/detail/index',
  'post-suggestion': 'features/suggestion/pages/post/index',
  suggestions: 'features/suggestion/pages/list/index',
  'suggestion-desk': 'features/suggestion/pages/desk/index',
  ballots: 'features/ballot/pages/list/index',
  ballot: 'features/ballot/pages/detail/index',
  'count-ballot': 'features/ballot/pages/count/index',
  units: 'features/ballot/pages/units/index',
  'open-ballot': 'features/ballot/pages/open/index',
} as const
const tabs = { map: 1, service: 1, wish: 1, meeting: 1, me: 1 } as const

export type PageName = keyof typeof pages
export type TabName = keyof typeof tabs

const query = (params: Record<string, string>) =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** The address of a page, as shared to somebody else. */
export const pathOf = (page: PageName, params: Record<string, string> = {}) => `/${pages[page]}?${query(params)}`

/** Opens a page; when ten are already stacked (WeChat's limit) it takes the place of the last. */
export function openPage(page: PageName, params: Record<string, string> = {}): void {
  openPath(pathOf(page, params))
}

/** Puts a page in the place of this one, so that the way back leads past it. */
export function replacePage(page: PageName, params: Record<string, string> = {}): void {
  Taro.redirectTo({ url: pathOf(page, params) })
}

/** Opens what a notice speaks of, by the path that the cloud gave. */
export function openPath(path: string): void {
  const url = path.startsWith('/') ? path : `/${path}`
  const tab = Object.keys(tabs).find((name) => url.startsWith(`/pages/${name}/`))
  if (tab) Taro.switchTab({ url: url.replace(/\?.*/, '') })
  else if (Taro.getCurrentPages().length >= 10) Taro.redirectTo({ url })
  else Taro.navigateTo({ url })
}

export const openTab = (tab: TabName) => {
  Taro.switchTab({ url: `/pages/${tab}/index` })
}

/** Back; for a page that was opened from a share or a door code, to the home page. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else openTab('map')
}

/** The page's parameters, plus what a scanned code brought along as `scene`. */
export function usePageParams(): Record<string, string | undefined> {
  const { params } = useRouter()
  return useMemo(() => {
    const entries = Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return Object.fromEntries(entries.map(([name, value]) => [name, safeDecode(value)]))
  }, [params])
}

/** WeChat hands parameters over encoded, the browser decoded; a stray % must not stop the page. */
function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
