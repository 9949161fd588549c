import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Aggregate, type Collection, type Command, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase "Aggregate" and "AggregateCommand", MongoDB's "Aggregation Stages".
let gateway: TestGateway
let db: Database
let $: Command['aggregate']
let orders: Collection

const rows = [
  { _id: 1, user: 'u1', kind: 'fruit', price: 10, tags: ['a', 'b'], at: new Date('2026-02-28T16:30:00Z') },
  { _id: 2, user: 'u2', kind: 'fruit', price: 30, tags: ['a'], at: new Date('2026-03-01T02:00:00Z') },
  { _id: 3, user: 'u1', kind: 'book', price: 50, tags: [], at: new Date('2026-03-01T15:59:59Z') },
  { _id: 4, user: 'none', kind: 'book', price: 70, at: new Date('2026-03-01T16:00:00Z') },
]

beforeAll(async () => {
  gateway = await startGateway()
  db = sdkDatabase(gateway.url)
  $ = db.command.aggregate
  for (const name of ['orders', 'users']) await db.createCollection(name)
  orders = db.collection('orders')
  await orders.add({ data: rows })
  await db.collection('users').add({
    data: [
      { _id: 'u1', name: '王', level: 2 },
      { _id: 'u2', name: '李', level: 1 },
    ],
  })
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})

const list = async (pipeline: Aggregate) => (await pipeline.end()).list
const start = () => orders.aggregate()

it('match filters with query commands', async () => {
  expect((await list(start().match({ price: db.command.gte(50) }))).map((row) => row._id)).toEqual([3, 4])
})

it('group sums, averages and counts; an _id of null makes one group', async () => {
  const groups = start().group({ _id: '$kind', total: $.sum('$price'), mean: $.avg('$price'), n: $.sum(1) })
  expect(await list(groups.sort({ _id: 1 }))).toEqual([
    { _id: 'book', total: 120, mean: 60, n: 2 },
    { _id: 'fruit', total: 40, mean: 20, n: 2 },
  ])
  expect(await list(start().group({ _id: null, top: $.max('$price') }))).toEqual([{ _id: null, top: 70 }])
})

it('group pushes, collects sets and takes the first', async () => {
  const [fruit] = await list(
    start()
      .match({ kind: 'fruit' })
      .group({ _id: '$kind', ids: $.push('$_id'), kinds: $.addToSet('$kind'), first: $.first('$price') }),
  )
  expect(fruit).toEqual({ _id: 'fruit', ids: [1, 2], kinds: ['fruit'], first: 10 })
})

it('sort, skip and limit', async () => {
  expect((await list(start().sort({ price: -1 }).skip(1).limit(2))).map((row) => row._id)).toEqual([3, 2])
})

it('project chooses, drops and computes', async () => {
  const computed = start()
    .match({ _id: 2 })
    .project({ _id: 0, gross: $.multiply(['$price', 2]), label: $.concat(['$kind', '-', '$user']) })
  expect(await list(computed)).toEqual([{ gross: 60, label: 'fruit-u2' }])
})

it('addFields keeps the other fields', async () => {
  const [row] = await list(
    start()
      .match({ _id: 3 })
      .addFields({ dear: $.cond([$.gt(['$price', 40]), 'yes', 'no']) }),
  )
  expect(row).toMatchObject({ _id: 3, price: 50, dear: 'yes' })
})

it('unwind makes one document per element and drops empty arrays', async () => {
  expect((await list(start().unwind('$tags'))).map((row) => [row._id, row.tags])).toEqual([
    [1, 'a'],
    [1, 'b'],
    [2, 'a'],
  ])
})

it('unwind can keep documents without elements, and number them', async () => {
  const kept = await list(start().unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }))
  expect(kept.map((row) => [row._id, row.i])).toEqual([
    [1, 0],
    [1, 1],
    [2, 0],
    [3, null],
    [4, null],
  ])
})

it('lookup joins equal fields', async () => {
  const joined = start().lookup({ from: 'users', localField: 'user', foreignField: '_id', as: 'who' }).sort({ _id: 1 })
  expect((await list(joined)).map((row) => (row.who as { name: string }[]).map((user) => user.name))).toEqual([
    ['王'],
    ['李'],
    ['王'],
    [],
  ])
})

