import type { SuggestionCan } from '@/contracts/suggestion'

/** Calls that take the suggestion and why. */
export type ReasonCall = 'suggestion.ask-back' | 'suggestion.decline' | 'suggestion.withdraw'
/** Each thing that may be done, under one name. */
export type Act =
  | 'collect'
  | 'submit'
  | 'good'
  | 'not-good'
  | 'revise'
  | 'discuss'
  | 'action'
  | 'note'
  | 'finish'
  | ReasonCall

export interface Offer {
  act: Act
  label: string
  isOffered: (can: SuggestionCan) => boolean
  /** Takes something back or refuses it: said quietly. */
  isTaking?: true
}

/** Fit for the page's one main button; of those offered the first is it. */
export const mainOffers: readonly Offer[] = [
  { act: 'collect', label: '收下，给大家看', isOffered: ({ review }) => review },
  { act: 'good', label: '办好了，满意', isOffered: ({ feedback }) => feedback },
  { act: 'revise', label: '改一改再交', isOffered: ({ revise }) => revise },
  { act: 'finish', label: '办好了，传凭证', isOffered: ({ finish }) => finish },
  { act: 'submit', label: '交给业主大会', isOffered: ({ submit }) => submit },
  { act: 'action', label: '定谁来办', isOffered: ({ setAction, finish }) => setAction && !finish },
]

/** What stands below: to help along, or to take something back. */
export const otherOffers: readonly Offer[] = [
  { act: 'note', label: '说说进展', isOffered: ({ note }) => note },
  { act: 'discuss', label: '记下会上怎么说', isOffered: ({ discuss }) => discuss },
  { act: 'action', label: '换人办或改日子', isOffered: ({ setAction, finish }) => setAction && finish },
  { act: 'not-good', label: '还没办好', isOffered: ({ feedback }) => feedback, isTaking: true },
  { act: 'suggestion.ask-back', label: '请他改一改', isOffered: ({ review }) => review, isTaking: true },
  { act: 'suggestion.decline', label: '不收', isOffered: ({ review }) => review, isTaking: true },
  { act: 'suggestion.withdraw', label: '不提这条了', isOffered: ({ withdraw }) => withdraw, isTaking: true },
]

/** What the person may do now: the main button, and the rest. */
export function offersOf(can: SuggestionCan): { main?: Offer; others: Offer[] } {
  const isOffered = (offer: Offer) => offer.isOffered(can)
  const [main, ...rest] = mainOffers.filter(isOffered)
  return { main, others: [...rest, ...otherOffers.filter(isOffered)] }
}

/** What is said when it is done. */
export const doneCopy: Record<Exclude<Act, 'revise'>, string> = {
  collect: '收下了，大家都能看到',
  submit: '交出去了，接着发起投票',
  good: '太好了，这件事办成了',
  'not-good': '已经告诉办的人',
  discuss: '记下了',
  action: '定好了，已经告诉提的人',
  note: '记下了，大家都能看到',
  finish: '辛苦了，等提的人看看',
  'suggestion.ask-back': '已经请他改一改',
  'suggestion.decline': '没有收，已经告诉提的人',
  'suggestion.withdraw': '这条不提了',
}
