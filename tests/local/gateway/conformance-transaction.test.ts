import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Collection, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase "Database transactions" (snapshot isolation, conflicts, 30 seconds), MongoDB "Transactions".
let gateway: TestGateway
let db: Database
let accounts: Collection
let skew = 0

beforeAll(async () => {
  gateway = await startGateway({ now: () => new Date(Date.now() + skew) })
  db = sdkDatabase(gateway.url)
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})
let name = ''
let round = 0
beforeEach(async () => {
  skew = 0
  name = `accounts-${++round}`
  await db.createCollection(name)
  accounts = db.collection(name)
  await accounts.add({
    data: [
      { _id: 'a', n: 100 },
      { _id: 'b', n: 50 },
    ],
  })
})

const balance = async (id: string) => (await accounts.doc(id).get()).data?.n
const CONFLICT = /TransactionConflict/
const GONE = /TransactionNotExist/

describe('isolation', () => {
  it('commits all writes together', async () => {
    await db.runTransaction(async (tx) => {
      await tx
        .collection(name)
        .doc('a')
        .update({ data: { n: db.command.inc(-30) } })
      await tx
        .collection(name)
        .doc('b')
        .update({ data: { n: db.command.inc(30) } })
      expect(await balance('a')).toBe(100)
    })
    expect([await balance('a'), await balance('b')]).toEqual([70, 80])
  })

  it('answers what the callback answers', async () => {
    expect(await db.runTransaction(async () => 'done')).toBe('done')
  })

  it('reads the snapshot of its start', async () => {
    const tx = await db.startTransaction()
    await accounts.doc('a').update({ data: { n: 1 } })
    await accounts.add({ data: { _id: 'late', n: 1 } })
    expect((await tx.collection(name).doc('a').get()).data.n).toBe(100)
    expect(
      (
        await tx
          .collection(name)
          .where({ n: db.command.gt(0) })
          .get()
      ).data.map((row) => row._id),
    ).toEqual(['a', 'b'])
    expect((await tx.collection(name).doc('late').get()).data).toBeNull()
    await tx.rollback()
  })

  it('reads its own writes, by id and by query, sorted', async () => {
    const tx = await db.startTransaction()
    const inside = tx.collection(name)
    await inside.doc('a').update({ data: { n: 5 } })
    await inside.doc('b').remove()
    await inside.add({ data: { _id: 'c', n: 1 } })
    await inside.doc('d').set({ data: { n: 9 } })
    expect((await inside.doc('a').get()).data.n).toBe(5)
    expect((await inside.doc('b').get()).data).toBeNull()
    const found = await inside
      .where({ n: db.command.lt(9) })
      .orderBy('n', 'asc')
      .get()
    expect(found.data.map((row) => row._id)).toEqual(['c', 'a'])
    expect((await accounts.count()).total).toBe(2)
    await tx.commit()
    expect((await accounts.orderBy('_id', 'asc').get()).data.map((row) => row._id)).toEqual(['a', 'c', 'd'])
  })

  it('shows a changed document once, as the transaction sees it', async () => {
    const tx = await db.startTransaction()
    await tx
      .collection(name)
      .doc('a')
      .update({ data: { n: 5 } })
    const every = await tx
      .collection(name)
      .where({ n: db.command.gt(0) })
      .orderBy('_id', 'asc')
      .get()
    expect(every.data).toEqual([
      { _id: 'a', n: 5 },
      { _id: 'b', n: 50 },
    ])
    await tx.rollback()
  })

  it('spans collections', async () => {
    await db.createCollection(`${name}-log`)
    await db.runTransaction(async (tx) => {
      await tx.collection(name).doc('a').remove()
      await tx.collection(`${name}-log`).add({ data: { what: 'removed a' } })
    })
    expect([(await accounts.count()).total, (await db.collection(`${name}-log`).count()).total]).toEqual([1, 1])
  })

  it('counts and changes by query run outside: the SDK sends no transaction id with them', async () => {
    const tx = await db.startTransaction()
    await tx.collection(name).add({ data: { _id: 'c' } })
    expect((await tx.collection(name).count()).total).toBe(2)
    await tx
      .collection(name)
      .where({ _id: 'b' })
      .update({ data: { n: 0 } })
    expect(await balance('b')).toBe(0)
    await tx.rollback()
    expect(await balance('b')).toBe(0)
  })
})

