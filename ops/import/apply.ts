import { AppError } from '../../cloudfunctions/_platform/app-error'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import type { Rows } from '../../cloudfunctions/_platform/collections'
import { retry } from '../../cloudfunctions/_platform/retry'
import { rowsById } from '../cloud/rows'
import { insertAll } from '../cloud/sdk'
import type { Journal } from './journal'
import { type ImportedName, rowAfter, type Write } from './write'

/** How far an import has come; a test breaks it off here. */
export type OnStep = (step: 'committed' | 'part' | 'applied') => void | Promise<void>

/** A transaction that its owner left open (an import whose machine died) blocks its documents for 30 seconds. */
const busyAtMostMs = 45_000

async function change<N extends ImportedName>(write: Write<N>, at: Date): Promise<void> {
  const attempt = () =>
    cloudStore.transaction(async (tx) => {
      const current = (await tx.get(write.collection, write.row._id)) ?? undefined
      const next = current === undefined ? write.row : rowAfter<N>(current as Rows[N], write, at)
      if (next !== current) await tx.set(write.collection, next)
    })
  await retry(attempt, {
    isRetryable: (error) => error instanceof AppError && error.code === 'busy',
    withinMs: busyAtMostMs,
  })
}

async function applyTo(collection: ImportedName, writes: Write[], at: Date): Promise<void> {
  const present = new Set(
    (
      await rowsById(
        collection,
        writes.map(({ row }) => row._id),
      )
    ).map(({ _id }) => _id),
  )
  await insertAll(
    collection,
    writes.filter(({ row }) => !present.has(row._id)).map(({ row }) => row),
  )
  for (const write of writes) if (present.has(write.row._id)) await change(write, at)
}

/** Every function instance keeps the stations in memory; a new epoch makes all of them read again. */
const announce = (epoch: string) =>
  cloudStore.transaction(async (tx) => {
    const meta = await tx.get('meta', 'stations')
    if (meta?.epoch !== epoch) await tx.set('meta', { ...meta, _id: 'stations', sequence: meta?.sequence ?? 0, epoch })
  })

/**
 * Carries out a committed journal from where it stopped. Safe to repeat after being broken off anywhere. Residents see
 * the stations of before until the last step, which shows them all at once.
 */
export async function applyJournal(journal: Journal, onStep: OnStep = () => {}): Promise<void> {
  await onStep('committed')
  for (let part = journal.done; part < journal.parts; part++) {
    const writes = await journal.writes(part)
    for (const collection of new Set(writes.map((write) => write.collection))) {
      const own = writes.filter((write) => write.collection === collection)
      await applyTo(collection, own, journal.startedAt)
    }
    await journal.finishedPart(part)
    await onStep('part')
  }
  await announce(journal.token)
  await onStep('applied')
  await journal.close()
}
