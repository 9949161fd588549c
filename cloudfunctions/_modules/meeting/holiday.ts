// The library's data alone: its code computes for some 40 ms whenever a function starts.
import calendar from 'chinese-days/dist/chinese-days.json'
import { fixedHolidays } from './calendar.words'
import type { DayKind } from './month.rules'

const holidays: Readonly<Record<string, string>> = calendar.holidays

/** The last year whose public holidays, as the State Council announced them, are in the data. */
export const holidaysKnownUntil = Math.max(...Object.keys(holidays).map((day) => Number(day.slice(0, 4))))
const holidaysKnownFrom = Math.min(...Object.keys(holidays).map((day) => Number(day.slice(0, 4))))

/**
 * What a day is. A weekend's day is no holiday, whether or not people work on it: a rule that says Saturday means it.
 * In a year that is not in the data, only what the law fixes is certain.
 */
export function dayKind(day: string): DayKind {
  const name = holidays[day]?.split(',')[1]
  if (name !== undefined) return { state: 'holiday', name }
  const year = Number(day.slice(0, 4))
  if (year >= holidaysKnownFrom && year <= holidaysKnownUntil) return { state: 'workday' }
  const fixed = fixedHolidays[day.slice(5)]
  return fixed === undefined ? { state: 'unknown-year' } : { state: 'holiday', name: fixed }
}