describe('abort', () => {
  it('rollback undoes everything', async () => {
    const tx = await db.startTransaction()
    await tx
      .collection(name)
      .doc('a')
      .update({ data: { n: 0 } })
    await tx.collection(name).add({ data: { _id: 'c' } })
    await tx.rollback()
    expect([await balance('a'), (await accounts.count()).total]).toEqual([100, 2])
  })

  it('an error in the callback undoes everything and comes out', async () => {
    const work = db.runTransaction(async (tx) => {
      await tx
        .collection(name)
        .doc('a')
        .update({ data: { n: 0 } })
      throw new Error('second thoughts')
    })
    expect((await failure(work)).message).toBe('second thoughts')
    expect(await balance('a')).toBe(100)
  })

  it('rollback inside the callback comes out as its reason', async () => {
    const work = db.runTransaction(async (tx) => {
      await tx
        .collection(name)
        .doc('a')
        .update({ data: { n: 0 } })
      await tx.rollback({ reason: 'no money' })
    })
    expect(await failure(work)).toEqual({ reason: 'no money' })
    expect(await balance('a')).toBe(100)
  })

  it('nothing works in it afterwards', async () => {
    const tx = await db.startTransaction()
    await tx.commit()
    expect(
      (
        await failure(
          tx
            .collection(name)
            .doc('a')
            .update({ data: { n: 0 } }),
        )
      ).errMsg,
    ).toMatch(GONE)
    expect((await failure(tx.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await failure(tx.rollback())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await balance('a')).toBe(100)
  })
})

describe('conflicts', () => {
  it('the first writer of a document wins, the second gets a conflict at once', async () => {
    const [one, two] = [await db.startTransaction(), await db.startTransaction()]
    await one
      .collection(name)
      .doc('a')
      .update({ data: { n: 1 } })
    const error = await failure(
      two
        .collection(name)
        .doc('a')
        .update({ data: { n: 2 } }),
    )
    expect(error.errCode).toBe(-501001)
    expect(error.errMsg).toMatch(CONFLICT)
    await one.commit()
    expect((await failure(two.commit())).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(await balance('a')).toBe(1)
  })

  it('a document changed since the snapshot cannot be written', async () => {
    const tx = await db.startTransaction()
    await accounts.doc('a').update({ data: { n: 7 } })
    expect(
      (
        await failure(
          tx
            .collection(name)
            .doc('a')
            .update({ data: { n: 8 } }),
        )
      ).errMsg,
    ).toMatch(CONFLICT)
    await tx.rollback()
    expect(await balance('a')).toBe(7)
  })

  it('a write from outside makes the commit fail, with the code that the SDK retries', async () => {
    const tx = await db.startTransaction()
    await tx
      .collection(name)
      .doc('a')
      .update({ data: { n: 8 } })
    await accounts.doc('a').update({ data: { n: 7 } })
    expect((await failure(tx.commit())).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(await balance('a')).toBe(7)
  })

  it('two transactions cannot both create one document', async () => {
    const [one, two] = [await db.startTransaction(), await db.startTransaction()]
    await one.collection(name).add({ data: { _id: 'seat-1', by: 'one' } })
    expect((await failure(two.collection(name).add({ data: { _id: 'seat-1', by: 'two' } }))).errMsg).toMatch(CONFLICT)
    await one.commit()
    expect((await accounts.doc('seat-1').get()).data.by).toBe('one')
  })

  it('different documents do not conflict', async () => {
    const [one, two] = [await db.startTransaction(), await db.startTransaction()]
    await one
      .collection(name)
      .doc('a')
      .update({ data: { n: 1 } })
    await two
      .collection(name)
      .doc('b')
      .update({ data: { n: 2 } })
    await two.commit()
    await one.commit()
    expect([await balance('a'), await balance('b')]).toEqual([1, 2])
  })

  it('reading alone never conflicts', async () => {
    const tx = await db.startTransaction()
    await tx.collection(name).doc('a').get()
    await accounts.doc('a').update({ data: { n: 7 } })
    await tx
      .collection(name)
      .doc('b')
      .update({ data: { n: 8 } })
    await tx.commit()
    expect([await balance('a'), await balance('b')]).toEqual([7, 8])
  })

  it("the SDK's runTransaction runs the callback again after a conflict on commit", async () => {
    let runs = 0
    await db.runTransaction(async (tx) => {
      const { data } = await tx.collection(name).doc('a').get()
      await tx
        .collection(name)
        .doc('a')
        .update({ data: { n: Number(data.n) + 1 } })
      if (++runs < 3) await accounts.doc('a').update({ data: { n: db.command.inc(10) } })
    })
    expect([runs, await balance('a')]).toEqual([3, 121])
  })

  it('runTransaction gives up after its retries', async () => {
    let runs = 0
    const work = db.runTransaction(async (tx) => {
      runs++
      await tx
        .collection(name)
        .doc('a')
        .update({ data: { n: 0 } })
      await accounts.doc('a').update({ data: { n: db.command.inc(1) } })
    }, 2)
    expect((await failure(work)).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect([runs, await balance('a')]).toEqual([3, 103])
  })

  it('counts every withdrawal once when many transactions meet, each retried until it fits', async () => {
    const withdraw = async (): Promise<void> => {
      try {
        await db.runTransaction(async (tx) => {
          const { data } = await tx.collection(name).doc('a').get()
          await tx
            .collection(name)
            .doc('a')
            .update({ data: { n: Number(data.n) - 1 } })
        })
      } catch (error) {
        expect(String(error)).toMatch(CONFLICT)
        await withdraw()
      }
    }
    await Promise.all(Array.from({ length: 12 }, withdraw))
    expect(await balance('a')).toBe(88)
  })
})

describe('expiry', () => {
  it('ends a transaction after 30 seconds', async () => {
    const tx = await db.startTransaction()
    await tx
      .collection(name)
      .doc('a')
      .update({ data: { n: 1 } })
    skew = 30_001
    expect((await failure(tx.collection(name).doc('a').get())).errMsg).toMatch(GONE)
    expect((await failure(tx.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await balance('a')).toBe(100)
  })

  it('then frees the documents it had written', async () => {
    const lost = await db.startTransaction()
    await lost
      .collection(name)
      .doc('a')
      .update({ data: { n: 1 } })
    skew = 30_001
    await db.runTransaction(async (tx) => {
      await tx
        .collection(name)
        .doc('a')
        .update({ data: { n: 2 } })
    })
    expect(await balance('a')).toBe(2)
  })

  it('not before', async () => {
    const tx = await db.startTransaction()
    skew = 29_000
    await tx
      .collection(name)
      .doc('a')
      .update({ data: { n: 1 } })
    await tx.commit()
    expect(await balance('a')).toBe(1)
  })
})

it('a collection made after the start conflicts with the snapshot', async () => {
  const tx = await db.startTransaction()
  await db.createCollection(`${name}-later`)
  expect((await failure(tx.collection(`${name}-later`).doc('a').get())).errMsg).toMatch(CONFLICT)
  await tx.rollback()
})

it('a transaction on a collection that does not exist is refused', async () => {
  const tx = await db.startTransaction()
  expect((await failure(tx.collection('nobody').doc('a').get())).errCode).toBe(-502005)
  await tx.rollback()
})
