import { dayMs, minuteMs, shanghaiMs } from '../../../src/contracts/day.const'

/** Minutes of the day in Asia/Shanghai between which nobody's phone rings; may span midnight. Equal: never quiet. */
export interface QuietHours {
  from: number
  until: number
}

export const usualQuietHours: QuietHours = { from: 21 * 60 + 30, until: 7 * 60 + 30 }

/** `21:30-07:30`, as the operator writes it; anything else is the usual hours. */
export function quietHoursOf(text: string | undefined): QuietHours {
  const found = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '')
  if (!found) return usualQuietHours
  const [, fromHour, fromMinute, untilHour, untilMinute] = found.map(Number)
  return {
    from: (fromHour ?? 0) * 60 + (fromMinute ?? 0),
    until: (untilHour ?? 0) * 60 + (untilMinute ?? 0),
  }
}

/** China has no summer time, so a day is a day. */
export function isQuiet({ from, until }: QuietHours, at: Date): boolean {
  const minute = Math.floor(((at.getTime() + shanghaiMs) % dayMs) / minuteMs)
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until
}
