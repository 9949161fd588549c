import { dayAt } from '../contracts/opening.calc'
import type { OrderSummary } from '../contracts/order'
import type { OrderStatus } from '../contracts/order.const'
import type { ThemeSummary } from '../contracts/theme'
import { roleWord } from './station-copy'
import { clockWord, dayWord } from './time-copy'

interface Status {
  word: string
  tone: 'waiting' | 'doing' | 'done' | 'quiet'
}

export const orderStatusCopy: Record<OrderStatus, Status> = {
  requested: { word: '等答复', tone: 'waiting' },
  accepted: { word: '已受理', tone: 'doing' },
  assigned: { word: '有人来办', tone: 'doing' },
  'in-progress': { word: '正在办', tone: 'doing' },
  done: { word: '等您确认', tone: 'waiting' },
  confirmed: { word: '办好了', tone: 'done' },
  declined: { word: '没接成', tone: 'quiet' },
  cancelled: { word: '已取消', tone: 'quiet' },
  'no-show': { word: '没碰上', tone: 'quiet' },
}

/** 明天 9:30; 周四 3月5日 14:00. */
export const whenWord = (iso: string, now: Date) => `${dayWord(dayAt(new Date(iso)), now)} ${clockWord(iso)}`

export const whereCopy = { station: '到驿站', home: '上门' } as const

/** What comes next for whoever is served, and by whom. */
export function nextWord(order: Pick<OrderSummary, 'status' | 'where' | 'isOverdue' | 'helperRole' | 'helperGroup'>) {
  const { status, where, isOverdue, helperRole, helperGroup } = order
  if (isOverdue) return `${status === 'requested' ? '还没有人答复' : '过了时间还没办'}，可以打电话问一问`
  const who = helperGroup ?? (helperRole ? roleWord(helperRole) : '志愿者')
  switch (status) {
    case 'requested':
      return '驿站看到后会答复'
    case 'accepted':
      return where === 'home' ? '正在安排上门的人' : '到时间来驿站就行'
    case 'assigned':
      return where === 'home' ? `${who}上门` : `${who}在驿站等您`
    case 'in-progress':
      return `${who}正在办`
    case 'done':
      return '已经办完，请您看看办得好不好'
    case 'confirmed':
      return '谢谢您用驿站的服务'
    default:
      return '可以再约一个时间'
  }
}

/** When a theme can be had next: 明天 9:30 · 还有 3 位. */
export function freeWord({ isPaused, pauseReason, nextAt, left }: ThemeSummary, now: Date): string {
  if (isPaused) return pauseReason ? `暂停：${pauseReason}` : '暂停了'
  return nextAt ? `${whenWord(nextAt, now)} · 还有 ${left ?? 0} 位` : '两周内约满了'
}
