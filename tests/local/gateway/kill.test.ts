import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { sdkDatabase } from '../../support/gateway'
import type { Database } from '../../support/sdk'

const ROUNDS = 5
const WRITERS = 4
const START = 1000

let folder: string
let bundle: string
let child: ChildProcess | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'))
  bundle = join(folder, 'gateway.cjs')
  const entryPoints = [resolve(__dirname, '../../support/gateway-process.ts')]
  buildSync({ entryPoints, outfile: bundle, bundle: true, platform: 'node', target: 'node20', external: ['libsql'] })
})
afterAll(async () => {
  if (child && child.exitCode === null && child.signalCode === null) await kill(child)
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<{ process: ChildProcess; db: Database }> {
  const started = spawn(process.execPath, [bundle, join(folder, 'cloud.sqlite')], {
    env: { ...process.env, NODE_PATH: resolve(__dirname, '../../../node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  const [port] = (await once(started.stdout, 'data')) as [Buffer]
  return { process: started, db: sdkDatabase(`http://127.0.0.1:${Number(String(port))}/admin`) }
}

async function kill(victim: ChildProcess): Promise<void> {
  const gone = once(victim, 'exit')
  victim.kill('SIGKILL')
  await gone
}

/** What the gateway has acknowledged so far, over all rounds, and what it was asked for without an answer. */
interface Ledger {
  notes: Set<string>
  increments: number
  moved: number
  unanswered: { increments: number; moves: number }
}

type Job = { run: () => Promise<unknown>; acknowledged: () => void; unanswered: () => void }

/** Repeats a job until the gateway dies under it. */
async function repeat(next: () => Job): Promise<void> {
  for (;;) {
    const job = next()
    try {
      await job.run()
    } catch (error) {
      // A conflict between two writers is an answer: nothing happened.
      if (/TransactionConflict/.test(String(error))) continue
      job.unanswered()
      return
    }
    job.acknowledged()
  }
}

function jobs(db: Database, ledger: Ledger, round: number): (() => Job)[] {
  const { command: _ } = db
  return Array.from({ length: WRITERS }, (_value, writer) => {
    let n = 0
    const note = (): Job => {
      const id = `${round}-${writer}-${n}`
      return {
        run: () => db.collection('notes').add({ data: { _id: id, text: '记录'.repeat(50), parts: [n, n, n] } }),
        acknowledged: () => ledger.notes.add(id),
        unanswered: () => undefined,
      }
    }
    const increment = (): Job => ({
      run: () =>
        db
          .collection('accounts')
          .where({ _id: 'counter' })
          .update({ data: { n: _.inc(1) } }),
      acknowledged: () => ledger.increments++,
      unanswered: () => ledger.unanswered.increments++,
    })
    const move = (): Job => ({
      run: () =>
        db.runTransaction(async (tx) => {
          await tx
            .collection('accounts')
            .doc('from')
            .update({ data: { n: _.inc(-1) } })
          await tx
            .collection('accounts')
            .doc('to')
            .update({ data: { n: _.inc(1) } })
          await tx.collection('moves').add({ data: { round, writer, n } })
        }),
      acknowledged: () => ledger.moved++,
      unanswered: () => ledger.unanswered.moves++,
    })
    return () => [note, increment, move][++n % 3]?.() ?? note()
  })
}

async function check(db: Database, ledger: Ledger): Promise<void> {
  const stored = new Set<unknown>()
  for (let skip = 0; ; skip += 1000) {
    const { data } = await db.collection('notes').orderBy('_id', 'asc').skip(skip).limit(1000).get()
    for (const row of data) {
      expect(row.parts).toHaveLength(3)
      stored.add(row._id)
    }
    if (data.length < 1000) break
  }
  expect([...ledger.notes].filter((id) => !stored.has(id))).toEqual([])
  const balance = async (id: string) => Number((await db.collection('accounts').doc(id).get()).data.n)
  const counter = await balance('counter')
  expect(counter).toBeGreaterThanOrEqual(ledger.increments)
  expect(counter).toBeLessThanOrEqual(ledger.increments + ledger.unanswered.increments)
  const { total } = await db.collection('moves').count()
  expect([await balance('from'), await balance('to')]).toEqual([START - total, total])
  expect(total).toBeGreaterThanOrEqual(ledger.moved)
  expect(total).toBeLessThanOrEqual(ledger.moved + ledger.unanswered.moves)
}

it(`loses nothing acknowledged and keeps no half of a transaction when killed under load, ${ROUNDS} times`, async () => {
  const ledger: Ledger = { notes: new Set(), increments: 0, moved: 0, unanswered: { increments: 0, moves: 0 } }
  let { process: gateway, db } = await start()
  await db.collection('accounts').add({
    data: [
      { _id: 'counter', n: 0 },
      { _id: 'from', n: START },
      { _id: 'to', n: 0 },
    ],
  })
  for (let round = 0; round < ROUNDS; round++) {
    const acknowledgedBefore = ledger.notes.size
    const writers = jobs(db, ledger, round).map(repeat)
    // The moment falls somewhere in the middle of the work, at another place each round.
    const victim = gateway
    const enough = acknowledgedBefore + 40 + round * 7
    await until(() => ledger.notes.size >= enough)
    await kill(victim)
    await Promise.all(writers)
    ;({ process: gateway, db } = await start())
    await check(db, ledger)
  }
  expect(ledger.moved).toBeGreaterThan(0)
  await kill(gateway)
}, 120_000)

async function until(isReached: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!isReached()) {
    if (Date.now() > deadline) throw new Error('the writers did not get far enough in 30 s')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
