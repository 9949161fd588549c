import type { OrderStepKind } from '../../../src/contracts/order.const'
import { timeWords } from '../notice'
import type { Order, Step } from './order.row'

/** Whom a step concerns beside whoever took it. */
export type Audience = 'owner' | 'managers' | 'helpers'

interface Words {
  to: readonly Audience[]
  /** What the person is told has become of it: at most five characters, WeChat's limit for a status. */
  status: string
  title: string
  /** Important enough for whoever is served to be called about. */
  isImportant?: boolean
}

/** Steps that somebody is told of. A message costs the person one of the few they allow, so only what they must know. */
export const wordsOf: Partial<Record<OrderStepKind, Words>> = {
  placed: { to: ['managers'], status: '待接单', title: '有新的预约，请答复' },
  accepted: { to: ['owner'], status: '已接单', title: '您的预约接下了', isImportant: true },
  declined: { to: ['owner'], status: '没接成', title: '您的预约没能接下', isImportant: true },
  assigned: { to: ['helpers'], status: '待上门', title: '有一件预约请您来做' },
  'handed-back': { to: ['managers'], status: '待安排', title: '有人来不了，请另安排' },
  finished: { to: ['owner'], status: '待确认', title: '预约做完了，请您确认' },
  'not-done': { to: ['managers', 'helpers'], status: '还没做完', title: '居民说还没做完' },
  'no-show': { to: ['owner'], status: '没等到您', title: '约定的时间没有等到您' },
  cancelled: { to: ['owner', 'managers', 'helpers'], status: '已取消', title: '预约取消了', isImportant: true },
  moved: { to: ['owner', 'managers', 'helpers'], status: '已改时间', title: '预约改了时间', isImportant: true },
  unanswered: { to: ['owner', 'managers'], status: '未能答复', title: '驿站没能及时答复，很抱歉', isImportant: true },
  'too-few': {
    to: ['owner', 'managers', 'helpers'],
    status: '人数不够',
    title: '报名人数不够，这次不办了',
    isImportant: true,
  },
}

/** One sentence for the inbox: what, where, when, and why. */
export function bodyOf(order: Order, note: Step['note']): string {
  const people = order.people > 1 ? `，${order.people}人` : ''
  const place = order.where === 'home' ? '上门' : order.stationName
  const reason = note === undefined ? '' : `。${note}`
  return `${order.themeName}（${order.number}号），${timeWords(order.startsAt)}，${place}${people}${reason}`
}
