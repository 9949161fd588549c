import { dayAt } from '../contracts/opening.calc'

/** YYYY-MM in Asia/Shanghai. */
export const thisMonth = (now: Date) => dayAt(now).slice(0, 7)

/** A month before or after, by so many. */
export function monthBy(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7)
}

export const monthWord = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
