import { shanghaiMs } from '../contracts/day.const'
import { dayAt, daysBetween } from '../contracts/opening.calc'
import type { Span } from '../contracts/opening.const'
import type { StationSummary } from '../contracts/station'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Monday first, as the week of an opening is. */
export const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const clock = (hours: number, minutes: number) => `${hours}:${String(minutes).padStart(2, '0')}`

/** 24-hour clock in Asia/Shanghai: 8:30. */
export function clockWord(iso: string): string {
  const local = new Date(Date.parse(iso) + shanghaiMs)
  return clock(local.getUTCHours(), local.getUTCMinutes())
}

/** 周四. */
export const weekdayWord = (day: string) => weekdays[new Date(day).getUTCDay()] ?? ''

/** From so many days back on, a day of another year says which. */
const farBackDays = 60

/** A day as people say it: 今天, 明天, 后天, 周四 3月5日, or 周四 2025年3月6日. */
export function dayWord(day: string, now: Date): string {
  const today = dayAt(now)
  const ahead = daysBetween(today, day)
  const near = { 0: '今天', 1: '明天', 2: '后天', [-1]: '昨天' }[ahead]
  const year = ahead < -farBackDays && day.slice(0, 4) !== today.slice(0, 4) ? `${Number(day.slice(0, 4))}年` : ''
  return near ?? `${weekdayWord(day)} ${year}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** What comes next at a door: 到 21:00, or 明天 8:30 开. */
export function openWord(open: StationSummary['open'], now: Date): string {
  if (open.isOpen) {
    if (!open.untilAt) return '全天不关'
    const day = dayAt(new Date(open.untilAt))
    return day === dayAt(now) ? `到 ${clockWord(open.untilAt)}` : `到${dayWord(day, now)} ${clockWord(open.untilAt)}`
  }
  if (!open.opensAt) return '近期不开'
  return `${dayWord(dayAt(new Date(open.opensAt)), now)} ${clockWord(open.opensAt)} 开`
}

export const spansWord = (spans: Span[]) =>
  spans.length === 0 ? '不开' : spans.map(({ from, until }) => `${minuteWord(from)}–${minuteWord(until)}`).join('，')

export const minuteWord = (minutes: number) => clock(Math.floor(minutes / 60), minutes % 60)

/** How old something is, in ms. */
export function ageWord(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 1440) return `${Math.floor(minutes / 60)} 小时前`
  return `${Math.floor(minutes / 1440)} 天前`
}
