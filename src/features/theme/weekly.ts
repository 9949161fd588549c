import type { ThemeSlot } from '@/contracts/theme'

/** The same time on several weekdays: how people say it, and how it is edited. */
export interface WeeklyTime {
  /** 1 is Monday. */
  weekdays: number[]
  from: number
  until: number
  capacity: number
}

const timeOf = ({ from, until, capacity }: Omit<WeeklyTime, 'weekdays'>) => `${from} ${until} ${capacity}`

/** Slots that differ by their weekday only are one. */
export function weeklyOf(slots: readonly ThemeSlot[]): WeeklyTime[] {
  const byTime = new Map<string, WeeklyTime>()
  for (const { weekday, from, until, capacity } of slots) {
    const known = byTime.get(timeOf({ from, until, capacity }))
    if (known) known.weekdays.push(weekday)
    else byTime.set(timeOf({ from, until, capacity }), { weekdays: [weekday], from, until, capacity })
  }
  return [...byTime.values()]
}

export const slotsOf = (times: readonly WeeklyTime[]): ThemeSlot[] =>
  times.flatMap(({ weekdays, ...rest }) => weekdays.map((weekday) => ({ weekday, ...rest })))

/** As many as the cloud takes. */
const mostSlots = 21

/** Why these times cannot be, in words; undefined when they can. */
export function weeklyFault(times: readonly WeeklyTime[]): string | undefined {
  const slots = slotsOf(times)
  if (slots.length === 0) return '请至少选一个周几和时间'
  if (slots.length > mostSlots) return `一周最多 ${mostSlots} 个时间，请去掉几个`
  if (slots.some(({ from, until }) => from >= until)) return '结束要晚于开始'
  if (slots.some(({ capacity }) => !(capacity >= 1 && capacity <= 200))) return '每次的人数要在 1 到 200 之间'
  const begins = slots.map(({ weekday, from }) => `${weekday} ${from}`)
  return new Set(begins).size < begins.length ? '同一天有两个时间从同一刻开始，请改一个' : undefined
}
