import type { OrderView } from '@/contracts/order'
import { closedStatuses, type OrderStepKind } from '@/contracts/order.const'
import { nextWord, whenWord } from '@/ui/order-copy'
import { roleWord } from '@/ui/station-copy'
import type { TimelineEntry } from '@/ui/timeline'

const stepCopy: Record<OrderStepKind, string> = {
  placed: '提交了预约',
  accepted: '驿站接下了',
  declined: '驿站接不了',
  assigned: '派了人来办',
  grabbed: '有人主动来办',
  'handed-back': '来办的人去不了，交回了',
  started: '开始办',
  finished: '办完了',
  'no-show': '到了时间没碰上',
  confirmed: '确认办好了',
  rated: '评价了',
  'not-done': '说还没办好',
  cancelled: '取消了',
  moved: '换了时间',
  undone: '撤回了上一步',
  'confirmed-by-silence': '过了时间没有回音，算办好了',
  unanswered: '一直没有人答复，自动取消了',
  'too-few': '人数不够，没有开',
}

/** What happened to an order, by role, and what comes next. */
export function timelineOf(order: OrderView, now: Date): TimelineEntry[] {
  const past = order.timeline.map(({ at, byRole, what, note }, i) => ({
    id: `${i}`,
    what: stepCopy[what],
    ...(note && { note }),
    detail: `${whenWord(at, now)} · ${roleWord(byRole)}`,
  }))
  if (closedStatuses.some((closed) => closed === order.status)) return past
  const until = order.status === 'done' ? order.confirmsAt : order.startsAt
  const detail = until ? (order.status === 'done' ? `${whenWord(until, now)} 以前` : whenWord(until, now)) : ''
  return [...past, { id: 'next', what: nextWord(order), detail, isNext: true }]
}
