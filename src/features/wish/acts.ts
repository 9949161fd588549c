import type { WishCan } from '@/contracts/wish'

/** Calls that take the wish alone. */
export type PlainCall = 'wish.approve' | 'wish.finish' | 'wish.confirm'
/** Calls that take the wish and why. */
export type ReasonCall = 'wish.ask-back' | 'wish.decline' | 'wish.hand-back' | 'wish.not-done' | 'wish.withdraw'

/** Each thing that may be done with a wish, under one name. */
export type Act = 'claim' | 'revise' | 'thank' | 'note' | 'show-thanks' | 'hide-thanks' | PlainCall | ReasonCall

export interface Offer {
  act: Act
  label: string
  isOffered: (can: WishCan) => boolean
  /** Takes something back or refuses it: said quietly. */
  isTaking?: true
}

/** Fit for the page's one main button; of those offered the first is it. */
export const mainOffers: readonly Offer[] = [
  { act: 'wish.approve', label: '通过，放上心愿墙', isOffered: ({ review }) => review },
  { act: 'show-thanks', label: '感谢的话可以展示', isOffered: ({ reviewThanks }) => reviewThanks },
  { act: 'wish.confirm', label: '办好了，谢谢', isOffered: ({ confirm }) => confirm },
  { act: 'revise', label: '改一改再交', isOffered: ({ revise }) => revise },
  { act: 'wish.finish', label: '办好了', isOffered: ({ finish }) => finish },
  { act: 'claim', label: '我来帮忙', isOffered: ({ claim }) => claim },
  { act: 'thank', label: '说声谢谢', isOffered: ({ thank }) => thank },
]

/** What stands below: to help along, or to take something back. */
export const otherOffers: readonly Offer[] = [
  { act: 'note', label: '说说进展', isOffered: ({ note }) => note },
  { act: 'wish.not-done', label: '还没办好', isOffered: ({ notDone }) => notDone, isTaking: true },
  { act: 'wish.ask-back', label: '请许愿人改一改', isOffered: ({ review }) => review, isTaking: true },
  { act: 'wish.decline', label: '不通过', isOffered: ({ review }) => review, isTaking: true },
  { act: 'hide-thanks', label: '感谢的话不展示', isOffered: ({ reviewThanks }) => reviewThanks, isTaking: true },
  { act: 'wish.hand-back', label: '办不了，退回去', isOffered: ({ handBack }) => handBack, isTaking: true },
  { act: 'wish.withdraw', label: '不要这个心愿了', isOffered: ({ withdraw }) => withdraw, isTaking: true },
]

/** What the person may do now: the main button, and the rest. */
export function offersOf(can: WishCan): { main?: Offer; others: Offer[] } {
  const isOffered = (offer: Offer) => offer.isOffered(can)
  const [main, ...rest] = mainOffers.filter(isOffered)
  return { main, others: [...rest, ...otherOffers.filter(isOffered)] }
}

/** What is said when it is done. */
export const doneCopy: Record<Exclude<Act, 'revise'>, string> = {
  claim: '谢谢您！现在可以打电话和许愿人约时间',
  thank: '写好了，驿站看过就给大家看',
  note: '记下了，许愿人会看到',
  'show-thanks': '感谢的话给大家看了',
  'hide-thanks': '没有展示，已经告诉许愿人',
  'wish.approve': '通过了，已经放上心愿墙',
  'wish.finish': '辛苦了，等许愿人确认',
  'wish.confirm': '太好了，心愿实现了',
  'wish.ask-back': '已经请许愿人改一改',
  'wish.decline': '没有通过，已经告诉许愿人',
  'wish.hand-back': '退回去了，等别人来帮',
  'wish.not-done': '已经告诉认领的人',
  'wish.withdraw': '心愿撤下来了',
}
