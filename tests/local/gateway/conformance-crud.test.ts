import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Collection, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase's "Database SDK" pages for add, get, update, set, remove, field, orderBy, limit, skip, count.
let gateway: TestGateway
let db: Database
let cities: Collection

beforeAll(async () => {
  gateway = await startGateway()
  db = sdkDatabase(gateway.url)
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})
let round = 0
beforeEach(async () => {
  const name = `cities-${++round}`
  await db.createCollection(name)
  cities = db.collection(name)
})

const names = async (query: { get(): Promise<{ data: Record<string, unknown>[] }> }) =>
  (await query.get()).data.map((row) => row.name)

describe('add', () => {
  it('makes up an _id if none is given', async () => {
    const { _id } = await cities.add({ data: { name: '临沂' } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    expect((await cities.doc(_id).get()).data).toEqual({ _id, name: '临沂' })
  })

  it('keeps the given _id, string or number, and tells 1 from "1"', async () => {
    await cities.add({ data: { _id: 1, name: 'number' } })
    await cities.add({ data: { _id: '1', name: 'string' } })
    expect((await cities.doc(1).get()).data).toEqual({ _id: 1, name: 'number' })
    expect((await cities.doc('1').get()).data).toEqual({ _id: '1', name: 'string' })
  })

  it('inserts several documents at once and answers their ids in order', async () => {
    const { _ids } = await cities.add({ data: [{ _id: 'a' }, { name: 'b' }, { _id: 'c' }] })
    expect(_ids).toHaveLength(3)
    expect([_ids?.[0], _ids?.[2]]).toEqual(['a', 'c'])
    expect((await cities.count()).total).toBe(3)
  })

  it('refuses a taken _id with -502001 and E11000', async () => {
    await cities.add({ data: { _id: 'x', name: 'first' } })
    const error = await failure(cities.add({ data: { _id: 'x', name: 'second' } }))
    expect(error.errCode).toBe(-502001)
    expect(error.errMsg).toContain('E11000 duplicate key error')
    expect((await cities.doc('x').get()).data.name).toBe('first')
  })

  it('stops an ordered insert at the taken _id and keeps what came before', async () => {
    await cities.add({ data: { _id: 'b' } })
    await failure(cities.add({ data: [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }] }))
    expect((await cities.get()).data.map((row) => row._id)).toEqual(['b', 'a'])
  })

  it('drops undefined fields and keeps null ones', async () => {
    await cities.add({ data: { _id: 'u', gone: undefined, kept: null } })
    expect((await cities.doc('u').get()).data).toEqual({ _id: 'u', kept: null })
  })
})

describe('get', () => {
  beforeEach(async () => {
    await cities.add({
      data: [
        { _id: 'a', name: 'a', size: 3, at: { x: 1, y: 2 } },
        { _id: 'b', name: 'b', size: 1 },
        { _id: 'c', name: 'c', size: 2 },
      ],
    })
  })

  it('answers null for a missing document when throwOnNotFound is false', async () => {
    expect((await cities.doc('none').get()).data).toBeNull()
  })

  it('reads in the order of insertion when no order is given', async () => {
    expect(await names(cities)).toEqual(['a', 'b', 'c'])
  })

  it('sorts ascending and descending', async () => {
    expect(await names(cities.orderBy('size', 'asc'))).toEqual(['b', 'c', 'a'])
    expect(await names(cities.orderBy('size', 'desc'))).toEqual(['a', 'c', 'b'])
  })

  it('sorts by several fields in turn', async () => {
    await cities.add({ data: { _id: 'd', name: 'd', size: 1 } })
    expect(await names(cities.orderBy('size', 'asc').orderBy('name', 'desc'))).toEqual(['d', 'b', 'c', 'a'])
  })

  it('sorts missing fields first, then numbers, then text', async () => {
    await cities.add({ data: [{ name: 'none' }, { name: 'text', size: '0' }] })
    expect(await names(cities.orderBy('size', 'asc'))).toEqual(['none', 'b', 'c', 'a', 'text'])
  })

  it('skips and limits after sorting', async () => {
    expect(await names(cities.orderBy('size', 'asc').skip(1).limit(1))).toEqual(['c'])
    expect(await names(cities.skip(5))).toEqual([])
  })

  it('reads 100 documents by default and at most 1000', async () => {
    await cities.add({ data: Array.from({ length: 1100 }, (_, n) => ({ n })) })
    expect((await cities.get()).data).toHaveLength(100)
    expect((await cities.limit(5000).get()).data).toHaveLength(1000)
    expect((await cities.skip(1000).limit(1000).get()).data).toHaveLength(103)
  })

  it('projects chosen fields, _id included', async () => {
    expect((await cities.where({ _id: 'a' }).field({ 'at.x': true }).get()).data).toEqual([{ _id: 'a', at: { x: 1 } }])
    expect((await cities.doc('a').field({ name: true, _id: false }).get()).data).toEqual({ name: 'a' })
  })

  it('projects everything but the excluded fields', async () => {
    expect((await cities.doc('a').field({ at: false, size: false }).get()).data).toEqual({ _id: 'a', name: 'a' })
  })

  it('projects slices and single elements of arrays', async () => {
    await cities.add({ data: { _id: 'l', l: [1, 2, 3], m: [{ x: 1 }, { x: 2 }], z: 1 } })
    const { project } = db.command
    expect(
      (
        await cities
          .doc('l')
          .field({ l: project.slice(2) })
          .get()
      ).data,
    ).toMatchObject({ l: [1, 2], z: 1 })
    expect(
      (
        await cities
          .doc('l')
          .field({ l: project.slice([-2, 1]) })
          .get()
      ).data.l,
    ).toEqual([2])
    expect(
      (
        await cities
          .doc('l')
          .field({ m: project.elemMatch({ x: 2 }) })
          .get()
      ).data,
    ).toEqual({ _id: 'l', m: [{ x: 2 }] })
  })

  it('sorts arrays by their smallest element ascending, by their largest descending', async () => {
    await cities.where({ _id: db.command.exists(true) }).remove()
    await cities.add({
      data: [
        { name: '5,1', v: [5, 1] },
        { name: '3', v: 3 },
        { name: '2,9', v: [2, 9] },
      ],
    })
    expect(await names(cities.orderBy('v', 'asc'))).toEqual(['5,1', '2,9', '3'])
    expect(await names(cities.orderBy('v', 'desc'))).toEqual(['2,9', '5,1', '3'])
  })

  it('counts what a query finds', async () => {
    expect((await cities.count()).total).toBe(3)
    expect((await cities.where({ size: db.command.gt(1) }).count()).total).toBe(2)
  })
})

describe('update, set, remove', () => {
  beforeEach(async () => {
    await cities.add({
      data: [
        { _id: 'a', n: 1, deep: { p: 1, q: 2 } },
        { _id: 'b', n: 1 },
      ],
    })
  })

  it('update merges nested fields and leaves their neighbours', async () => {
    expect((await cities.doc('a').update({ data: { deep: { p: 9 } } })).stats.updated).toBe(1)
    expect((await cities.doc('a').get()).data).toEqual({ _id: 'a', n: 1, deep: { p: 9, q: 2 } })
  })

  it('update of a missing document changes nothing', async () => {
    expect((await cities.doc('none').update({ data: { n: 2 } })).stats.updated).toBe(0)
    expect((await cities.count()).total).toBe(2)
  })

  it('an update that changes nothing counts as not updated', async () => {
    expect((await cities.doc('a').update({ data: { n: 1 } })).stats.updated).toBe(0)
  })

  it('set replaces the whole document', async () => {
    expect((await cities.doc('a').set({ data: { only: true } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await cities.doc('a').get()).data).toEqual({ _id: 'a', only: true })
  })

  it('set creates a missing document', async () => {
    expect((await cities.doc('new').set({ data: { n: 5 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await cities.doc('new').get()).data).toEqual({ _id: 'new', n: 5 })
  })

  it('where().update changes every match, multi: false only the first', async () => {
    expect((await cities.where({ n: 1 }).update({ data: { n: 2 } })).stats.updated).toBe(2)
    expect((await cities.where({ n: 2 }).update({ data: { n: 3 }, multi: false })).stats.updated).toBe(1)
    expect((await cities.where({ n: 3 }).count()).total).toBe(1)
  })

  it('a conditional update takes effect once', async () => {
    const claim = () => cities.where({ _id: 'a', n: 1 }).update({ data: { n: 2 } })
    const results = await Promise.all([claim(), claim(), claim(), claim()])
    expect(results.map((result) => result.stats.updated).sort()).toEqual([0, 0, 0, 1])
  })

  it('remove deletes one document, or all that a query finds', async () => {
    expect((await cities.doc('a').remove()).stats.removed).toBe(1)
    expect((await cities.doc('a').remove()).stats.removed).toBe(0)
    await cities.add({ data: [{ n: 1 }, { n: 2 }] })
    expect((await cities.where({ n: 1 }).remove()).stats.removed).toBe(2)
    expect((await cities.count()).total).toBe(1)
  })

  it('remove with multi: false deletes only the first', async () => {
    expect((await cities.where({ n: 1 }).remove({ multi: false })).stats.removed).toBe(1)
    expect((await cities.get()).data.map((row) => row._id)).toEqual(['b'])
  })
})
