import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Collection, type Command, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase "Command" (update operators), and MongoDB's "Update Operators".
let gateway: TestGateway
let db: Database
let _: Command
let docs: Collection
const now = new Date('2026-03-01T08:00:00.000Z')

beforeAll(async () => {
  gateway = await startGateway({ now: () => now })
  db = sdkDatabase(gateway.url)
  _ = db.command
  await db.createCollection('docs')
  docs = db.collection('docs')
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})

let id = 0
/** What becomes of a document (shown without its _id). */
async function updated(before: object, update: object): Promise<object> {
  await docs.add({ data: { _id: ++id, ...before } })
  await docs.doc(id).update({ data: update })
  const { _id, ...rest } = (await docs.doc(id).get()).data
  return rest
}

async function refusal(before: object, update: object): Promise<number | undefined> {
  await docs.add({ data: { _id: ++id, ...before } })
  const error = await failure(docs.doc(id).update({ data: update }))
  expect((await docs.doc(id).get()).data).toEqual({ _id: id, ...before })
  return error.errCode
}

describe('field operators', () => {
  it('set replaces an object that a plain update would merge', async () => {
    expect(await updated({ o: { a: 1 } }, { o: _.set({ b: 2 }) })).toEqual({ o: { b: 2 } })
    expect(await updated({ o: { a: 1 } }, { o: { b: 2 } })).toEqual({ o: { a: 1, b: 2 } })
  })

  it('creates the objects above a dotted path', async () => {
    expect(await updated({}, { 'a.b.c': 1 })).toEqual({ a: { b: { c: 1 } } })
  })

  it('reaches array elements by index and fills gaps with null', async () => {
    expect(await updated({ l: [1, 2] }, { 'l.1': 9 })).toEqual({ l: [1, 9] })
    expect(await updated({ l: [{ n: 1 }] }, { 'l.0.n': _.inc(4) })).toEqual({ l: [{ n: 5 }] })
    expect(await updated({ l: [1] }, { 'l.3': 9 })).toEqual({ l: [1, null, null, 9] })
  })

  it('remove deletes fields and leaves null in arrays', async () => {
    expect(await updated({ a: 1, o: { b: 2, c: 3 } }, { a: _.remove(), o: { b: _.remove() } })).toEqual({ o: { c: 3 } })
    expect(await updated({ l: [1, 2, 3] }, { 'l.1': _.remove() })).toEqual({ l: [1, null, 3] })
    expect(await updated({ a: 1 }, { 'none.at.all': _.remove() })).toEqual({ a: 1 })
  })

  it('inc and mul start from zero', async () => {
    expect(await updated({ n: 5 }, { n: _.inc(-2), m: _.inc(3) })).toEqual({ n: 3, m: 3 })
    expect(await updated({ n: 5 }, { n: _.mul(3), m: _.mul(3) })).toEqual({ n: 15, m: 0 })
    expect(await updated({ n: 1.5 }, { n: _.inc(0.25) })).toEqual({ n: 1.75 })
  })

  it('inc of text or null is refused and changes nothing', async () => {
    expect(await refusal({ n: 'five' }, { n: _.inc(1) })).toBe(-502001)
    expect(await refusal({ n: null }, { n: _.inc(1) })).toBe(-502001)
  })

  it('min and max keep the smaller or larger value', async () => {
    expect(await updated({ n: 5, m: 5 }, { n: _.min(3), m: _.min(9), k: _.min(1) })).toEqual({ n: 3, m: 5, k: 1 })
    expect(await updated({ n: 5, m: 5 }, { n: _.max(3), m: _.max(9) })).toEqual({ n: 5, m: 9 })
    const [early, late] = [new Date(1), new Date(2)]
    expect(await updated({ at: early }, { at: _.max(late) })).toEqual({ at: late })
  })

  it('rename moves a field, also into an object', async () => {
    expect(await updated({ a: 1, b: 2 }, { a: _.rename('c') })).toEqual({ b: 2, c: 1 })
    expect(await updated({ a: 1 }, { a: _.rename('o.a') })).toEqual({ o: { a: 1 } })
    expect(await updated({ a: 1 }, { none: _.rename('c') })).toEqual({ a: 1 })
  })

  it('applies several operators together', async () => {
    const update = { n: _.inc(1), s: 'new', gone: _.remove(), l: _.push(['x']) }
    expect(await updated({ n: 1, s: 'old', gone: 1 }, update)).toEqual({ n: 2, s: 'new', l: ['x'] })
  })

  it('refuses to create a field inside a scalar', async () => {
    expect(await refusal({ a: 1 }, { 'a.b': 2 })).toBe(-502001)
    expect(await refusal({ a: null }, { 'a.b': 2 })).toBe(-502001)
    expect(await refusal({ a: [1] }, { 'a.b': 2 })).toBe(-502001)
  })

  it('refuses two changes of one path', async () => {
    expect(await refusal({ o: { a: 1 } }, { o: _.set({ b: 1 }), 'o.a': 2 })).toBe(-502001)
  })
})

