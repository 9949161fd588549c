import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Collection, type Command, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase "Command" (query, logic, array, element), and MongoDB's "Query and Projection Operators".
let gateway: TestGateway
let db: Database
let _: Command
let items: Collection

const rows = [
  { _id: 'a', n: 1, s: 'apple', tags: ['red', 'ripe'], deep: { x: { y: 1 } }, when: new Date(1000) },
  { _id: 'b', n: 5, s: 'Banane', tags: ['yellow'], deep: { x: { y: 2 } }, when: new Date(2000) },
  { _id: 'c', n: 10, s: '樱桃', tags: [], nul: null, spent: 7, budget: 5 },
  {
    _id: 'd',
    n: '10',
    s: 'apricot',
    lines: [
      { sku: 'p', qty: 2 },
      { sku: 'q', qty: 9 },
    ],
    spent: 1,
    budget: 5,
  },
]

beforeAll(async () => {
  gateway = await startGateway()
  db = sdkDatabase(gateway.url)
  _ = db.command
  await db.createCollection('items')
  items = db.collection('items')
  await items.add({ data: rows })
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})

const ids = async (query: object) => (await items.where(query).get()).data.map((row) => row._id).join('')

describe('comparison', () => {
  it.each([
    ['eq', () => _.eq(5), 'b'],
    ['neq also finds documents without the field', () => _.neq(5), 'acd'],
    ['gt compares numbers with numbers only', () => _.gt(1), 'bc'],
    ['gte', () => _.gte(5), 'bc'],
    ['lt', () => _.lt(10), 'ab'],
    ['lte', () => _.lte(10), 'abc'],
    ['in', () => _.in([1, '10']), 'ad'],
    ['nin', () => _.nin([1, 5]), 'cd'],
    ['mod', () => _.mod(5, 0), 'bc'],
  ])('%s', async (_name, command, expected) => {
    expect(await ids({ n: command() })).toBe(expected)
  })

  it('compares dates', async () => {
    expect(await ids({ when: new Date(2000) })).toBe('b')
    expect(await ids({ when: _.gt(new Date(1000)) })).toBe('b')
    expect(await ids({ when: _.lte(new Date(1500)) })).toBe('a')
  })

  it('compares text by its bytes', async () => {
    expect(await ids({ s: _.gte('b') })).toBe('c')
    expect(await ids({ s: _.lt('apq') })).toBe('ab')
  })
})

describe('logic', () => {
  it('and, chained or with operands', async () => {
    expect(await ids({ n: _.gt(1).and(_.lt(10)) })).toBe('b')
    expect(await ids({ n: _.and(_.gte(1), _.lte(5)) })).toBe('ab')
    expect(await ids(_.and([{ n: 1 }, { s: 'apple' }]))).toBe('a')
  })

  it('or over one field and over whole conditions', async () => {
    expect(await ids({ n: _.eq(1).or(_.eq(10)) })).toBe('ac')
    expect(await ids(_.or([{ n: 1 }, { s: 'apricot' }]))).toBe('ad')
    expect(await ids(_.or([{ n: 1 }, { tags: 'yellow' }]))).toBe('ab')
  })

  it('not and nor also find documents without the field', async () => {
    expect(await ids({ n: _.not(_.gt(4)) })).toBe('ad')
    expect(await ids(_.nor([{ n: 1 }, { tags: 'yellow' }]))).toBe('cd')
  })

  it('ands several fields', async () => {
    expect(await ids({ n: 1, s: 'apple' })).toBe('a')
    expect(await ids({ n: 1, s: 'apricot' })).toBe('')
  })
})

