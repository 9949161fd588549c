import { randomBytes } from 'node:crypto'
import { OpsError } from '../fault'
import { applyJournal, type OnStep } from './apply'
import { withHistory } from './history'
import { commitWrites, unfinished } from './journal'
import { type PhotoFolder, uploadPending } from './photos'
import type { Plan } from './plan'

export interface RunOptions {
  isDryRun?: boolean
  now: () => Date
  onStep?: OnStep
  photos?: PhotoFolder
}

export type ImportReport = Pick<Plan, 'added' | 'changed' | 'unchanged'>

/** Finishes an import that was committed and broken off. To be called before anything is planned. */
export async function finishEarlier(log: (line: string) => void): Promise<void> {
  const journal = await unfinished()
  if (!journal) return
  log('上一次导入没有做完，先把它做完')
  await applyJournal(journal)
}

/** Carries out a plan: entirely, or, where it has faults, not at all. Throws the faults as an `OpsError`. */
export async function runPlan(
  plan: Plan,
  { isDryRun, now, onStep, photos = new Map() }: RunOptions,
): Promise<ImportReport> {
  const { faults, added, changed, unchanged } = plan
  if (faults.length > 0) throw new OpsError(`有 ${faults.length} 处不对，没有写入任何内容`, faults)
  if (!isDryRun && plan.writes.length > 0) {
    const at = now()
    const token = `${at.getTime().toString(36)}-${randomBytes(4).toString('hex')}`
    const writes = withHistory(await uploadPending(plan.writes, photos), token, at)
    await applyJournal(await commitWrites(token, writes, at), onStep)
  }
  return { added, changed, unchanged }
}
