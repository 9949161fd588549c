import type { Opening } from '../../src/contracts/opening.const'
import { Day } from '../../src/contracts/text'
import { CellError } from '../fault'
import { spansOf, spansText } from './hours'

const longestReason = 30

/** Days that replace the week, from `2026-10-01 休息（国庆节）；2026-10-02 09:00-12:00`. An empty cell is none. */
export function specialDaysOf(text: string): Opening['days'] {
  const days: Opening['days'] = {}
  for (const part of text.split(/[；;\n]/).filter((piece) => piece.trim() !== '')) {
    const match = /^(\S+)\s+([^（(]+)(?:[（(](.*)[）)])?$/.exec(part.trim())
    const [, day = '', hours = '', reason = ''] = match ?? []
    if (!Day.safeParse(day).success || reason.length > longestReason)
      throw new CellError('bad-value', `特殊日期“${part.trim()}”要写成 2026-10-01 休息（原因）`)
    if (days[day]) throw new CellError('bad-value', `特殊日期 ${day} 写了两次`)
    days[day] = { spans: spansOf(hours.trim().split(/\s+/)), ...(reason ? { reason } : {}) }
  }
  return days
}

export const specialDaysText = (days: Opening['days']) =>
  Object.keys(days)
    .sort()
    .map((day) => {
      const { spans, reason } = days[day] ?? { spans: [] }
      return `${day} ${spansText(spans)}${reason ? `（${reason}）` : ''}`
    })
    .join('；')
