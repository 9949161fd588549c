import { dayAt } from '../../../src/contracts/opening.calc'
import type { Report } from '../../../src/contracts/report'
import { hashOf } from '../../_platform/hash'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { counted, slotIds } from './report.rules'

const seedDigits = 8

async function take(tx: Tx, report: Report, release: string, at: Date): Promise<boolean> {
  const { kind, code, page, frames } = report
  const on = dayAt(at)
  const seed = Number.parseInt(hashOf([release, kind, code, page, ...frames], seedDigits), 16)
  for (const _id of slotIds(on, seed)) {
    const row = await tx.get('reports', _id)
    const next = counted(row, { _id, on, at, release, report })
    if (!next) continue
    if (next !== row) await tx.set('reports', next)
    return true
  }
  return false
}

/** Counts what went wrong on phones. Who met it is not kept. Safe to retry. */
export const addReports: Handler<'report.add'> = (ctx, { release, reports }) =>
  ctx.write(async (tx) => {
    let taken = 0
    for (const report of reports) if (await take(tx, report, release, ctx.now())) taken += 1
    return { taken }
  })
