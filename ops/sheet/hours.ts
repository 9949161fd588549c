import type { Opening, Span } from '../../src/contracts/opening.const'
import { CellError } from '../fault'

const dayNames = '一二三四五六日'
const allDays = [0, 1, 2, 3, 4, 5, 6]
const closedWord = '休息'
const wholeDayWord = '全天'
const mostSpans = 4

const bad = (text: string, why: string) => new CellError('bad-value', `开放时间“${text}”${why}`)

function minutesOf(text: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text)
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  if (!(minutes <= 1440) || Number(match?.[2]) > 59) throw bad(text, '不是时间，要写成 08:30')
  return minutes
}

function spanOf(text: string): Span {
  const [from, until, ...rest] = text.split(/[-–—~～至]/)
  if (!from || !until || rest.length > 0) throw bad(text, '要写成 08:30-12:00')
  const span = { from: minutesOf(from), until: minutesOf(until) }
  if (span.from >= span.until)
    throw bad(text, '结束要晚于开始；跨过零点请分两天写，如 18:00-24:00 和第二天 00:00-02:00')
  return span
}

/** Spans of one day from words: `08:30-12:00 14:00-18:00`, `全天` or `休息`. Refuses overlaps and more than four. */
export function spansOf(words: string[]): Span[] {
  if (words.length === 1 && words[0] === closedWord) return []
  if (words.length === 1 && words[0] === wholeDayWord) return [{ from: 0, until: 1440 }]
  if (words.length === 0) throw bad('', '缺少时间')
  const spans = words.map(spanOf).sort((a, b) => a.from - b.from)
  const overlaps = spans.some((span, i) => i > 0 && span.from < (spans[i - 1]?.until ?? 0))
  if (overlaps) throw bad(words.join(' '), '时段重叠')
  if (spans.length > mostSpans) throw bad(words.join(' '), `一天最多 ${mostSpans} 段`)
  return spans
}

function dayOf(text: string): number {
  const day = dayNames.indexOf(text.replace(/^(周|星期)/, '').replace('天', '日'))
  if (text.length === 0 || day < 0) throw bad(text, '不是星期，要写成 周一')
  return day
}

function daysOf(text: string): number[] {
  if (text === '每天') return allDays
  if (text === '周末') return [5, 6]
  return text.split(/[,，、]/).flatMap((part) => {
    const [first = '', last = first] = part.split('至')
    const [from, until] = [dayOf(first), dayOf(last)]
    if (from > until) throw bad(part, '星期要从前到后')
    return allDays.slice(from, until + 1)
  })
}

/** A week from `周一至周五 08:30-12:00 14:00-18:00；周六 09:00-12:00`. A day that is not named is closed. */
export function weekOf(text: string): Opening['week'] {
  const week: (Span[] | undefined)[] = allDays.map(() => undefined)
  if (text === closedWord) return allDays.map(() => [])
  for (const part of text.split(/[；;\n]/).filter((piece) => piece.trim() !== '')) {
    const [days = '', ...words] = part.trim().split(/\s+/)
    for (const day of daysOf(days)) {
      if (week[day]) throw bad(part.trim(), `把周${dayNames[day]}写了两次`)
      week[day] = spansOf(words)
    }
  }
  if (week.every((spans) => spans === undefined)) throw bad(text, '是空的；不开放请写“休息”')
  return week.map((spans) => spans ?? [])
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The inverse of `spansOf`, as one text. */
export function spansText(spans: Span[]): string {
  if (spans.length === 0) return closedWord
  if (spans.length === 1 && spans[0]?.from === 0 && spans[0].until === 1440) return wholeDayWord
  return spans.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(' ')
}

/** The inverse of `weekOf`: neighbouring days with the same hours are joined, closed days left out. */
export function weekText(week: Opening['week']): string {
  const runs: { first: number; last: number; text: string }[] = []
  week.map(spansText).forEach((text, day) => {
    const run = runs.at(-1)
    if (run && run.text === text && run.last === day - 1) run.last = day
    else runs.push({ first: day, last: day, text })
  })
  const open = runs.filter((run) => run.text !== closedWord)
  if (open.length === 0) return closedWord
  const name = ({ first, last }: { first: number; last: number }) => {
    if (first === 0 && last === 6) return '每天'
    return first === last ? `周${dayNames[first]}` : `周${dayNames[first]}至周${dayNames[last]}`
  }
  return open.map((run) => `${name(run)} ${run.text}`).join('；')
}