it('lookup with a pipeline sees variables of the outer document', async () => {
  const joined = start()
    .match({ _id: db.command.in([1, 2]) })
    .lookup({
      from: 'users',
      let: { user: '$user' },
      pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$user'] } } }, { $project: { _id: 0, level: 1 } }],
      as: 'levels',
    })
  expect((await list(joined)).map((row) => row.levels)).toEqual([[{ level: 2 }], [{ level: 1 }]])
})

it('lookup in a collection that does not exist finds nothing', async () => {
  const joined = start()
    .match({ _id: 1 })
    .lookup({ from: 'nobody', localField: 'user', foreignField: '_id', as: 'who' })
  expect((await list(joined))[0]?.who).toEqual([])
})

it('replaceRoot makes an inner document the result', async () => {
  const users = start()
    .match({ _id: 1 })
    .lookup({ from: 'users', localField: 'user', foreignField: '_id', as: 'who' })
    .unwind('$who')
    .replaceRoot({ newRoot: '$who' })
  expect(await list(users)).toEqual([{ _id: 'u1', name: '王', level: 2 }])
})

it('count and sortByCount', async () => {
  expect(await list(start().match({ kind: 'book' }).count('books'))).toEqual([{ books: 2 }])
  expect(await list(start().unwind('$tags').sortByCount('$tags'))).toEqual([
    { _id: 'a', count: 2 },
    { _id: 'b', count: 1 },
  ])
})

it('bucket sorts into given ranges, bucketAuto into even ones', async () => {
  const buckets = start().bucket({
    groupBy: '$price',
    boundaries: [0, 40, 60],
    default: 'more',
    output: { n: $.sum(1) },
  })
  expect(await list(buckets)).toEqual([
    { _id: 0, n: 2 },
    { _id: 40, n: 1 },
    { _id: 'more', n: 1 },
  ])
  const auto = await list(start().bucketAuto({ groupBy: '$price', buckets: 2 }))
  expect(auto.map((bucket) => bucket.count)).toEqual([2, 2])
})

it('sample picks so many different documents', async () => {
  const picked = (await list(start().sample({ size: 2 }))).map((row) => row._id)
  expect(new Set(picked).size).toBe(2)
})

it('dateToString formats in a time zone', async () => {
  const days = start()
    .group({ _id: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }), n: $.sum(1) })
    .sort({ _id: 1 })
  expect(await list(days)).toEqual([
    { _id: '2026-03-01', n: 3 },
    { _id: '2026-03-02', n: 1 },
  ])
})

it('dates in results stay dates', async () => {
  const [row] = await list(start().group({ _id: null, last: $.max('$at') }))
  expect(row?.last).toEqual(new Date('2026-03-01T16:00:00Z'))
})

it('expressions over arrays', async () => {
  const counted = start()
    .project({ n: $.size($.ifNull(['$tags', []])) })
    .sort({ _id: 1 })
  expect((await list(counted)).map((row) => row.n)).toEqual([2, 1, 0, 0])
})

it('refuses a stage or operator that does not exist', async () => {
  expect(
    (
      await failure(
        start()
          .group({ _id: null, x: { $frobnicate: 1 } })
          .end(),
      )
    ).errMsg,
  ).toContain('fail')
})

it('refuses to aggregate a collection that does not exist', async () => {
  expect((await failure(db.collection('nobody').aggregate().match({}).end())).message).toContain('not exist')
})

it('facet runs several pipelines (raw stages, sent by @cloudbase/node-sdk)', async () => {
  // wx-server-sdk's own facet() is broken: the layer below it has no such method.
  const node = require('@cloudbase/node-sdk') as { init(options: object): { database(): RawDatabase } }
  const raw = node.init({ env: 'local' }).database().collection('orders').options({ raw: true })
  const { data } = await raw
    .aggregate([{ $facet: { dear: [{ $match: { price: { $gt: 40 } } }, { $count: 'n' }], all: [{ $count: 'n' }] } }])
    .end()
  expect(data).toEqual([{ dear: [{ n: 2 }], all: [{ n: 4 }] }])
})

interface RawDatabase {
  collection(name: string): {
    options(options: object): { aggregate(stages: object[]): { end(): Promise<{ data: unknown }> } }
  }
}
