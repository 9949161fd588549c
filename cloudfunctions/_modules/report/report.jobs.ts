import { dayMs } from '../../../src/contracts/day.const'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { ClockJob } from '../../_platform/clock'

const keptDays = 30

/** What is older than a month no longer helps to mend anything. */
export const purgeReports: ClockJob = {
  name: 'purge-reports',
  run: ({ store, now }) =>
    store.removeWhere('reports', { on: { lt: dayAt(new Date(now().getTime() - keptDays * dayMs)) } }),
}
