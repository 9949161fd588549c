import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Actions, GatewayError } from '../../../local/gateway/action'
import { databaseActions } from '../../../local/gateway/database-actions'
import { startGateway, type TestGateway } from '../../support/gateway'

// Requests as wx-server-sdk 4.0.2 sent them, recorded from the wire: none may be misunderstood.
type Body = Record<string, unknown> & { action: string; collectionName?: string; transactionId?: string }
const lines = readFileSync(resolve(__dirname, '../../support/wire-captures.jsonl'), 'utf8').trim().split('\n')
const recorded = lines.map((line) => JSON.parse(line) as Body)
/** The one request that MongoDB refuses: its projection both includes and excludes. */
const isMixed = ({ projection }: Body) => String(projection).includes('"$numberInt":"0"')
const requests = recorded.filter((body) => !isMixed(body))

let gateway: TestGateway
let actions: Actions
let transaction: unknown
beforeAll(async () => {
  gateway = await startGateway({ now: () => new Date('2026-01-01T00:00:00Z') })
  actions = databaseActions(gateway.engine)
  for (const name of ['orders', 'acc', 'log']) gateway.engine.createCollection(name)
  gateway.engine.insert({ collection: 'orders' }, [
    { _id: 'id0', p2: [3, 2], as: [], pull2: [{ k: 1 }, { k: 5 }], ren: 'r' },
  ])
})
afterAll(() => gateway.stop())

async function send(body: Body): Promise<Record<string, unknown>> {
  const known = body.transactionId === undefined ? body : { ...body, transactionId: transaction }
  const answer = (await actions[body.action]?.(known, { caller: null })) as Record<string, unknown>
  if (body.action === 'database.startTransaction') transaction = answer.transactionId
  return answer
}

// The recorder answered every update as done; here some of those documents simply are not there.
const shapeOf: Record<string, object> = {
  'database.insertDocument': { data: { insertedIds: expect.any(Array) } },
  'database.getDocument': { data: { list: expect.any(Array) } },
  'database.calculateDocument': { data: { total: expect.any(Number) } },
  'database.modifyDocument': { data: { updated: expect.any(Number) } },
  'database.removeDocument': { data: { deleted: expect.any(Number) } },
  'database.aggregateDocuments': { data: { list: expect.any(Array) } },
  'database.startTransaction': { transactionId: expect.any(String) },
}

it.each(requests.map((body, n) => [n + 1, body.action, body] as const))('line %i: %s', async (_n, action, body) => {
  expect(await send(body)).toMatchObject(shapeOf[action] ?? {})
})

it('the captured documents and the captured update with every operator leave what MongoDB would', async () => {
  const update = requests.find(({ data }) => String(data).includes('$rename')) as Body
  const target = { collection: 'orders' }
  gateway.engine.remove(target, {}, true)
  gateway.engine.insert(target, [
    {
      _id: 'id0',
      c: 1,
      p2: [3, 2],
      as: ['z'],
      rm: 1,
      pop: [1, 2],
      sh: [1, 2],
      pull: ['a', 'b'],
      pull2: [{ k: 1 }, { k: 5 }],
      pullAll: [1, 2, 3],
      ren: 'r',
      n: { k: 1 },
    },
  ])
  await send(update)
  const [text = ''] = gateway.engine.find(target, { query: { _id: 'id0' } })
  expect(JSON.parse(text)).toEqual({
    _id: 'id0',
    c: 3,
    p2: [1, 2, 3],
    as: ['z'],
    pop: [1],
    sh: [2],
    pull: ['b'],
    pull2: [{ k: 1 }],
    pullAll: [3],
    n: { k: 1, m: 2 },
    newname: 'r',
    a: 1,
    st: { q: 1 },
    upd: { $date: '2026-01-01T00:00:00.000Z' },
    p: ['x', 'y'],
    un: ['a'],
    as2: [{ each: [1, 2] }],
    mul: 0,
    mn: 1,
    mx: 9,
  })
})

it('the captured projection that mixes inclusion and exclusion is refused, as by MongoDB', async () => {
  const mixed = recorded.filter(isMixed)
  expect(mixed).toHaveLength(1)
  for (const body of mixed) await expect(send(body)).rejects.toThrow('exclusion and inclusion')
})

it('a captured request for a collection that is not there is refused in code', async () => {
  const read = requests.find(({ action }) => action === 'database.getDocument') as Body
  await expect(send({ ...read, collectionName: 'nobody' })).rejects.toBeInstanceOf(GatewayError)
})
