import type { ReportRow } from '../../cloudfunctions/_modules/report/report.row'
import { mostCounted } from '../../cloudfunctions/_modules/report/report.rules'
import { dayAt } from '../../src/contracts/opening.calc'
import { allRows } from '../cloud/rows'
import { ensureCollection } from '../cloud/sdk'
import { OpsError } from '../fault'
import type { Command } from './command'

const dayMs = 86_400_000
const kinds = { crash: '崩溃', rejection: '没接住', failure: '页面报错' } as const

function daysOf(text = '7'): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 31) throw new OpsError('--days 要写 1 到 31')
  return days
}

const timesOf = ({ times }: ReportRow) => `${times}${times >= mostCounted ? ' 次以上' : ' 次'}`

const linesOf = (row: ReportRow): string[] => [
  `${row.on} ${kinds[row.kind]} ${row.code}　${timesOf(row)}　${row.page}　${row.release}${row.traceId ? `　编号 ${row.traceId}` : ''}`,
  ...row.frames.map((frame) => `    ${frame}`),
]

export const reportCommand: Command = {
  usage: 'reports [--days 7]',
  what: '列出手机上出的错：哪一天、哪一页、哪一处代码、多少次；不含个人信息',
  run: async ({ flags, now, log }) => {
    const from = dayAt(new Date(now().getTime() - (daysOf(flags.days) - 1) * dayMs))
    // There before the first release that has it was migrated.
    await ensureCollection('reports')
    const rows = await allRows('reports', { on: { gte: from } })
    if (rows.length === 0) return log('没有出错')
    rows.sort((a, b) => (a.on === b.on ? b.times - a.times : a.on < b.on ? 1 : -1))
    for (const line of rows.flatMap(linesOf)) log(line)
  },
}