describe('array operators', () => {
  it('push appends one or several values, and creates the array', async () => {
    expect(await updated({ l: [1] }, { l: _.push([2, 3]) })).toEqual({ l: [1, 2, 3] })
    expect(await updated({ l: [1] }, { l: _.push(2) })).toEqual({ l: [1, 2] })
    expect(await updated({}, { l: _.push([1]) })).toEqual({ l: [1] })
  })

  it('push inserts at a position', async () => {
    expect(await updated({ l: [1, 4] }, { l: _.push({ each: [2, 3], position: 1 }) })).toEqual({ l: [1, 2, 3, 4] })
    expect(await updated({ l: [1, 4] }, { l: _.push({ each: [3], position: -1 }) })).toEqual({ l: [1, 3, 4] })
  })

  it('push sorts, then slices', async () => {
    expect(await updated({ l: [5, 1] }, { l: _.push({ each: [3, 9], sort: 1, slice: 3 }) })).toEqual({ l: [1, 3, 5] })
    expect(await updated({ l: [5, 1] }, { l: _.push({ each: [3], slice: -2 }) })).toEqual({ l: [1, 3] })
    const scores = { l: [{ p: 'a', s: 2 }] }
    const best = { l: _.push({ each: [{ p: 'b', s: 7 }], sort: { s: -1 }, slice: 1 }) }
    expect(await updated(scores, best)).toEqual({ l: [{ p: 'b', s: 7 }] })
  })

  it('push sorts and slices a new array too', async () => {
    expect(await updated({}, { l: _.push({ each: [3, 1, 2], sort: 1, slice: 2 }) })).toEqual({ l: [1, 2] })
  })

  it('push to something else than an array is refused', async () => {
    expect(await refusal({ l: 'text' }, { l: _.push([1]) })).toBe(-502001)
  })

  it('pop, shift and unshift work at the ends', async () => {
    expect(await updated({ l: [1, 2, 3] }, { l: _.pop() })).toEqual({ l: [1, 2] })
    expect(await updated({ l: [1, 2, 3] }, { l: _.shift() })).toEqual({ l: [2, 3] })
    expect(await updated({ l: [3] }, { l: _.unshift([1, 2]) })).toEqual({ l: [1, 2, 3] })
    expect(await updated({ l: [] }, { l: _.pop() })).toEqual({ l: [] })
  })

  it('pull removes equal elements, or those that meet a condition', async () => {
    expect(await updated({ l: [1, 2, 1] }, { l: _.pull(1) })).toEqual({ l: [2] })
    expect(await updated({ l: [1, 5, 9] }, { l: _.pull(_.gt(4)) })).toEqual({ l: [1] })
    const lines = {
      l: [
        { k: 'a', n: 1 },
        { k: 'b', n: 5 },
      ],
    }
    expect(await updated(lines, { l: _.pull({ k: 'a' }) })).toEqual({ l: [{ k: 'b', n: 5 }] })
    expect(await updated(lines, { l: _.pull({ n: _.gte(5) }) })).toEqual({ l: [{ k: 'a', n: 1 }] })
  })

  it('pullAll removes every listed value', async () => {
    expect(await updated({ l: [1, 2, 3, 1] }, { l: _.pullAll([1, 3]) })).toEqual({ l: [2] })
  })

  it('addToSet adds what is not there yet', async () => {
    expect(await updated({ l: ['a'] }, { l: _.addToSet('b') })).toEqual({ l: ['a', 'b'] })
    expect(await updated({ l: [{ x: 1 }] }, { l: _.addToSet({ x: 1 }) })).toEqual({ l: [{ x: 1 }] })
    expect(await updated({}, { l: _.addToSet('a') })).toEqual({ l: ['a'] })
  })

  it('addToSet({ each }) adds the object itself: the SDK sends no $each', async () => {
    expect(await updated({ l: [] }, { l: _.addToSet({ each: [1, 2] }) })).toEqual({ l: [{ each: [1, 2] }] })
  })
})

describe('serverDate', () => {
  it('is the time of the server, with an offset in milliseconds', async () => {
    const update = { at: db.serverDate(), due: db.serverDate({ offset: 60_000 }) }
    expect(await updated({}, update)).toEqual({ at: now, due: new Date(now.getTime() + 60_000) })
  })

  it('works in add, in set, nested and in arrays', async () => {
    await docs.add({ data: { _id: 'sd', o: { at: db.serverDate() }, l: [db.serverDate({ offset: -1 })] } })
    const before = new Date(now.getTime() - 1)
    expect((await docs.doc('sd').get()).data).toEqual({ _id: 'sd', o: { at: now }, l: [before] })
    await docs.doc('sd').set({ data: { at: db.serverDate() } })
    expect((await docs.doc('sd').get()).data).toEqual({ _id: 'sd', at: now })
  })
})
