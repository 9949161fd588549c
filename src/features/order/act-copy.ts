import type { OrderCan, OrderSummary } from '@/contracts/order'

/** What may be done with an order, but for calling. */
export type Verb = Exclude<keyof OrderCan, 'call'>
/** Verbs that need their reason. */
export type ReasonVerb = 'decline' | 'cancel' | 'handBack' | 'noShow' | 'notDone'

export const reasonVerbs: readonly ReasonVerb[] = ['decline', 'cancel', 'handBack', 'noShow', 'notDone']
export const needsReason = (verb: Verb): verb is ReasonVerb => reasonVerbs.some((one) => one === verb)

/** On the button, and when it is done. */
export const actCopy: Record<Verb, { label: string; done: string }> = {
  accept: { label: '接下', done: '接下了，已经告诉对方' },
  decline: { label: '接不了', done: '回绝了，已经说明原因' },
  assign: { label: '派人', done: '派好了' },
  grab: { label: '我来办', done: '接下了，到时间去就行' },
  handBack: { label: '我去不了', done: '交回去了，会另外找人' },
  start: { label: '开始办', done: '记下了，正在办' },
  finish: { label: '办完了', done: '记下了，等对方确认' },
  noShow: { label: '没碰上人', done: '记下了' },
  confirm: { label: '确认办好了', done: '谢谢您，确认好了' },
  rate: { label: '评一评', done: '谢谢您的评价' },
  notDone: { label: '还没办好', done: '已经告诉驿站，会接着办' },
  cancel: { label: '取消预约', done: '取消了' },
  move: { label: '换个时间', done: '时间换好了，号码不变' },
  undo: { label: '撤回刚才这一步', done: '撤回了' },
}

export const reasonCopy: Record<ReasonVerb, { title: string; usual: string[] }> = {
  decline: { title: '为什么接不了', usual: ['这个时间没有人手', '不在服务范围', '师傅临时来不了'] },
  cancel: { title: '为什么取消', usual: ['临时有事', '身体不舒服', '约错了', '天气不好'] },
  handBack: { title: '为什么去不了', usual: ['临时有事', '身体不舒服'] },
  noShow: { title: '怎么没碰上', usual: ['没有来', '家里没人', '电话打不通'] },
  notDone: { title: '哪里没办好', usual: ['没有人来', '只办了一半', '不是我要的'] },
}

/** Somebody else was quicker: what is shown is old. */
export const isStale = (failure?: { code: string }) =>
  failure !== undefined && ['wrong-state', 'already-taken', 'not-found'].includes(failure.code)

const inTurn: readonly Verb[] = ['confirm', 'grab', 'accept', 'start', 'finish', 'rate']
const others: readonly Verb[] = [
  ...inTurn,
  'assign',
  'move',
  'noShow',
  'notDone',
  'handBack',
  'decline',
  'cancel',
  'undo',
]

/** The one thing to do next: for a home visit that nobody was sent to yet, to send somebody. */
export function mainVerb({ can, status, where, isMyTask }: OrderSummary): Verb | undefined {
  if (can.assign && status === 'accepted' && where === 'home' && !isMyTask) return 'assign'
  return inTurn.find((verb) => can[verb])
}

export function otherVerbs(order: OrderSummary): Verb[] {
  const main = mainVerb(order)
  // What can still be declined is declined by its keepers, not cancelled.
  const isTwice = (verb: Verb) => verb === 'cancel' && order.can.decline && !order.isMine
  return others.filter((verb) => order.can[verb] && verb !== main && !isTwice(verb))
}
