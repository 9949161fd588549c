import fc from 'fast-check'
import { GatewayError } from '../../../local/gateway/action'
import { databaseActions } from '../../../local/gateway/database-actions'
import { startGateway, type TestGateway } from '../../support/gateway'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startGateway()
  gateway.engine.createCollection('docs')
})
afterAll(() => gateway.stop())
beforeEach(() => {
  gateway.engine.remove({ collection: 'docs' }, {}, true)
  gateway.engine.insert({ collection: 'docs' }, [
    { _id: 'a', n: 1, l: [1, { x: 2 }], o: { p: 'text' }, at: new Date(0) },
    { _id: 'b', n: null, l: 'text', loc: { type: 'Point', coordinates: [118, 35] } },
  ])
})

const OPERATORS = [
  ...[
    '$eq',
    '$gt',
    '$in',
    '$nin',
    '$not',
    '$and',
    '$or',
    '$nor',
    '$regex',
    '$options',
    '$mod',
    '$size',
    '$all',
    '$elemMatch',
  ],
  ...[
    '$exists',
    '$type',
    '$expr',
    '$where',
    '$nearSphere',
    '$geoWithin',
    '$geometry',
    '$centerSphere',
    '$geoIntersects',
  ],
  ...[
    '$set',
    '$unset',
    '$inc',
    '$push',
    '$each',
    '$slice',
    '$sort',
    '$position',
    '$pull',
    '$pop',
    '$addToSet',
    '$rename',
  ],
  ...[
    '$date',
    '$numberInt',
    '$numberLong',
    '$oid',
    '$regularExpression',
    '$tcb_server_date',
    '$binary',
    '$numberDecimal',
  ],
]
const key = fc.constantFrom(
  ...OPERATORS,
  'n',
  'l',
  'o.p',
  'l.0',
  'l.x',
  '_id',
  'at',
  'loc',
  'type',
  'coordinates',
  '',
  '.',
  '__proto__',
)
const leaf = fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, '', 'n', '$n', '$$ROOT', '[', 'NaN', [], {})
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(key, tie('node'), { maxKeys: 3 }),
  ),
})).node
const field = fc.constantFrom(
  'n',
  'l',
  'o.p',
  'l.x',
  'at',
  'loc',
  'new',
  '$set',
  '$inc',
  '$push',
  '$pull',
  '$or',
  '_id',
)
const fields = fc.dictionary(field, tree, { maxKeys: 2 })
const ejson = fc.oneof(
  { weight: 9, arbitrary: fields.map((value) => JSON.stringify(value)) },
  { weight: 9, arbitrary: tree.map((value) => JSON.stringify(value)) },
  fc.constantFrom('', '{', 'null', '"x"', '"$l"', '5', '[]', '{"_id":"a"}', '{"n":1}'),
)
const stage = fc.record({
  stageKey: fc.constantFrom(
    '$match',
    '$group',
    '$project',
    '$unwind',
    '$lookup',
    '$sort',
    '$limit',
    '$geoNear',
    '$bucket',
    '$facet',
    '$out',
    '$sample',
    '$addFields',
    '$count',
    'x',
  ),
  stageValue: ejson,
})
const body = fc.record(
  {
    action: fc.constantFrom(...Object.keys(databaseActions({} as never))),
    collectionName: fc.constantFrom<unknown>('docs', 'docs', 'docs', 'docs', 'nobody', '', 5),
    query: fc.oneof(ejson, leaf),
    data: fc.oneof(ejson, fc.array(ejson, { maxLength: 2 }), leaf),
    order: ejson,
    projection: ejson,
    stages: fc.oneof(fc.array(stage, { maxLength: 3 }), leaf),
    limit: fc.constantFrom<unknown>(1, 2, 50, 1000, null, null, 1, 5, -1, 1.5, '1'),
    offset: fc.constantFrom<unknown>(0, 1, 2, 0, null, 0, -1),
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    transactionId: fc.constantFrom<unknown>(
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'none',
      7,
      null,
    ),
  },
  { requiredKeys: ['action', 'collectionName'] },
)

it('3,000 generated requests are answered or refused in code, never with a fault inside', async () => {
  const actions = databaseActions(gateway.engine)
  let answered = 0
  await fc.assert(
    fc.asyncProperty(body, async (request) => {
      try {
        const answer = await actions[request.action]?.(request, { caller: null })
        JSON.stringify(answer)
        answered++
      } catch (error) {
        if (!(error instanceof GatewayError)) throw error
      }
    }),
    { numRuns: 3000 },
  )
  // Else the generator would only knock at the door.
  expect(answered).toBeGreaterThan(200)
  expect(Object.hasOwn(Object.prototype, 'p')).toBe(false)
})
