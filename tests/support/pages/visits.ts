import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meetingIdOf } from '../../../cloudfunctions/_modules/meeting/plan'
import { lastMonth } from '../../../local/demo/meetings/dates'
import { monthAfter } from '../../../src/contracts/month.calc'
import type { Said } from '../journey/driver'

/** How a page is looked at: as whom, of what, and what is tapped before the look. */
export interface Visit {
  /** A page of app.json. */
  path: string
  /** Names the look: `station-detail`, `station-detail-close`. */
  name: string
  persona: string
  query?: string
  /** Tapped one after the other before the look. */
  taps?: Said[]
}

const station = 'jn-01-01-001'

const estate = 'jn-01-01-01'
const held = lastMonth(new Date())
/** The demo county's announced one; and the last with minutes. */
const nextMeeting = `id=${meetingIdOf(estate, monthAfter(held, 1))}`
const lastMeeting = `id=${meetingIdOf(estate, held)}`

/** As whom a page is seen, and what it is told. Pages that are not named here are seen as a resident, told nothing. */
const known: Record<string, { persona?: string; query?: string }> = {
  'pages/me/index': { persona: 'station-manager' },
  'features/station/pages/detail/index': { query: `id=${station}` },
  'features/station/pages/manage/index': { persona: 'station-manager', query: `id=${station}` },
  'features/station/pages/register/index': { persona: 'community-staff' },
  'features/station/pages/coverage/index': { persona: 'county-staff' },
  'features/station/pages/figures/index': { persona: 'county-staff' },
  'features/wish/pages/detail/index': { persona: 'party-member', query: 'id=demo-wish-07' },
  'features/wish/pages/review/index': { persona: 'station-manager' },
  'features/wish/pages/figures/index': { persona: 'community-staff' },
  'features/suggestion/pages/detail/index': { query: 'id=demo-s-01-01' },
  'features/suggestion/pages/desk/index': { persona: 'station-manager' },
  'features/order/pages/themes/index': { query: `stationId=${station}` },
  'features/order/pages/theme/index': { query: 'id=demo-haircut' },
  'features/group/pages/station/index': { persona: 'station-manager', query: `stationId=${station}` },
  'features/group/pages/mine/index': { persona: 'party-member' },
  'features/theme/pages/edit/index': { persona: 'station-manager', query: 'id=demo-haircut' },
  'features/order/pages/detail/index': { query: 'orderId=demo-order-1' },
  'features/order/pages/tasks/index': { persona: 'party-member' },
  'features/order/pages/desk/index': { persona: 'station-manager' },
  'features/order-figures/pages/month/index': { persona: 'station-manager', query: `stationId=${station}` },
  'features/theme/pages/rota/index': { persona: 'station-manager', query: `stationId=${station}` },
  'features/member/pages/roles/index': { persona: 'community-staff' },
  'features/member/pages/grant-role/index': { persona: 'community-staff' },
  'features/member/pages/help/index': { persona: 'building-head' },
  'features/member/pages/helped/index': { persona: 'building-head' },
  'features/ballot/pages/detail/index': { query: 'id=demo-b-01-4' },
  'features/ballot/pages/count/index': { persona: 'committee-member', query: 'id=demo-b-01-4' },
  'features/ballot/pages/units/index': { persona: 'committee-member' },
  'features/ballot/pages/open/index': { persona: 'committee-member' },
  'features/meeting/pages/detail/index': { query: nextMeeting },
  'features/meeting/pages/check-in/index': { query: nextMeeting },
  'features/meeting/pages/minutes/index': { query: lastMeeting },
  'features/meeting/pages/schedule/index': { persona: 'station-manager' },
  'features/run-meeting/pages/run/index': { persona: 'station-manager', query: nextMeeting },
  'features/run-meeting/pages/minutes/index': { persona: 'station-manager', query: nextMeeting },
  'features/door/pages/show/index': { persona: 'station-manager', query: nextMeeting },
  'features/notice/pages/calls/index': { persona: 'station-manager' },
  'features/notice/pages/templates/index': { persona: 'county-staff' },
}

/** `features/wish/pages/post/index` is `wish-post`; the first tab is `home`. */
function nameOf(path: string): string {
  const [, tab, feature, page] = /^(?:pages\/(\w+)|features\/([\w-]+)\/pages\/([\w-]+))\/index$/.exec(path) ?? []
  if (tab) return tab === 'map' ? 'home' : tab
  return `${feature}-${page}`
}

/** Every page of a built package's app.json, so that a new one is seen on arrival. */
export function pageVisits(weappDir: string): Visit[] {
  const { pages, subPackages } = JSON.parse(readFileSync(join(weappDir, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const all = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
  return all.map((path) => ({ path, name: nameOf(path), persona: 'resident', ...known[path] }))
}

const orderOf = (number: number) => ({
  path: 'features/order/pages/detail/index',
  query: `orderId=demo-order-${number}`,
})
const wishOf = (number: string) => ({ path: 'features/wish/pages/detail/index', query: `id=demo-wish-${number}` })

const ballotOf = (number: number) => ({ path: 'features/ballot/pages/detail/index', query: `id=demo-b-01-${number}` })

/** The design system's own page, in the browser only. */
export const galleryVisit: Visit = { name: 'gallery', path: 'gallery/pages/all/index', persona: 'resident' }

/** Sheets and what else opens over a page. The last one changes what it shows. */
export const sheetVisits: Visit[] = [
  { name: 'home-place', path: 'pages/map/index', persona: 'resident', taps: [/换地方$/] },
  {
    name: 'suggestion-action',
    path: 'features/suggestion/pages/detail/index',
    query: 'id=demo-s-01-49',
    persona: 'committee-member',
    taps: ['定谁来办'],
  },
  {
    name: 'suggestion-finish',
    path: 'features/suggestion/pages/detail/index',
    query: 'id=demo-s-01-38',
    persona: 'committee-member',
    taps: ['办好了，传凭证'],
  },
  { name: 'wish-claim', ...wishOf('07'), persona: 'party-member', taps: ['我来帮忙'] },
  { name: 'wish-withdraw', ...wishOf('05'), persona: 'resident', taps: ['不要这个心愿了'] },
  { name: 'wish-decline', ...wishOf('05'), persona: 'station-manager', taps: ['不通过'] },
  {
    name: 'order-place',
    path: 'features/order/pages/theme/index',
    query: 'id=demo-clinic',
    persona: 'resident',
    taps: [/\d+:\d\d–.*还有/],
  },
  { name: 'order-cancel', ...orderOf(1), persona: 'resident', taps: ['取消预约'] },
  { name: 'order-not-done', ...orderOf(2), persona: 'resident', taps: ['还没办好'] },
  { name: 'member-leave', path: 'features/member/pages/account/index', persona: 'resident', taps: ['我要注销'] },
  { name: 'ballot-vote', ...ballotOf(4), persona: 'resident', taps: ['去投票'] },
  { name: 'ballot-result', ...ballotOf(1), persona: 'resident' },
  { name: 'ballot-cancel', ...ballotOf(4), persona: 'community-staff', taps: ['取消这次投票'] },
  { name: 'order-accepted', path: 'features/order/pages/desk/index', persona: 'station-manager', taps: ['接下'] },
]
