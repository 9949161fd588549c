import { dayAt } from '@/contracts/opening.calc'

/** A list, latest first, in parts: one for each day in Asia/Shanghai. */
export function byDay<T extends { at: string }>(items: readonly T[]): { day: string; items: T[] }[] {
  const parts: { day: string; items: T[] }[] = []
  for (const item of items) {
    const day = dayAt(new Date(item.at))
    const last = parts[parts.length - 1]
    if (last?.day === day) last.items.push(item)
    else parts.push({ day, items: [item] })
  }
  return parts
}