describe('fields', () => {
  it('finds nested fields, written as objects or dotted', async () => {
    expect(await ids({ deep: { x: { y: 2 } } })).toBe('b')
    expect(await ids({ 'deep.x.y': _.lt(2) })).toBe('a')
  })

  it('null finds null and missing fields', async () => {
    expect(await ids({ nul: null })).toBe('abcd')
    expect(await ids({ deep: null })).toBe('cd')
    expect(await ids({ deep: _.gte(null) })).toBe('cd')
  })

  it('exists tells a null field from a missing one', async () => {
    expect(await ids({ nul: _.exists(true) })).toBe('c')
    expect(await ids({ deep: _.exists(false) })).toBe('cd')
  })

  it('neq null finds fields that hold something', async () => {
    expect(await ids({ spent: _.neq(null) })).toBe('cd')
  })

  it('expr compares two fields of a document', async () => {
    expect(await ids(_.expr(db.command.aggregate.gt(['$spent', '$budget'])))).toBe('c')
  })
})

describe('arrays', () => {
  it('a value finds the arrays that contain it', async () => {
    expect(await ids({ tags: 'ripe' })).toBe('a')
    expect(await ids({ tags: _.in(['ripe', 'yellow']) })).toBe('ab')
  })

  it('an array finds only the equal array', async () => {
    expect(await ids({ tags: _.eq(['red', 'ripe']) })).toBe('a')
    expect(await ids({ tags: _.eq(['ripe', 'red']) })).toBe('')
  })

  it('all wants every value in any order', async () => {
    expect(await ids({ tags: _.all(['ripe', 'red']) })).toBe('a')
  })

  it('size compares the length', async () => {
    expect(await ids({ tags: _.size(1) })).toBe('b')
    expect(await ids({ tags: _.size(0) })).toBe('c')
  })

  it('elemMatch wants one element to meet all conditions', async () => {
    expect(await ids({ lines: _.elemMatch({ sku: 'p', qty: _.gt(1) }) })).toBe('d')
    expect(await ids({ lines: _.elemMatch({ sku: 'p', qty: _.gt(5) }) })).toBe('')
  })

  it('a dotted path looks into every element, an index into one', async () => {
    expect(await ids({ 'lines.qty': 9 })).toBe('d')
    expect(await ids({ 'lines.0.qty': 9 })).toBe('')
    expect(await ids({ 'tags.1': 'ripe' })).toBe('a')
  })
})

describe('regular expressions', () => {
  it('match native and db.RegExp expressions, with options', async () => {
    expect(await ids({ s: /^ap/ })).toBe('ad')
    expect(await ids({ s: db.RegExp({ regexp: 'BANANE', options: 'i' }) })).toBe('b')
    expect(await ids({ s: /樱/ })).toBe('c')
    expect(await ids({ s: _.not(/^ap/) })).toBe('bc')
  })
})

describe('with an index', () => {
  it('finds the same documents, also after a field turned into an array', async () => {
    await db.createCollection('indexed')
    gateway.engine.ensureIndex('indexed', ['status', 'rank'])
    gateway.engine.ensureIndex('indexed', ['status', 'rank'])
    const indexed = db.collection('indexed')
    const data = Array.from({ length: 300 }, (_value, n) => ({
      _id: `i${n}`,
      status: n % 3 ? 'open' : 'done',
      rank: n,
    }))
    await indexed.add({ data })
    const open = indexed.where({ status: 'open', rank: _.gte(290) }).orderBy('rank', 'desc')
    expect((await open.get()).data.map((row) => row.rank)).toEqual([299, 298, 296, 295, 293, 292, 290])
    await indexed.doc('i0').update({ data: { status: ['open', 'urgent'], rank: 1000 } })
    expect((await open.limit(1).get()).data.map((row) => row._id)).toEqual(['i0'])
  })

  it('skips through documents that SQL cannot tell apart', async () => {
    const page = db.collection('indexed').where({ rank: _.mod(2, 0), status: _.neq('done') })
    const all = (await page.orderBy('rank', 'asc').limit(1000).get()).data
    const part = (await page.orderBy('rank', 'asc').skip(70).limit(20).get()).data
    expect(part).toEqual(all.slice(70, 90))
    expect(part).toHaveLength(20)
  })
})

it('refuses an unknown operator with -502002', async () => {
  const error = await failure(items.where({ n: { $frobnicate: 1 } }).get())
  expect(error.errCode).toBe(-502002)
})
