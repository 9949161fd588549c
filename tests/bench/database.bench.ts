import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sdkDatabase } from '../support/gateway'
import type { Database } from '../support/sdk'
import { startProcess } from './child'
import { type Figure, ratio, timeEach, timeTogether } from './measure'

const goods = 10_000
const perGroup = 20
const lanes = 8
const rounds = { alone: 500, together: 1000 }

/** What one operation does in a round, with the answer looked at: a refusal must not count as fast. */
type Operation = (db: Database, round: number) => Promise<void>

const idAt = (round: number) => `g-${(round * 7919) % goods}`

function must(claim: boolean, what: string): void {
  if (!claim) throw new Error(`${what} gave a wrong answer`)
}

const operations: Record<string, Operation> = {
  'doc.get': async (db, round) => {
    const { data } = await db.collection('goods').doc(idAt(round)).get()
    must(data._id === idAt(round), 'doc.get')
  },
  'indexed query of 20': async (db, round) => {
    const group = `group-${(round * 7919) % (goods / perGroup)}`
    const { data } = await db.collection('goods').where({ group }).limit(perGroup).get()
    must(data.length === perGroup, 'the query')
  },
  'conditional update': async (db, round) => {
    const inStock = { _id: idAt(round), stock: db.command.gt(0) }
    const { stats } = await db
      .collection('goods')
      .where(inStock)
      .update({ data: { stock: db.command.inc(-1) } })
    must(stats.updated === 1, 'the update')
  },
  transaction: async (db, round) => {
    await db.runTransaction(async (tx) => {
      const document = tx.collection('goods').doc(idAt(round))
      const { stock } = (await document.get()).data
      await document.update({ data: { stock: Number(stock) - 1 } })
    })
  },
}

const agent = new Agent({ keepAlive: true })

function post(url: string, body: string): Promise<string> {
  const options = { method: 'POST', agent, headers: { 'content-type': 'application/json' } }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => text(response).then(resolve, reject))
    sent.on('error', reject).end(body)
  })
}

/** The same read without the SDK, over the same kind of connection: what is over is the SDK's own. */
async function withoutSdk(url: string, round: number): Promise<void> {
  const query = JSON.stringify({ _id: idAt(round) })
  const body = { action: 'database.getDocument', collectionName: 'goods', query, limit: 1 }
  const answer = JSON.parse(await post(url, JSON.stringify(body))) as { data?: { list: string[] } }
  must(answer.data?.list.length === 1, 'the gateway')
}

/** What the disk takes to keep a write: no durable commit can be faster. */
async function disk(folder: string): Promise<Figure[]> {
  const file = openSync(join(folder, 'probe'), 'w')
  const page = Buffer.alloc(4096)
  const figures = await timeEach('disk, 4 KB written and synced', 200, () => {
    writeSync(file, page)
    fsyncSync(file)
  })
  closeSync(file)
  return figures
}

/** The database as a function has it: the unmodified SDK in this process, the gateway and its file in another. */
export async function database(): Promise<Figure[]> {
  const gateway = await startProcess<{ url: string; folder: string }>('gateway', String(goods), String(perGroup))
  const { url, folder } = gateway.said
  try {
    const db = sdkDatabase(url)
    const synced = await disk(folder)
    const figures = [...synced, ...(await timeEach('doc.get without the SDK', rounds.alone, (i) => withoutSdk(url, i)))]
    for (const [name, operation] of Object.entries(operations)) {
      figures.push(...(await timeEach(name, rounds.alone, (i) => operation(db, i))))
      figures.push(...(await timeTogether(`${name}, together`, rounds.together, lanes, (i) => operation(db, i))))
    }
    const named = (name: string) => figures.find((figure) => figure.name === `${name} p50`)
    return [
      ...figures,
      ratio('doc.get by doc.get without the SDK', named('doc.get'), named('doc.get without the SDK')),
      ratio('conditional update by doc.get', named('conditional update'), named('doc.get')),
      ratio('transaction by doc.get', named('transaction'), named('doc.get')),
    ]
  } finally {
    await gateway.stop()
  }
}
