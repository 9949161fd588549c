import { dayAt } from '../../src/contracts/opening.calc'
import { AppError } from './app-error'
import { hashOf } from './hash'
import type { Tx } from './store'

const idLength = 20

/**
 * Counts one more of what somebody does, in the transaction that does it; throws `too-many-today` where it is one more than
 * a day in Asia/Shanghai allows. A person has one row, however many days they come back.
 */
export async function countToday(tx: Tx, at: Date, what: string, memberId: string, most: number): Promise<void> {
  const _id = `today-${hashOf([what, memberId], idLength)}`
  const on = dayAt(at)
  const found = await tx.get('counters', _id)
  const last = found?.on === on ? found.last : 0
  if (last >= most) throw new AppError('too-many-today')
  await tx.set('counters', { _id, on, last: last + 1 })
}
