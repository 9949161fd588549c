import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Engine, openEngine } from '../../../../local/gateway/engine/engine'
import { matcher } from '../../../../local/gateway/engine/mingo'
import { pushdown } from '../../../../local/gateway/engine/pushdown'
import { newFacts, type Shape } from '../../../../local/gateway/engine/shape'

const shapeOf = (...docs: Record<string, unknown>[]): Shape => {
  const shape: Shape = new Map()
  for (const doc of docs) for (const [path, kinds] of newFacts(shape, doc)) shape.set(path, kinds)
  return shape
}

const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true })

describe('what SQL is asked', () => {
  it('equality and ranges on scalar paths', () => {
    const sql = pushdown({ status: 'open', 'at.hour': { $gte: 8 } }, shapeOf({ status: 'x', at: { hour: 1 } }))
    expect(sql).toEqual({
      text: `((doc ->> '$."status"' = ?) AND (doc ->> '$."at"."hour"' >= ?))`
        .replace('((doc', '(doc')
        .replace('?)', '?'),
      params: ['open', 8],
    })
  })

  it('nothing on a path that ever held an array, or lies below one', () => {
    const shape = shapeOf({ tags: ['x'], lines: [{ n: 1 }] })
    expect(pushdown({ tags: 'x' }, shape)).toBeNull()
    expect(pushdown({ 'lines.n': 1 }, shape)).toBeNull()
    expect(pushdown({ 'lines.0.n': 1 }, shape)).toBeNull()
  })

  it('an $or only if every branch can be asked', () => {
    const shape = shapeOf({ a: 1, tags: [] })
    expect(pushdown({ $or: [{ a: 1 }, { tags: 'x' }] }, shape)).toBeNull()
    expect(pushdown({ $or: [{ a: 1 }, { a: 2 }] }, shape)?.params).toEqual([1, 2])
  })
})

describe('what SQL holds back', () => {
  let engine: Engine
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pushdown-'))
    engine = openEngine({ file: join(folder, 'cloud.sqlite'), now: () => new Date(0) })
  })
  afterAll(() => {
    engine.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const scalar = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      -1,
      0.1,
      1e21,
      2 ** 53,
      Number.NaN,
      '',
      'a',
      'A',
      '1',
      '😀',
      '\uffff',
      'x\0',
    ),
    fc.double({ noDefaultInfinity: true }),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.date({ noInvalidDate: true }),
  )
  const value = fc.oneof({ weight: 6, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), plain({ b: scalar }))
  const doc = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true })
  const condition = fc.oneof(
    scalar,
    plain({ $gte: scalar }),
    plain({ $lt: scalar }),
    plain({ $gt: scalar, $lte: scalar }),
    plain({ $in: fc.array(scalar, { maxLength: 4 }) }),
    plain({ $ne: scalar }),
  )
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'a.b', 'c.0'), condition, {
    maxKeys: 2,
    noNullPrototype: true,
  })
  const query = fc.oneof(fields, plain({ $or: fc.array(fields, { minLength: 1, maxLength: 2 }) }))

  it('is never a document that the query finds (500 random collections and queries)', () => {
    let round = 0
    fc.assert(
      fc.property(fc.array(doc, { maxLength: 12 }), query, fc.boolean(), (docs, condition, indexed) => {
        const target = { collection: `c${++round}` }
        engine.createCollection(target.collection)
        if (indexed) engine.ensureIndex(target.collection, ['a', 'b'])
        const rows = docs.map((fields, _id) => ({ _id, ...fields }))
        if (rows.length > 0) engine.insert(target, rows)
        const expected = rows.filter(matcher(condition)).map((row) => row._id)
        const found = engine.find(target, { query: condition }).map((text) => (JSON.parse(text) as { _id: number })._id)
        expect(found.sort((a, b) => a - b)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('and sorting in SQL gives the order of sorting in memory', () => {
    let round = 0
    const sortable = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('a', 'b', 'é', '中', ''),
      fc.constant(null),
    )
    const order = fc.constantFrom<Record<string, 1 | -1>>({ a: 1 }, { a: -1 }, { a: 1, b: -1 }, { b: -1, a: -1 })
    fc.assert(
      fc.property(fc.array(plain({ a: sortable, b: sortable }), { maxLength: 10 }), order, (docs, keys) => {
        const [inSql, inMemory] = [`s${++round}`, `m${round}`]
        const rows = docs.map((fields, _id) => ({ _id, ...fields }))
        for (const [collection, extra] of [
          [inSql, []],
          [inMemory, [{ _id: -1, a: [], b: [] }]],
        ] as const) {
          engine.createCollection(collection)
          if (rows.length > 0) engine.insert({ collection }, rows)
          // The array makes SQL useless for this path; the document itself is taken out of the comparison.
          if (extra.length > 0) engine.insert({ collection }, [...extra])
        }
        const sorted = (collection: string) => engine.find({ collection }, { query: { _id: { $gte: 0 } }, order: keys })
        expect(sorted(inSql)).toEqual(sorted(inMemory))
      }),
      { numRuns: 150 },
    )
  })
})
