import { dayMs, minuteMs, shanghaiMs } from './day.const'
import type { Opening, Span } from './opening.const'

const dayMinutes = 1440

/** How far a next opening or closing is looked for. */
const horizonDays = 14

export interface OpenStateNow {
  isOpen: boolean
  /** When open: closing time. Absent when it stays open past the horizon. */
  untilAt?: string
  /** When closed: next opening within 14 days. */
  opensAt?: string
  /** Why today differs from the week, as its keepers wrote it. */
  reason?: string
}

/** Days since 1970-01-01 in Asia/Shanghai. */
const dayNumber = (atMs: number) => Math.floor((atMs + shanghaiMs) / dayMs)
const dayName = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10)
const instant = (day: number, minute: number) => new Date(day * dayMs - shanghaiMs + minute * minuteMs).toISOString()

/** The calendar day (YYYY-MM-DD) in Asia/Shanghai at an instant. */
export const dayAt = (at: Date) => dayName(dayNumber(at.getTime()))

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs

/** 0 is Monday. 1970-01-01 was a Thursday. */
const weekday = (day: number) => (day + 3) % 7

/** A day's spans in order, overlapping and touching ones made one; a day's own entry replaces the weekday's. */
function spansOn(opening: Opening, day: number): Span[] {
  const spans = opening.days[dayName(day)]?.spans ?? opening.week[weekday(day)] ?? []
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1]
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else merged.push({ ...span })
  }
  return merged
}

/** Where an open stretch ends: one that reaches midnight goes on in the next day's span from 00:00. */
function closingAt(opening: Opening, day: number, until: number): string | undefined {
  let end = until
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    if (end < dayMinutes) return instant(day + ahead, end)
    const next = spansOn(opening, day + ahead + 1)[0]
    if (next?.from !== 0) return instant(day + ahead, end)
    end = next.until
  }
  return undefined
}

function openingAfter(opening: Opening, day: number, minute: number): string | undefined {
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const next = spansOn(opening, day + ahead).find((span) => ahead > 0 || span.from > minute)
    if (next) return instant(day + ahead, next.from)
  }
  return undefined
}

/** Whether a station is open at an instant, and until or from when. A span holds its first minute and not its last. */
export function openState(opening: Opening, at: Date): OpenStateNow {
  const day = dayNumber(at.getTime())
  const minute = Math.floor((at.getTime() + shanghaiMs - day * dayMs) / minuteMs)
  const reason = opening.days[dayName(day)]?.reason
  const current = spansOn(opening, day).find((span) => span.from <= minute && minute < span.until)
  const state: OpenStateNow = { isOpen: current !== undefined }
  if (current) {
    const untilAt = closingAt(opening, day, current.until)
    if (untilAt) state.untilAt = untilAt
  } else {
    const opensAt = openingAfter(opening, day, minute)
    if (opensAt) state.opensAt = opensAt
  }
  if (reason) state.reason = reason
  return state
}
