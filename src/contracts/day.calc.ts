import { dayMs, minuteMs } from './day.const'
import { dayAt } from './opening.calc'

/** The instant so many days (of 24 hours) after another; before it for less than none. */
export const later = (at: string | Date, days: number) => new Date(new Date(at).getTime() + days * dayMs).toISOString()

/** The instant at which a day in Asia/Shanghai is over. */
export const endOfDay = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + dayMs).toISOString()

// An end of a day is the first instant of the next, and is never said so: people read it as a day too late.

/** The last day before an end. */
export const lastDayBefore = (end: string) => dayAt(new Date(Date.parse(end) - 1))

/** The last minute before an end: 23:59 of the day that ends. */
export const lastMinuteBefore = (end: string) => new Date(Date.parse(end) - minuteMs).toISOString()
