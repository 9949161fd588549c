import { dayAt, daysBetween } from '../contracts/opening.calc'
import type { WishSummary } from '../contracts/wish'
import type { WishForWhom, WishKind, WishStatus } from '../contracts/wish.const'
import { dayWord } from './time-copy'

export const wishKindCopy: Record<WishKind, string> = {
  thing: '想要东西',
  repair: '修修补补',
  company: '陪陪聊聊',
  errand: '跑腿代办',
  learning: '学点什么',
  other: '别的',
}

/** In a line with more: that it is something else says nothing. */
export const kindWord = (kind: WishKind) => (kind === 'other' ? undefined : wishKindCopy[kind])

export const forWhomCopy: Record<WishForWhom, string> = {
  self: '为自己',
  elder: '为老人',
  child: '为孩子',
  family: '为家里人',
  neighbour: '为邻居',
}

const statusCopy: Record<WishStatus, { word: string; tone: 'lamp' | 'quiet' | 'done' | 'waiting' }> = {
  'in-review': { word: '审核中', tone: 'waiting' },
  'asked-back': { word: '请改一改', tone: 'waiting' },
  open: { word: '等人帮忙', tone: 'lamp' },
  claimed: { word: '有人在帮', tone: 'waiting' },
  done: { word: '等许愿人确认', tone: 'waiting' },
  confirmed: { word: '实现了', tone: 'done' },
  declined: { word: '没有通过', tone: 'quiet' },
  withdrawn: { word: '不要了', tone: 'quiet' },
  expired: { word: '过期了', tone: 'quiet' },
}

export const wishStatus = (status: WishStatus) => statusCopy[status]

/** Until the end of a day, as people say it: 今天到期, 还有 3 天; a far day by its date. */
export function untilWord(day: string, now: Date): string {
  const days = daysBetween(dayAt(now), day)
  if (days < 0) return '过了日子'
  if (days === 0) return '今天到期'
  return days <= 30 ? `还有 ${days} 天` : `${dayWord(day, now)}前`
}

type Told = Pick<WishSummary, 'status' | 'wishBy' | 'people' | 'claimedPeople' | 'claimEndsAt'>

/** What comes next and by when. Empty when nothing does. */
export function wishNext({ status, wishBy, people, claimedPeople, claimEndsAt }: Told, now: Date): string {
  const joined = people > 1 && claimedPeople > 0 ? `${claimedPeople}/${people} 人认领` : ''
  if (status === 'open') return [joined, wishBy && untilWord(wishBy, now)].filter(Boolean).join(' · ')
  if (status !== 'claimed') return ''
  const end = claimEndsAt && `${dayWord(dayAt(new Date(claimEndsAt)), now)}前办好`
  return [joined, end].filter(Boolean).join(' · ')
}
