import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Collection, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase "Data types" and error codes, MongoDB Extended JSON v2.
let gateway: TestGateway
let db: Database
let docs: Collection

beforeAll(async () => {
  gateway = await startGateway()
  db = sdkDatabase(gateway.url)
  await db.createCollection('docs')
  docs = db.collection('docs')
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})

describe('values come back as they went in', () => {
  it.each([
    ['int', 42],
    ['negative int', -2147483648],
    ['double', 0.1 + 0.2],
    ['long', 2 ** 40 + 1],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['a huge number', 1.7e308],
    ['a tiny number', 5e-324],
    ['not a number', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['true', true],
    ['null', null],
    ['empty text', ''],
    ['Chinese and rare characters', '同心驿 𠮷 👨‍👩‍👧 é'],
    ['quotes and control characters', `"'\\\n\t\u0001$date`],
    ['date', new Date('2026-10-01T00:00:00.123Z')],
    ['a date before 1970', new Date('1949-10-01T07:00:00.000Z')],
    ['a date beyond the year 9999', new Date(253402300800001)],
    ['empty object', {}],
    ['empty array', []],
    ['nested', { l: [1, [2, { x: null }], 'x', new Date(0)], o: { 'key with space': 1, 键: 2 } }],
    ['a 100 KB text', 'x'.repeat(100_000)],
  ])('%s', async (label, value) => {
    await docs.doc(label).set({ data: { value } })
    expect((await docs.doc(label).get()).data.value).toEqual(value)
    expect((await docs.where({ _id: label }).get()).data[0]?.value).toEqual(value)
  })
})

describe('values are found by equality', () => {
  it.each([
    ['double', 0.1 + 0.2],
    ['long', 2 ** 40 + 1],
    ['beyond 2^53', 2 ** 60],
    ['fraction', 19.99],
    ['rare characters', '𠮷'],
    ['quotes', `a"b'c\\d`],
    ['NUL', 'a\0b'],
    ['true', true],
    ['date', new Date('2026-10-01T00:00:00.123Z')],
    ['old date', new Date('0033-04-03T00:00:00.000Z')],
    ['far date', new Date(253402300800001)],
  ])('%s', async (label, value) => {
    await db.createCollection(`eq-${label.replaceAll(/[^a-z0-9]/g, '-')}`)
    const found = db.collection(`eq-${label.replaceAll(/[^a-z0-9]/g, '-')}`)
    await found.add({
      data: [
        { _id: 1, value },
        { _id: 2, value: 'other' },
        { _id: 3, value: 7 },
      ],
    })
    expect((await found.where({ value }).get()).data.map((row) => row._id)).toEqual([1])
    expect((await found.where({ value: db.command.in([value]) }).get()).data.map((row) => row._id)).toEqual([1])
    expect((await found.where({ value: db.command.gte(value) }).get()).data.map((row) => row._id)).toContain(1)
  })

  it('true is not 1, and "1" is not 1', async () => {
    await db.createCollection('kinds')
    const kinds = db.collection('kinds')
    await kinds.add({ data: [{ v: true }, { v: 1 }, { v: '1' }] })
    for (const v of [true, 1, '1']) {
      expect((await kinds.where({ v }).get()).data.map((row) => row.v)).toEqual([v])
    }
  })
})

describe('dates sort in time', () => {
  it('across years and with milliseconds', async () => {
    await db.createCollection('dates')
    const dates = db.collection('dates')
    const times = [0, -1, 1_700_000_000_000, 1_700_000_000_001, 1_700_000_000_500, -62_000_000_000_000]
    await dates.add({ data: times.map((time) => ({ at: new Date(time) })) })
    const sorted = (await dates.orderBy('at', 'asc').get()).data.map((row) => Number(row.at))
    expect(sorted).toEqual([...times].sort((a, b) => a - b))
  })
})

it('different kinds sort as null, numbers, text, objects, booleans, dates', async () => {
  await db.createCollection('mixed')
  const mixed = db.collection('mixed')
  const sorted = [null, 5, 'z', { a: 1 }, false, true, new Date(0)]
  await mixed.add({ data: [...sorted].reverse().map((v) => ({ v })) })
  expect((await mixed.orderBy('v', 'asc').get()).data.map((row) => row.v)).toEqual(sorted)
  expect((await mixed.orderBy('v', 'desc').get()).data.map((row) => row.v)).toEqual([...sorted].reverse())
})

describe('refusals', () => {
  it('a collection that does not exist: -502005, for every operation', async () => {
    const none = db.collection('nobody')
    const calls = [
      none.get(),
      none.doc('x').get(),
      none.count(),
      none.add({ data: { a: 1 } }),
      none.doc('x').set({ data: { a: 1 } }),
      none.where({ a: 1 }).update({ data: { a: 2 } }),
      none.where({ a: 1 }).remove(),
    ]
    for (const call of calls) {
      const error = await failure(call)
      expect(error.errCode).toBe(-502005)
      expect(error.errMsg).toContain('Db or Table not exist')
    }
  })

  it('createCollection of an existing name', async () => {
    expect((await db.createCollection('fresh')).errMsg).toBe('createCollection:ok')
    expect((await failure(db.createCollection('fresh'))).message).toContain('Table exist')
  })

  it('collections are told apart by case', async () => {
    await db.createCollection('Fresh')
    await db.collection('Fresh').add({ data: { _id: 'upper' } })
    expect((await db.collection('fresh').count()).total).toBe(0)
  })

  it('a bad collection name, _id or field name', async () => {
    expect((await failure(db.createCollection('a"; DROP TABLE x'))).message).toContain('collection name')
    expect((await failure(docs.add({ data: { _id: { a: 1 } } }))).errCode).toBe(-501007)
    expect((await failure(docs.add({ data: { $set: 1 } }))).errCode).toBe(-501007)
    expect((await failure(docs.add({ data: { at: new Date(Number.NaN) } }))).errCode).toBe(-501007)
  })

  it('a prototype key is refused and pollutes nothing', async () => {
    const evil = JSON.parse('{"_id":"evil","__proto__":{"polluted":true}}') as object
    await failure(docs.doc('evil').update({ data: { '__proto__.polluted': true } }))
    await docs.add({ data: evil }).catch(() => undefined)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
